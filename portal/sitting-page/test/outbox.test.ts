import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Refusal, type Timed, Unreachable } from '../src/api.js';
import { Backoff } from '../src/backoff.js';
import { ServerClock } from '../src/clock.js';
import { Journal } from '../src/journal.js';
import { Outbox } from '../src/outbox.js';
import type { Op, Problem, Saved } from '../src/protocol.js';
import { browserTimers } from '../src/timers.js';
import { mulberry } from './dice.js';
import { MemoryStore } from './memory-store.js';
import { START, started } from './started.js';

type Fate = 'ok' | 'lost-request' | 'lost-reply' | Refusal;
const refusal = (code: string, fields: Partial<Problem> = {}, retryAfter: number | null = null) =>
  new Refusal({ code, ...fields }, 0, retryAfter, null);

/** The server as the protocol promises it, over a line that loses requests and replies. */
class Line {
  readonly durable = new Map<number, Op>();
  readonly requests: Op[][] = [];
  fates: Fate[] = [];

  async save(ops: readonly Op[]): Promise<Timed<Saved>> {
    this.requests.push([...ops]);
    const fate = this.fates.shift() ?? 'ok';
    if (fate instanceof Refusal) throw fate;
    if (fate === 'lost-request') throw new Unreachable();
    for (const op of ops) if (!this.durable.has(op.seq)) this.durable.set(op.seq, op);
    if (fate === 'lost-reply') throw new Unreachable();
    const time = '2026-11-20T01:00:00.000Z';
    const acked = Math.max(0, ...this.durable.keys());
    return { body: { acked, serverTime: time, deadline: time, deadlineVersion: 1, state: 'OPEN' }, sentAt: 0, receivedAt: 0 };
  }

  held(slot: number): unknown {
    return [...this.durable.values()].filter((op) => op.slot === slot).sort((a, b) => b.seq - a.seq)[0]?.response;
  }
}

/** A store whose disk takes its time until told otherwise. */
class SlowStore extends MemoryStore {
  private open = () => {};
  private readonly gate = new Promise<void>((open) => (this.open = open));

  override async append(...given: Parameters<MemoryStore['append']>): Promise<number[]> {
    await this.gate;
    return super.append(...given);
  }

  release(): void {
    this.open();
  }
}

async function outboxOn(line: Line, random = () => 1, store = new MemoryStore()) {
  let mono = 0;
  const timers = { ...browserTimers, mono: () => mono };
  const journal = await Journal.open({ store, timers, exam: 'e', changed: () => undefined }, started());
  const told: string[] = [];
  const outbox = new Outbox(
    journal,
    line,
    new ServerClock(() => mono),
    timers,
    new Backoff(random),
    {
      changed: () => undefined,
      replied: () => told.push('replied'),
      over: () => told.push('over'),
      outdated: () => told.push('outdated'),
      rejected: (slot) => told.push(`rejected ${slot}`),
      refused: ({ code }) => told.push(`refused ${code}`),
      failed: (fault) => told.push(`failed ${String(fault)}`),
    },
  );
  const pass = async (millis: number) => {
    for (let done = 0; done <= millis; done += 50) {
      for (let i = 0; i < 30; i++) await Promise.resolve();
      mono += 50;
      mock.timers.tick(50);
    }
    for (let i = 0; i < 30; i++) await Promise.resolve();
  };
  return { outbox, told, pass };
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('a choice is sent at once, typing after a pause', async () => {
  const line = new Line();
  const { outbox, pass } = await outboxOn(line);
  await outbox.answer(1, { choice: 'A' }, false);
  await pass(50);
  assert.equal(line.requests.length, 1);
  await outbox.answer(2, { text: '行' }, true);
  await pass(1_000);
  await outbox.answer(2, { text: '行政' }, true);
  await pass(1_000);
  assert.equal(line.requests.length, 1);
  await pass(700);
  assert.deepEqual(line.requests[1]?.map(({ seq, response }) => [seq - START, response]), [[3, { text: '行政' }]]);
});

test('typing without a pause is sent every few seconds', async () => {
  const line = new Line();
  const { outbox, pass } = await outboxOn(line);
  for (let i = 0; i < 12; i++) {
    await outbox.answer(1, { text: 'x'.repeat(i + 1) }, true);
    await pass(500);
  }
  assert.equal(line.requests.length, 1);
});

test('a choice is not held back by typing', async () => {
  const line = new Line();
  const { outbox, pass } = await outboxOn(line);
  await outbox.answer(1, { choice: 'A' }, false);
  await outbox.answer(2, { text: '行' }, true);
  await pass(50);
  assert.equal(line.requests.length, 1);
});

test('a lost reply is answered by the same op again', async () => {
  const line = new Line();
  line.fates = ['lost-reply'];
  const { outbox, pass } = await outboxOn(line);
  await outbox.answer(1, { choice: 'A' }, false);
  await pass(50);
  assert.equal(outbox.line, 'down');
  assert.equal(outbox.journal.size, 1);
  await pass(1_100);
  assert.deepEqual(line.requests.map((ops) => ops.map(({ seq }) => seq - START)), [[1], [1]]);
  assert.equal(outbox.journal.size, 0);
  assert.equal(outbox.line, 'idle');
});

test('a busy server is left alone as long as it asks', async () => {
  const line = new Line();
  line.fates = [refusal('busy', {}, 5_000)];
  const { outbox, pass } = await outboxOn(line, () => 0);
  await outbox.answer(1, { choice: 'A' }, false);
  await pass(4_800);
  await outbox.answer(2, { choice: 'B' }, false);
  assert.equal(line.requests.length, 1);
  await pass(300);
  assert.equal(line.requests.length, 2);
});

test('an answer the server cannot take does not hold up the others', async () => {
  const line = new Line();
  line.fates = [refusal('response-malformed', { slot: 1 })];
  const { outbox, told, pass } = await outboxOn(line);
  await outbox.answer(1, { choice: 'Z' }, false);
  await outbox.answer(2, { choice: 'B' }, false);
  await pass(200);
  assert.deepEqual(told, ['rejected 1', 'replied']);
  assert.deepEqual(line.held(2), { choice: 'B' });
});

test('a malformed batch is sent one by one to find the culprit', async () => {
  const line = new Line();
  line.fates = [refusal('malformed'), refusal('malformed')];
  const { outbox, told, pass } = await outboxOn(line);
  await outbox.answer(1, { choice: 'Z' }, false);
  await outbox.answer(2, { choice: 'B' }, false);
  await pass(300);
  assert.deepEqual(told, ['rejected 1', 'replied']);
});

test('after a take-over nothing more is sent', async () => {
  const line = new Line();
  line.fates = [refusal('taken-over')];
  const { outbox, told, pass } = await outboxOn(line);
  const drained = outbox.answer(1, { choice: 'A' }, false).then(() => outbox.drain());
  await pass(100);
  assert.equal(await drained, false);
  outbox.heartbeat();
  await pass(60_000);
  assert.deepEqual(told, ['refused taken-over']);
  assert.equal(line.requests.length, 1);
});

test('the heartbeat is an empty request and comes again when it fails', async () => {
  const line = new Line();
  line.fates = ['lost-request'];
  const { outbox, pass } = await outboxOn(line);
  outbox.heartbeat();
  await pass(1_200);
  assert.deepEqual(line.requests, [[], []]);
  assert.equal(outbox.line, 'idle');
});

test('no empty request leaves while an answer is being written', async () => {
  const line = new Line();
  const store = new SlowStore();
  const { outbox, pass } = await outboxOn(line, () => 1, store);
  const given = outbox.answer(1, { choice: 'A' }, false);
  outbox.heartbeat();
  await pass(500);
  assert.equal(line.requests.length, 0);
  store.release();
  await given;
  await pass(500);
  assert.deepEqual(
    line.requests.map((ops) => ops.map(({ slot }) => slot)),
    [[1]],
  );
});

test('whatever the line loses, the last answer to every slot arrives, once', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = mulberry(seed);
    const line = new Line();
    const { outbox, told, pass } = await outboxOn(line, random);
    const last = new Map<number, string>();
    for (let i = 0; i < 30; i++) {
      const slot = 1 + Math.floor(random() * 5);
      const kind = random();
      line.fates.push(kind < 0.25 ? 'lost-reply' : kind < 0.5 ? 'lost-request' : kind < 0.6 ? refusal('busy') : 'ok');
      last.set(slot, `${i}`);
      await outbox.answer(slot, { text: `${i}` }, random() < 0.5);
      if (random() < 0.5) await pass(Math.floor(random() * 800));
    }
    line.fates = [];
    const drained = outbox.drain();
    await pass(31_000);
    assert.equal(await drained, true, `seed ${seed}`);
    for (const [slot, text] of last) assert.deepEqual(line.held(slot), { text }, `seed ${seed}`);
    assert.ok(told.every((word) => word === 'replied'), `seed ${seed}: ${told.join()}`);
  }
});
