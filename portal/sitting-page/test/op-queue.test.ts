import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SeqCounter } from '../src/tab-memory.js';
import { MemoryStore } from '../src/op-store.js';
import { OpQueue } from '../src/op-queue.js';

const NOW = { base: 0, since: 0 };
const choice = (id: string) => ({ choice: id });

async function seqs(queue: OpQueue): Promise<[number, number][]> {
  return (await queue.take()).map(({ seq, slot }) => [seq, slot]);
}

test('seq goes on from what the server has, without gaps', async () => {
  const queue = new OpQueue(new MemoryStore(new SeqCounter('', null)), 12);
  await queue.add(1, choice('A'), NOW);
  await queue.add(2, choice('B'), NOW);
  await queue.add(1, choice('C'), NOW);
  assert.deepEqual(await seqs(queue), [[13, 1], [14, 2]]);
  assert.deepEqual(queue.latest().get(1), choice('C'));
});

test('a sent answer is not changed but followed', async () => {
  const queue = new OpQueue(new MemoryStore(new SeqCounter('', null)), 0);
  await queue.add(1, choice('A'), NOW);
  await queue.take();
  await queue.add(1, choice('B'), NOW);
  const again = await queue.take();
  assert.deepEqual(again.map(({ seq, response }) => [seq, response]), [[1, choice('A')], [2, choice('B')]]);
});

test('only what is acknowledged leaves the queue', async () => {
  const queue = new OpQueue(new MemoryStore(new SeqCounter('', null)), 0);
  for (const slot of [1, 2, 3]) await queue.add(slot, choice('A'), NOW);
  await queue.take();
  await queue.acknowledge(2);
  assert.deepEqual([...queue.slots()], [3]);
});

test('an unsent answer whose seq another page has used gets a new one', async () => {
  const queue = new OpQueue(new MemoryStore(new SeqCounter('', null)), 0);
  await queue.add(1, choice('A'), NOW);
  await queue.acknowledge(5);
  assert.deepEqual(await seqs(queue), [[6, 1]]);
});

test('a request holds at most 200 ops and 256 KiB', async () => {
  const queue = new OpQueue(new MemoryStore(new SeqCounter('', null)), 0);
  for (let slot = 1; slot <= 250; slot++) await queue.add(slot, choice('A'), NOW);
  assert.equal((await queue.take()).length, 200);

  const long = new OpQueue(new MemoryStore(new SeqCounter('', null)), 0);
  for (let slot = 1; slot <= 40; slot++) await long.add(slot, { text: '法'.repeat(5_000) }, NOW);
  const batch = await long.take();
  assert.ok(Buffer.byteLength(JSON.stringify(batch)) < 256 * 1024);
  assert.equal(batch.length, 17);
});

test('what the store kept is taken up again, except what the server has', async () => {
  const store = new MemoryStore(new SeqCounter('', null));
  const first = new OpQueue(store, 0);
  for (const slot of [1, 2, 3]) await first.add(slot, choice('A'), NOW);
  const second = new OpQueue(store, 2);
  await second.restore();
  assert.deepEqual([...second.slots()], [3]);
  await second.add(4, choice('B'), NOW);
  assert.deepEqual(await seqs(second), [[3, 3], [4, 4]]);
  assert.deepEqual((await store.all()).map(({ seq }) => seq), [3, 4]);
});

test('a number an earlier page used is not used again, even when the server has not seen it yet', async () => {
  const counter = new SeqCounter('', null);
  const before = new OpQueue(new MemoryStore(counter), 0);
  await before.add(1, choice('A'), NOW);
  const after = new OpQueue(new MemoryStore(counter), 0);
  await after.restore();
  await after.add(2, choice('B'), NOW);
  assert.deepEqual(await seqs(after), [[2, 2]]);
});
