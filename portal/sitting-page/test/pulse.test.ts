import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Pulse, pulseReader } from '../src/pulse.js';

const PLAN = { url: '/api/sittings/pulse/e/7', every: 2_500 };

function pulse() {
  const server = { n: 17, down: false, wanted: true, asked: [] as string[], news: 0 };
  const at = new Pulse({
    ask: async (url) => {
      server.asked.push(url);
      if (server.down) throw new Error('down');
      return server.n;
    },
    changed: () => void server.news++,
    wanted: () => server.wanted,
    random: () => 0.5,
  });
  return { server, at };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
async function pass(millis: number): Promise<void> {
  for (let done = 0; done < millis; done += 500) {
    await settled();
    mock.timers.tick(500);
  }
  await settled();
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(console, 'warn', () => undefined);
});

test('the first reading is no news, a change is, within a beat and two seconds', async () => {
  const { server, at } = pulse();
  at.follow(PLAN);
  await pass(5_000);
  assert.equal(server.news, 0);
  server.n++;
  await pass(2_500);
  assert.equal(server.news, 0);
  await pass(1_500);
  assert.equal(server.news, 1);
  await pass(10_000);
  assert.equal(server.news, 1);
});

test('it beats as often as the server asks', async () => {
  const { server, at } = pulse();
  at.follow(PLAN);
  await pass(25_000);
  assert.equal(server.asked.length, 11);
});

test('following the same plan again does not beat twice', async () => {
  const { server, at } = pulse();
  at.follow(PLAN);
  at.follow({ ...PLAN });
  await pass(2_500);
  assert.equal(server.asked.length, 2);
});

test('while nobody would see the news it does not ask, and asks at once afterwards', async () => {
  const { server, at } = pulse();
  at.follow(PLAN);
  await pass(500);
  server.wanted = false;
  await pass(20_000);
  assert.equal(server.asked.length, 1);
  server.wanted = true;
  server.n++;
  at.now();
  await pass(1_500);
  assert.equal(server.asked.length, 2);
  assert.equal(server.news, 1);
});

test('a pulse that fails beats slower and recovers', async () => {
  const { server, at } = pulse();
  at.follow(PLAN);
  await pass(500);
  server.down = true;
  await pass(60_000);
  assert.ok(server.asked.length < 9, String(server.asked.length));
  server.down = false;
  server.n++;
  await pass(25_000);
  assert.equal(server.news, 1);
});

test('stopped, it is silent', async () => {
  const { server, at } = pulse();
  at.follow(PLAN);
  await pass(500);
  at.follow(null);
  await pass(10_000);
  assert.equal(server.asked.length, 1);
});

test('the reader sends no cookie, and the tag of what it knows', async () => {
  const sent: RequestInit[] = [];
  const replies = [
    Response.json({ n: 3 }, { headers: { ETag: '"3"' } }),
    new Response(null, { status: 304 }),
    new Response('', { status: 502 }),
    Response.json({ n: '3' }),
  ];
  const ask = pulseReader(async (_, init) => {
    sent.push(init);
    return replies.shift() as Response;
  });
  assert.equal(await ask('/p'), 3);
  assert.equal(await ask('/p'), null);
  await assert.rejects(ask('/p'));
  await assert.rejects(ask('/p'));
  assert.deepEqual(sent[0]?.headers, {});
  assert.deepEqual(sent[1]?.headers, { 'If-None-Match': '"3"' });
  assert.ok(sent.every(({ credentials }) => credentials === 'omit'));
});
