import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newsBetween } from '../src/news.js';

const END = Date.parse('2026-11-20T02:00:00.000Z');
const MINUTE = 60_000;

test('the first deadline and the same one are no news', () => {
  assert.equal(newsBetween({ deadline: Infinity, paused: null }, { deadline: END, paused: null }), null);
  assert.equal(newsBetween({ deadline: END, paused: null }, { deadline: END, paused: null }), null);
});

test('minutes granted are told with the new end', () => {
  const end = END + 15 * MINUTE;
  assert.deepEqual(newsBetween({ deadline: END, paused: null }, { deadline: end, paused: null }), { kind: 'granted', minutes: 15, end });
});

test('a pause is a screen of its own; its end is news', () => {
  const end = END + 4 * MINUTE;
  assert.equal(newsBetween({ deadline: END, paused: null }, { deadline: END, paused: 1 }), null);
  assert.equal(newsBetween({ deadline: END, paused: 1 }, { deadline: end, paused: 1 }), null);
  assert.deepEqual(newsBetween({ deadline: END, paused: 1 }, { deadline: end, paused: null }), { kind: 'resumed', end });
});

test('time taken back is told too', () => {
  const end = END - 5 * MINUTE;
  assert.deepEqual(newsBetween({ deadline: END, paused: null }, { deadline: end, paused: null }), { kind: 'shortened', end });
});
