import assert from 'node:assert/strict';
import { test } from 'node:test';
import { left, newer, UNTIMED } from '../src/exam-time.js';
import type { Timing } from '../src/protocol.js';
import { START } from './started.js';

const iso = (minute: number) => new Date(START + minute * 60_000).toISOString();
const told = (at: number, deadline: number, deadlineVersion: number, paused: number | null = null): Timing => ({
  serverTime: iso(at),
  deadline: iso(deadline),
  deadlineVersion,
  paused: paused === null ? null : iso(paused),
  state: 'OPEN',
});

/** Begun, granted 5 minutes, paused from minute 10 to 20, granted 2 more. */
const HISTORY = [told(0, 60, 1), told(5, 65, 2), told(12, 65, 2, 10), told(21, 75, 3), told(22, 77, 4)];

function orders<T>(all: readonly T[]): T[][] {
  return all.length < 2 ? [[...all]] : all.flatMap((one, at) => orders(all.filter((_, other) => other !== at)).map((rest) => [one, ...rest]));
}

test('grant, pause and resume lead to the same time in whatever order the replies arrive', () => {
  for (const order of orders(HISTORY)) {
    const time = order.reduce(newer, UNTIMED);
    assert.deepEqual([time.deadline, time.paused, time.version], [START + 77 * 60_000, null, 4]);
  }
});

test('during a pause the time left stands still', () => {
  const time = orders(HISTORY.slice(0, 3)).map((order) => order.reduce(newer, UNTIMED));
  for (const each of time) for (const now of [11, 30]) assert.equal(left(each, START + now * 60_000), 55 * 60_000);
});

test('a server that says nothing of pauses has none', () => {
  const { paused, ...silent } = told(1, 60, 1);
  assert.equal(paused, null);
  assert.equal(newer(UNTIMED, silent).paused, null);
});
