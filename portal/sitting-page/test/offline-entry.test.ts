import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api } from '../src/api.js';
import { ServerClock } from '../src/clock.js';
import { Entry } from '../src/entry.js';
import { Pause } from '../src/pause.js';
import type { Started } from '../src/protocol.js';
import type { Timers } from '../src/timers.js';
import { EXAM, started } from './started.js';

const KEPT = started({ serverTime: '2026-11-20T01:10:00.000Z' });
const PAPER = { title: 'p', sections: [{ title: '', slots: [1] }], slots: [{ slot: 1, type: 'judge', points: 1, stem: '' }] };

type Answer = (init: RequestInit) => Response | Promise<Response>;

/** A browser whose service worker holds the paper, before a portal that does as it is told. */
function entry(portal: Answer[], kept: Started | null) {
  const bodies: { takeOver?: boolean }[] = [];
  const screens: string[] = [];
  const waits: number[] = [];
  const timers: Timers = {
    mono: () => 0,
    random: () => 0.5,
    // Time passes at once, but after whatever is already on its way.
    after: (millis, work) => {
      waits.push(millis);
      const soon = setTimeout(work, 5);
      return () => clearTimeout(soon);
    },
  };
  const fetcher = async (url: string, init: RequestInit) => {
    if (url.includes('/papers/')) return Response.json(PAPER);
    bodies.push(JSON.parse(String(init.body)));
    const answer = portal.shift();
    if (!answer) throw new TypeError('no network');
    return answer(init);
  };
  const parts = {
    api: new Api('en', timers, fetcher),
    clock: new ServerClock(timers.mono, () => 0),
    pause: new Pause(timers),
    timers,
    kept: async () => kept,
    show: ({ name }: { name: string }) => void screens.push(name),
  };
  return { at: new Entry(parts), bodies, screens, waits };
}

const silent: Answer = ({ signal }) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
const busy: Answer = () => new Response('', { status: 503, headers: { 'Retry-After': '4' } });
const open: Answer = () => Response.json(started());

test('without network the kept sitting goes on at once', async () => {
  const { at, screens } = entry([], KEPT);
  const entered = await at.enter(EXAM, 'c', { offline: true });
  assert.equal(entered.live, false);
  assert.equal(entered.started, KEPT);
  assert.equal(entered.paper?.questions.length, 1);
  assert.deepEqual(screens, []);
});

test('a line that says nothing is not waited for when there is something to go on with', async () => {
  const { at, waits } = entry([silent], KEPT);
  assert.equal((await at.enter(EXAM, 'c', { offline: true })).live, false);
  assert.equal(waits[0], 5_000);
});

test('a busy server does not keep anyone from the paper they hold', async () => {
  const { at } = entry([busy], KEPT);
  assert.equal((await at.enter(EXAM, 'c', { offline: true })).live, false);
});

test('with nothing kept the page waits and enters by itself', async () => {
  const { at, screens } = entry([silent, busy, open], null);
  assert.equal((await at.enter(EXAM, 'c', { offline: true })).live, true);
  assert.deepEqual(screens, ['retrying', 'retrying']);
});

test('the kept sitting is for the first attempt only: in the background the server is waited for', async () => {
  const { at } = entry([busy, open], KEPT);
  assert.equal((await at.enter(EXAM, 'c')).live, true);
});

test('a take-over that got no answer is not repeated unasked, one refused as busy is', async () => {
  const lost = entry([silent, open], null);
  await lost.at.enter(EXAM, 'c', { takeOver: true });
  assert.deepEqual(lost.bodies.map(({ takeOver }) => takeOver), [true, undefined]);
  const refused = entry([busy, open], null);
  await refused.at.enter(EXAM, 'c', { takeOver: true });
  assert.deepEqual(refused.bodies.map(({ takeOver }) => takeOver), [true, true]);
});
