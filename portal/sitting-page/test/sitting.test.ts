import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Api } from '../src/api.js';
import { buildSitting } from '../src/build-sitting.js';
import { ServerClock } from '../src/clock.js';
import type { OpStore } from '../src/op-store.js';
import { Pause } from '../src/pause.js';
import type { Op } from '../src/protocol.js';
import { INITIAL } from '../src/state.js';
import { Store } from '../src/store.js';
import { browserTimers } from '../src/timers.js';
import { MemoryStore } from './memory-store.js';
import { EXAM, SITTING, START, started } from './started.js';
import { tabStorage } from './tab-storage.js';

const PAPER = {
  title: 'paper',
  sections: [{ title: 'one', slots: [1, 2] }],
  slots: [
    { slot: 1, type: 'judge', points: 1, stem: '' },
    { slot: 2, type: 'short', points: 1, stem: '' },
  ],
};

/** A server of one sitting whose clock is the test's, with answers that can be scripted by path. */
class Server {
  now = START;
  opensAt = START;
  deadline = START + 60_000;
  ended: string | null = null;
  readonly ops: Op[] = [];
  readonly requests: string[] = [];
  readonly scripted = new Map<string, (() => Response)[]>();

  async answer(url: string, init: RequestInit): Promise<Response> {
    const what = url.split('/').at(-1) ?? '';
    this.requests.push(what);
    const scripted = this.scripted.get(what)?.shift();
    if (scripted) return scripted();
    const body = JSON.parse(String(init.body ?? '{}'));
    if (what === 'sittings') return this.start();
    if (what === 'hash') return Response.json(PAPER);
    if (what === 'answers') return this.save(body.ops);
    if (what === 'submit') return this.submit();
    return new Response(null, { status: 204 });
  }

  problem(status: number, code: string, fields: object = {}): Response {
    const headers = { 'Content-Type': 'application/problem+json' };
    return new Response(JSON.stringify({ code, serverTime: this.iso(), ...fields }), { status, headers });
  }
  private iso(millis = this.now): string {
    return new Date(millis).toISOString();
  }
  private timing() {
    const state = this.ended ? 'ENDED' : 'OPEN';
    return { serverTime: this.iso(), deadline: this.iso(this.deadline), deadlineVersion: 1, state };
  }
  private start(): Response {
    if (this.now < this.opensAt) return this.problem(409, 'not-open-yet', { opensAt: this.iso(this.opensAt) });
    const held = this.ops.map(({ slot, response }) => ({ slot, response }));
    const lastSeq = this.ops.at(-1)?.seq ?? 0;
    return Response.json({ ...started(), ...this.timing(), lastSeq, answers: held, receipt: this.receipt() });
  }
  private save(ops: Op[]): Response {
    if (this.now >= this.deadline) this.ended ??= 'DEADLINE';
    if (this.ended) return this.problem(409, 'late', { acked: 0 });
    for (const op of ops) if (!this.ops.some(({ seq }) => seq === op.seq)) this.ops.push(op);
    return Response.json({ acked: this.ops.at(-1)?.seq ?? 0, ...this.timing() });
  }
  private submit(): Response {
    this.ended ??= 'SUBMITTED';
    return Response.json({ receipt: this.receipt() });
  }
  private receipt() {
    return this.ended && { sitting: SITTING, code: 'c', answered: 1, total: 2, endedAt: '', reason: this.ended, check: '', qr: '' };
  }
}

function page(server = new Server(), kept: OpStore = new MemoryStore(), tab: Storage | null = null) {
  const timers = { ...browserTimers, mono: () => server.now - START };
  const clock = new ServerClock(timers.mono, () => server.now);
  const store = new Store(INITIAL);
  const api = new Api('en', timers, (url, init) => server.answer(url, init));
  const reloads: number[] = [];
  const { sitting } = buildSitting({
    api,
    clock,
    timers,
    pause: new Pause(timers),
    store,
    kept,
    tab,
    alone: true,
    exam: EXAM,
    client: 'client',
    reload: () => reloads.push(1),
  });
  const pass = async (millis: number) => {
    for (let done = 0; done <= millis; done += 250) {
      for (let i = 0; i < 5; i++) await new Promise<void>((resolve) => setImmediate(resolve));
      server.now += 250;
      mock.timers.tick(250);
      sitting.watch();
    }
    for (let i = 0; i < 5; i++) await new Promise<void>((resolve) => setImmediate(resolve));
  };
  return { server, store, sitting, pass, reloads };
}

beforeEach(() => {
  mock.timers.reset();
  mock.method(Math, 'random', () => 0.5);
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('a sitting from entry to receipt', async () => {
  const { server, store, sitting, pass } = page();
  await sitting.enter();
  assert.equal(shown(store), 'answering');
  sitting.answer(1, { verdict: true }, false);
  assert.deepEqual([...store.value.pending], [1]);
  await pass(500);
  assert.deepEqual([...store.value.pending], []);
  sitting.askHandIn(true);
  sitting.answer(2, { text: 'x' }, true);
  await Promise.all([sitting.handIn(), pass(500)]);
  assert.equal(shown(store), 'receipt');
  assert.deepEqual(server.ops.map(({ slot }) => slot), [1, 2]);
});

test('the page enters by itself when the exam opens', async () => {
  const server = new Server();
  server.opensAt = START + 20_000;
  const { store, sitting, pass } = page(server);
  const entering = sitting.enter();
  await pass(1_000);
  assert.deepEqual(store.value.screen, { name: 'waiting', opensAt: server.opensAt });
  await pass(18_000);
  assert.deepEqual(server.requests, ['sittings']);
  await Promise.all([entering, pass(17_000)]);
  assert.equal(shown(store), 'answering');
});

test('a reload finds the answers the server holds', async () => {
  const first = page();
  await first.sitting.enter();
  first.sitting.answer(2, { text: 'kept' }, false);
  await first.pass(500);
  const second = page(first.server);
  await second.sitting.enter();
  assert.deepEqual(second.store.value.answers.get(2), { text: 'kept' });
  second.sitting.answer(1, { verdict: false }, false);
  await second.pass(500);
  assert.deepEqual(first.server.ops.map(({ slot }) => slot), [2, 1]);
});

test('a reload finds the question that was on show and the flags', async () => {
  const tab = tabStorage();
  const first = page(new Server(), new MemoryStore(), tab);
  await first.sitting.enter();
  first.sitting.mark(1);
  first.sitting.go(1);
  const second = page(first.server, new MemoryStore(), tab);
  await second.sitting.enter();
  assert.equal(second.store.value.current, 1);
  assert.deepEqual([...second.store.value.marks], [1]);
});

test('entering again changes neither the question nor the flags, even where the tab keeps nothing', async () => {
  const { store, sitting } = page();
  await sitting.enter();
  sitting.mark(2);
  sitting.go(1);
  await sitting.enter();
  assert.equal(store.value.current, 1);
  assert.deepEqual([...store.value.marks], [2]);
});

test('at the deadline input stops and the receipt comes without being asked for', async () => {
  const { server, store, sitting, pass } = page();
  await sitting.enter();
  sitting.answer(1, { verdict: true }, false);
  await pass(59_000);
  assert.equal(shown(store), 'answering');
  await pass(1_000);
  assert.equal(shown(store), 'collecting');
  sitting.answer(2, { text: 'too late' }, false);
  await pass(8_000);
  assert.equal(shown(store), 'receipt');
  assert.equal(server.ended, 'DEADLINE');
  assert.deepEqual(server.ops.map(({ slot }) => slot), [1]);
});

test('minutes granted unheard are learnt at the old deadline and answering goes on', async () => {
  const { server, store, sitting, pass } = page();
  await sitting.enter();
  server.deadline += 300_000;
  await pass(67_000);
  assert.equal(shown(store), 'answering');
  assert.equal(store.value.time.deadline, server.deadline);
  assert.equal(server.requests.includes('submit'), false);
});

test('a hand-in refused as too early tells when and keeps the dialog', async () => {
  const { server, store, sitting, pass } = page();
  await sitting.enter();
  const earliestSubmit = new Date(START + 30_000).toISOString();
  server.scripted.set('submit', [() => server.problem(409, 'too-early', { earliestSubmit })]);
  await Promise.all([sitting.handIn(), pass(500)]);
  assert.equal(store.value.handIn, 'asking');
  assert.equal(store.value.earliestSubmit, START + 30_000);
});

test('a lost login is renewed without a word when the server still knows the candidate', async () => {
  const { server, store, sitting, pass } = page();
  await sitting.enter();
  server.scripted.set('answers', [() => server.problem(401, 'cookie-invalid')]);
  sitting.answer(1, { verdict: true }, false);
  await pass(1_000);
  assert.equal(shown(store), 'answering');
  assert.deepEqual(server.ops.map(({ slot }) => slot), [1]);
});

test('signed out for good: the answer stays on the page and is sent after signing in', async () => {
  const { server, store, sitting, pass } = page();
  await sitting.enter();
  server.scripted.set('answers', [() => server.problem(401, 'cookie-invalid')]);
  server.scripted.set('sittings', [() => server.problem(401, 'signed-out')]);
  sitting.answer(1, { verdict: true }, false);
  await pass(1_000);
  assert.deepEqual(store.value.screen, { name: 'problem', code: 'signed-out' });
  assert.deepEqual([...store.value.pending], [1]);
  await Promise.all([sitting.enter(), pass(500)]);
  assert.equal(shown(store), 'answering');
  assert.deepEqual(store.value.answers.get(1), { verdict: true });
  assert.deepEqual(server.ops.map(({ slot }) => slot), [1]);
});

test('each refusal that waiting does not mend has its screen', async () => {
  const refusals: [number, string, string][] = [
    [401, 'signed-out', 'signed-out'],
    [403, 'not-a-candidate', 'not-a-candidate'],
    [404, 'exam-unknown', 'exam-unknown'],
    [409, 'entry-closed', 'entry-closed'],
    [409, 'attempts-used', 'attempts-used'],
    [403, 'header-missing', 'fault'],
  ];
  for (const [status, code, screen] of refusals) {
    const { server, store, sitting } = page();
    server.scripted.set('sittings', [() => server.problem(status, code)]);
    await sitting.enter();
    assert.deepEqual(store.value.screen, { name: 'problem', code: screen }, code);
  }
});

test('taken over: the page stops', async () => {
  const { server, store, sitting, pass } = page();
  await sitting.enter();
  server.scripted.set('answers', [() => server.problem(409, 'taken-over')]);
  sitting.answer(1, { verdict: true }, false);
  await pass(60_000);
  assert.deepEqual(store.value.screen, { name: 'problem', code: 'taken-over' });
  assert.equal(server.requests.filter((what) => what === 'answers').length, 1);
});

test('a sitting that has ended shows its receipt at once', async () => {
  const server = new Server();
  server.ended = 'FORCED';
  const { store, sitting } = page(server);
  await sitting.enter();
  assert.equal(shown(store), 'receipt');
});

test('collecting survives a busy server and a lost line', async () => {
  const { server, store, sitting, pass } = page();
  await sitting.enter();
  server.scripted.set('submit', [() => server.problem(503, 'busy'), () => new Response('', { status: 502 })]);
  await pass(75_000);
  assert.equal(shown(store), 'receipt');
});

function shown(store: Store<typeof INITIAL>): string {
  return store.value.screen.name;
}
