import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api, Refusal, Unreachable } from '../src/api.js';
import { browserTimers } from '../src/timers.js';

const SITTING = 'a'.repeat(32);
const SAVED = { acked: 1, serverTime: '2026-11-20T01:00:00.000Z', deadline: '', deadlineVersion: 1, state: 'OPEN' };

function apiThat(answer: () => Response | Promise<Response>) {
  const calls: { url: string; init: RequestInit }[] = [];
  let mono = 0;
  const timers = { ...browserTimers, mono: () => (mono += 10) };
  const api = new Api('zh-CN', timers, async (url, init) => {
    calls.push({ url, init });
    return answer();
  });
  return { api, calls };
}

const problem = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

test('a save carries the header, the language and the ops, and tells when it was sent and received', async () => {
  const { api, calls } = apiThat(() => Response.json(SAVED));
  const ops = [{ seq: 1, epoch: 1, slot: 2, response: { choice: 'B' }, base: '2026-11-20T01:00:00.000Z', sinceServer: 5 }];
  const reply = await api.save(SITTING, { client: 'c', ops });
  assert.deepEqual(reply, { body: SAVED, sentAt: 10, receivedAt: 20 });
  const { url, init } = calls[0] ?? assert.fail();
  const headers = new Headers(init.headers);
  assert.equal(`${init.method} ${url}`, `PUT /api/sittings/${SITTING}/answers`);
  assert.equal(headers.get('X-Lianbing'), 'sitting');
  assert.equal(headers.get('Accept-Language'), 'zh-CN');
  assert.deepEqual(JSON.parse(String(init.body)), { client: 'c', ops });
});

test('a refusal keeps its code, its fields and how long to wait', async () => {
  const { api } = apiThat(() => problem(409, { code: 'too-early', earliestSubmit: 'x' }, { 'Retry-After': '3' }));
  await assert.rejects(api.submit(SITTING), (fault) => {
    assert.ok(fault instanceof Refusal);
    assert.deepEqual([fault.code, fault.status, fault.problem.earliestSubmit, fault.retryAfter], ['too-early', 409, 'x', 3_000]);
    return true;
  });
});

test('the server time of a refusal is its own, else the Date header', async () => {
  const date = { Date: 'Fri, 20 Nov 2026 01:00:00 GMT' };
  const { api } = apiThat(() => problem(409, { code: 'not-open-yet', opensAt: 'x' }, date));
  await assert.rejects(api.start('e', 'c'), { serverTime: '2026-11-20T01:00:00.000Z' });
});

test('an overloaded proxy counts as busy, a broken or impatient one as unreachable', async () => {
  await assert.rejects(apiThat(() => new Response('', { status: 503 })).api.submit(SITTING), { code: 'busy' });
  await assert.rejects(apiThat(() => new Response('', { status: 502 })).api.submit(SITTING), Unreachable);
  await assert.rejects(apiThat(() => new Response('', { status: 408 })).api.submit(SITTING), Unreachable);
});

test('no network and a reply that is no JSON are unreachable', async () => {
  await assert.rejects(apiThat(() => Promise.reject(new TypeError('failed'))).api.submit(SITTING), Unreachable);
  await assert.rejects(apiThat(() => new Response('<html>')).api.submit(SITTING), Unreachable);
});

test('events need no reply', async () => {
  await apiThat(() => new Response(null, { status: 204 })).api.events(SITTING, []);
});
