import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ServerClock } from '../src/clock.js';
import { Company } from '../src/company.js';
import { INITIAL, type SittingState } from '../src/state.js';
import { Store } from '../src/store.js';
import { WallGuess } from '../src/wall-guess.js';
import { START, started } from './started.js';

const OPEN = { ...started(), paper: '/api/sittings/papers/mine', pulse: { url: '/pulse', every: 2_500 } };

function company(papers: readonly string[] = [], worker = true) {
  const at = { mono: 0, wall: 1_000_000 };
  const held = new Map<string, string>();
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  } as Storage;
  const clock = new ServerClock(() => at.mono, () => at.wall);
  const store = new Store<SittingState>(INITIAL);
  const guess = new WallGuess(storage, 'e', () => at.wall);
  const did: string[] = [];
  new Company({
    store,
    clock,
    guess,
    pulse: { follow: (source) => void did.push(`follow ${source?.url ?? 'nothing'}`), now: () => void did.push('now') },
    keeper: {
      keep: async (paper) => did.push(`keep ${paper}`) > 0 && worker,
      only: async (kept) => void did.push(`only ${kept.join()}`),
      renew: async () => void did.push('renew'),
    },
    fetchAhead: async () => did.push('fetch ahead'),
    papers: async () => papers,
  });
  const heard = () => {
    clock.sync(new Date(START + at.mono).toISOString(), at.mono, at.mono);
    store.update({ timeSure: true, time: { deadline: START + 60_000, version: 1, paused: null, at: START + at.mono } });
  };
  return { at, store, guess, did, heard };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('it remembers since when the line is down, in server time', () => {
  const { at, store, heard } = company();
  heard();
  at.mono = 5_000;
  store.update({ line: 'down' });
  assert.equal(store.value.downSince, START + 5_000);
  assert.equal(store.value.downAt, 5_000);
  at.mono = 9_000;
  store.update({ line: 'down' });
  assert.equal(store.value.downAt, 5_000);
  store.update({ line: 'idle' });
  assert.equal(store.value.downSince, null);
});

test('opened again without a line: down since the server was last heard, time as the wall clock has it', () => {
  const { at, store, guess } = company();
  guess.note(START);
  at.wall += 90_000;
  store.update({ screen: { name: 'answering' }, started: OPEN, offline: true, line: 'down' });
  assert.equal(store.value.downSince, START);
  assert.equal(store.value.guess, START + 90_000);
  assert.equal(store.value.reloadable, true);
});

test('once the server is heard again there is nothing to guess', () => {
  const { at, store, guess, heard } = company();
  guess.note(START);
  store.update({ started: OPEN, offline: true });
  at.wall += 500_000;
  at.mono += 500_000;
  heard();
  assert.equal(store.value.guess, null);
  assert.equal(guess.offset(at.mono), START);
});

test('the paper is kept once, and whether a reload goes on is told when it is known', async () => {
  const { store, did } = company(['/api/sittings/papers/mine', '/other']);
  store.update({ screen: { name: 'answering' }, started: OPEN });
  assert.equal(store.value.reloadable, null);
  store.update({ current: 2 });
  await settled();
  assert.equal(store.value.reloadable, true);
  assert.deepEqual(did.filter((what) => /keep|only/.test(what)), ['keep /api/sittings/papers/mine', 'only /api/sittings/papers/mine,/other']);
});

test('without a worker the rest of the page is fetched while there is a line', async () => {
  const { store, did } = company([], false);
  store.update({ screen: { name: 'answering' }, started: OPEN });
  await settled();
  assert.equal(store.value.reloadable, false);
  assert.ok(did.includes('fetch ahead'));
});

test('with the receipt this paper goes, others stay, and a newer version may come', async () => {
  const { store, did, guess, heard } = company(['/api/sittings/papers/mine', '/other']);
  heard();
  store.update({ started: OPEN, screen: { name: 'receipt', receipt: {} as never } });
  store.update({ pending: new Set() });
  await settled();
  assert.deepEqual(did.filter((what) => /only|renew/.test(what)), ['only /other', 'renew']);
  assert.equal(guess.lastHeard(), null);
});

test('the pulse is followed while answering with a server that was heard', () => {
  const { store, did } = company();
  const last = () => did.filter((what) => what.startsWith('follow')).at(-1);
  store.update({ started: OPEN, screen: { name: 'answering' }, offline: true });
  assert.equal(last(), 'follow nothing');
  store.update({ offline: false });
  assert.equal(last(), 'follow /pulse');
  store.update({ line: 'down' });
  store.update({ line: 'idle' });
  assert.ok(did.includes('now'));
  store.update({ screen: { name: 'collecting' } });
  assert.equal(last(), 'follow nothing');
});
