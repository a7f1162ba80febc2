import assert from 'node:assert/strict';
import { test } from 'node:test';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { clientOf } from '../src/client.js';
import { Database } from '../src/database.js';
import { IndexedStore } from '../src/indexed-store.js';
import { Journal } from '../src/journal.js';
import type { OpStore, PendingOp } from '../src/op-store.js';
import type { Started } from '../src/protocol.js';
import { browserTimers, type Timers } from '../src/timers.js';
import { EXAM, SITTING, START, started } from './started.js';

const NOW = { base: START, since: 0 };
const choice = (id: string) => ({ choice: id });

function open(store: OpStore | null, about: Started = started(), timers: Timers = browserTimers): Promise<Journal> {
  return Journal.open({ store, timers, exam: EXAM, changed: () => undefined }, about);
}
function indexed(factory = new IDBFactory()): IndexedStore {
  return new IndexedStore(new Database(factory));
}
const later = (millis: number, change: Partial<Started> = {}) => started({ serverTime: new Date(START + millis).toISOString(), ...change });
const seqs = (ops: readonly PendingOp[]) => ops.map(({ seq, slot }) => [seq - START, slot]);

/** A store that fails as told, each time it is written. */
function faulty(store: OpStore, fault: () => Promise<never> | null): OpStore {
  return new Proxy(store, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => (name === 'append' ? fault() : null) ?? method.apply(target, args);
    },
  });
}
const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

test('answers given in quick succession are numbered in their order and kept', async () => {
  const factory = new IDBFactory();
  const journal = await open(indexed(factory));
  await Promise.all([1, 2, 1].map((slot, index) => journal.write(slot, choice(`${index}`), NOW, false)));
  assert.deepEqual(seqs(journal.batch()), [[1, 1], [2, 2], [3, 1]]);
  assert.deepEqual([...journal.kept()], [1, 2]);
  const reopened = await open(indexed(factory), later(1));
  assert.deepEqual(reopened.unsent(), journal.unsent());
});

test('nothing is sent before it is written', async () => {
  const journal = await open(indexed());
  const written = journal.write(1, choice('A'), NOW, false);
  assert.deepEqual(journal.batch(), []);
  assert.deepEqual([[...journal.pending()], [...journal.kept()]], [[1], []]);
  await written;
  assert.deepEqual(seqs(journal.batch()), [[1, 1]]);
});

test('a newer text takes the place of one that was not sent, under its own number', async () => {
  const factory = new IDBFactory();
  const journal = await open(indexed(factory));
  await journal.write(1, { text: '行' }, NOW, true);
  await journal.write(1, { text: '行政' }, NOW, true);
  assert.deepEqual(seqs(journal.batch()), [[2, 1]]);
  await journal.write(1, { text: '行政执法' }, NOW, true);
  assert.deepEqual(seqs(journal.unsent()), [[2, 1], [3, 1]]);
  assert.deepEqual(seqs((await open(indexed(factory), later(1))).unsent()), [[2, 1], [3, 1]]);
});

test('a text stands after ten seconds of typing', async () => {
  let mono = 0;
  const journal = await open(indexed(), started(), { ...browserTimers, mono: () => mono });
  for (; mono < 25_000; mono += 1_000) await journal.write(1, { text: `${mono}` }, NOW, true);
  assert.deepEqual(journal.unsent().map(({ response }) => response), ['9000', '19000', '24000'].map((text) => ({ text })));
});

test('only what the server has of a request leaves', async () => {
  const journal = await open(indexed());
  for (const slot of [1, 2, 3]) await journal.write(slot, choice('A'), NOW, false);
  await journal.settle(journal.batch(2), START + 9);
  assert.deepEqual([...journal.pending()], [3]);
});

test('a number is never used again, neither after acknowledgement nor after erasing', async () => {
  const factory = new IDBFactory();
  const first = await open(indexed(factory));
  await first.write(1, choice('A'), NOW, false);
  await first.settle(first.batch(), START + 1);
  await first.erase();
  const second = await open(indexed(factory));
  await second.write(1, choice('B'), NOW, false);
  assert.deepEqual(seqs(second.unsent()), [[2, 1]]);
});

test('a page whose writes all failed leaves its numbers unused by the next', async () => {
  const store = indexed();
  const first = await open(faulty(store, full));
  await first.write(1, choice('A'), NOW, false);
  const second = await open(store, later(1_000));
  await second.write(1, choice('B'), NOW, false);
  assert.deepEqual([first, second].map((journal) => seqs(journal.unsent())), [[[1, 1]], [[1_001, 1]]]);
});

test('two tabs without locks do not share a number', async () => {
  const store = indexed();
  const tabs = await Promise.all([open(store), open(store)]);
  await Promise.all(tabs.map((tab, index) => tab.write(index, choice('A'), NOW, false)));
  assert.deepEqual(tabs.flatMap((tab) => seqs(tab.unsent())), [[1, 0], [2, 1]]);
});

test('a request holds at most 200 ops and 256 KiB', async () => {
  const many = await open(null);
  for (let slot = 1; slot <= 250; slot++) await many.write(slot, choice('A'), NOW, false);
  assert.equal(many.batch().length, 200);
  const long = await open(null);
  for (let slot = 1; slot <= 40; slot++) await long.write(slot, { text: '法'.repeat(5_000) }, NOW, false);
  const batch = long.batch();
  const bytes = Buffer.byteLength(JSON.stringify({ client: 'c'.repeat(36), ops: batch }));
  assert.ok(bytes <= 256 * 1024 && bytes > 240 * 1024, `${bytes}`);
});

test('answers of an older epoch are sent with it and shown as evidence only', async () => {
  const store = indexed();
  const before = await open(store);
  await before.write(1, choice('A'), NOW, false);
  const after = await open(store, later(1_000, { epoch: 3 }));
  await after.write(2, choice('B'), NOW, false);
  assert.deepEqual(after.batch().map(({ epoch, slot }) => [epoch, slot]), [[1, 1], [3, 2]]);
  assert.deepEqual([...after.latest().keys()], [2]);
  assert.deepEqual(after.evidence(), { waiting: 1, delivered: 0 });
  await after.settle(after.batch(), Infinity);
  assert.deepEqual(after.evidence(), { waiting: 0, delivered: 1 });
});

test('a full device keeps nothing, says so and goes on; room again, and all is kept', async () => {
  const factory = new IDBFactory();
  let room = false;
  const journal = await open(faulty(indexed(factory), () => (room ? null : full())));
  await journal.write(1, choice('A'), NOW, false);
  assert.deepEqual([journal.health, [...journal.kept()], seqs(journal.batch())], ['full', [], [[1, 1]]]);
  room = true;
  await journal.write(2, choice('B'), NOW, false);
  assert.deepEqual([journal.health, [...journal.kept()]], ['kept', [1, 2]]);
  assert.deepEqual(seqs((await open(indexed(factory), later(1))).unsent()), [[1, 1], [2, 2]]);
});

test('a store that never answers is waited for only so long', async () => {
  const timers: Timers = { ...browserTimers, after: (_, work) => (setImmediate(work), () => undefined) };
  const journal = await open(faulty(indexed(), () => new Promise<never>(() => undefined)), started(), timers);
  await journal.write(1, choice('A'), NOW, false);
  assert.deepEqual([journal.health, journal.ready], ['failing', true]);
});

test('without IndexedDB answers are in memory, and the page knows', async () => {
  const journal = await open(null);
  await journal.write(1, choice('A'), NOW, false);
  assert.deepEqual([journal.health, [...journal.kept()], seqs(journal.batch())], ['absent', [], [[1, 1]]]);
  assert.equal((await clientOf(null)).kept, false);
});

test('what the browser lost is written again from memory', async () => {
  const [gone, fresh] = [indexed(), indexed()];
  let current = gone;
  const moving = new Proxy(gone, { get: (_, name) => Reflect.get(current, name).bind(current) });
  const journal = await open(moving);
  await journal.write(1, choice('A'), NOW, false);
  current = fresh;
  await journal.lost();
  assert.deepEqual(seqs((await open(fresh, later(1))).unsent()), [[1, 1]]);
});

test('a database closed for a newer page is opened again', async () => {
  const factory = new IDBFactory();
  const database = new Database(factory);
  const journal = await open(new IndexedStore(database));
  await journal.write(1, choice('A'), NOW, false);
  database.close();
  await journal.write(2, choice('B'), NOW, false);
  assert.deepEqual([journal.health, [...journal.kept()]], ['kept', [1, 2]]);
});

test('sittings in one browser do not mix, and what others left is counted', async () => {
  const store = indexed();
  const mine = await open(store);
  await mine.write(1, choice('A'), NOW, false);
  const other = '6'.repeat(32);
  const theirs = await open(store, started({ sitting: other }));
  assert.equal(theirs.size, 0);
  await theirs.erase();
  assert.deepEqual(await store.leftovers(), [{ sitting: SITTING, ops: 1 }]);
});

test('what was acknowledged is known after a reload without a line, until the receipt', async () => {
  const store = indexed();
  const journal = await open(store, started({ answers: [{ slot: 1, response: choice('A') }] }));
  for (const slot of [1, 2]) await journal.write(slot, choice('B'), NOW, false);
  await journal.settle(journal.batch(), Infinity);
  const [kept] = await store.entered(EXAM);
  assert.deepEqual(kept?.answers, [1, 2].map((slot) => ({ slot, response: choice('B') })));
  await journal.erase();
  assert.deepEqual(await store.entered(EXAM), []);
});

test('a sitting whose end was seen elsewhere is forgotten in time, unless answers of it are left', async () => {
  const store = indexed();
  const [empty, owing] = ['6'.repeat(32), '7'.repeat(32)];
  await open(store, started({ sitting: empty }));
  await (await open(store, started({ sitting: owing }))).write(1, choice('A'), NOW, false);
  await open(store, later(2 * 86_400_000));
  assert.deepEqual((await store.entered(EXAM)).map(({ sitting }) => sitting), [SITTING, owing]);
});

test('a browser has one id, also when two tabs ask for it at once', async () => {
  const factory = new IDBFactory();
  const clients = await Promise.all([1, 2].map(() => clientOf(new Database(factory))));
  assert.equal(clients[0]?.id, clients[1]?.id);
  assert.equal(clients[0]?.kept, true);
});
