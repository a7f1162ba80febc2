import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Caching, kindOf } from '../src/worker/caching.js';

const ORIGIN = 'https://portal';
const PAPER = `/api/sittings/papers/${'a'.repeat(64)}`;
const OTHER = `/api/sittings/papers/${'b'.repeat(64)}`;
const PAGE = `/sit/${'e'.repeat(32)}`;
const JS = '/sit/assets/index-1.js';

const absolute = (key: RequestInfo | URL) => new URL(key instanceof Request ? key.url : String(key), ORIGIN).href;

/** As much of the Cache API as the worker uses. */
class FakeCache {
  readonly held = new Map<string, string>();
  async put(key: RequestInfo | URL, response: Response): Promise<void> {
    this.held.set(absolute(key), await response.text());
  }
  async match(key: RequestInfo | URL): Promise<Response | undefined> {
    const text = this.held.get(absolute(key));
    return text === undefined ? undefined : new Response(text);
  }
  async keys(): Promise<Request[]> {
    return [...this.held.keys()].map((url) => new Request(url));
  }
  async delete(key: RequestInfo | URL): Promise<boolean> {
    return this.held.delete(absolute(key));
  }
}
class FakeCaches {
  readonly all = new Map<string, FakeCache>();
  async open(name: string): Promise<FakeCache> {
    if (!this.all.has(name)) this.all.set(name, new FakeCache());
    return this.all.get(name) as FakeCache;
  }
  keys = async () => [...this.all.keys()];
  has = async (name: string) => this.all.has(name);
  delete = async (name: string) => this.all.delete(name);
}

function worker(version = 'v1', caches = new FakeCaches()) {
  const net = new Map<string, () => Response | Promise<Response>>([
    ['/sit/shell', () => new Response(`<script src="${JS}">${version}`)],
    [JS, () => new Response('js')],
    [PAPER, () => new Response('paper')],
  ]);
  const asked: string[] = [];
  const fetcher = async (request: Request | string) => {
    const { pathname } = new URL(absolute(request));
    asked.push(pathname);
    const reply = net.get(pathname);
    if (!reply) throw new TypeError('no network');
    return reply();
  };
  const caching = new Caching({ version, files: [JS] }, caches as unknown as CacheStorage, fetcher);
  const get = async (kind: 'page' | 'asset' | 'paper', path: string) => (await caching.answer(kind, new Request(ORIGIN + path))).text();
  return { caching, caches, net, asked, get };
}

test('the worker answers for pages, assets and papers and for nothing else', () => {
  const kind = (path: string, { method = 'GET', mode = 'cors', origin = ORIGIN } = {}) => kindOf(method, mode, new URL(path, origin), ORIGIN);
  assert.equal(kind(PAGE, { mode: 'navigate' }), 'page');
  assert.equal(kind(JS), 'asset');
  assert.equal(kind(PAPER), 'paper');
  for (const path of ['/api/sittings', '/api/sittings/pulse/e/7', `/api/sittings/${'5'.repeat(32)}/answers`, '/sit/worker.js', '/sit/shell']) {
    assert.equal(kind(path), null, path);
  }
  assert.equal(kind('/login', { mode: 'navigate' }), null);
  assert.equal(kind('/sit/assets/../../api/x'), null);
  assert.equal(kind(PAPER, { method: 'POST' }), null);
  assert.equal(kind(JS, { origin: 'https://elsewhere' }), null);
});

test('in mid-exam page, assets and paper need no network', async () => {
  const { caching, net, get } = worker();
  await caching.install();
  await caching.keep(PAPER);
  net.clear();
  assert.match(await get('page', PAGE), /v1/);
  assert.equal(await get('asset', JS), 'js');
  assert.equal(await get('paper', PAPER), 'paper');
});

test('before a sitting the portal may send the person elsewhere', async () => {
  const { caching, net, get } = worker();
  await caching.install();
  net.set(PAGE, () => new Response('to the login', { status: 403 }));
  assert.equal(await get('page', PAGE), 'to the login');
  net.set(PAGE, () => new Response('another build'));
  assert.match(await get('page', PAGE), /v1/);
  net.set(PAGE, () => new Response('', { status: 503 }));
  assert.match(await get('page', PAGE), /v1/);
  net.delete(PAGE);
  assert.match(await get('page', PAGE), /v1/);
});

test('a network that says nothing is not waited for long', async () => {
  const { caching, net, get } = worker();
  await caching.install();
  net.set(PAGE, () => new Promise<Response>(() => undefined));
  mock.timers.enable({ apis: ['setTimeout'] });
  const shown = get('page', PAGE);
  for (let i = 0; i < 10; i++) await new Promise<void>((resolve) => setImmediate(resolve));
  mock.timers.tick(4_000);
  assert.match(await shown, /v1/);
  mock.timers.reset();
});

test('papers are kept when the page asks, once, and forgotten when it says so', async () => {
  const { caching, caches, asked, get } = worker();
  await get('paper', PAPER);
  assert.equal(caches.all.size, 0);
  await caching.keep(PAPER);
  await caching.keep(PAPER);
  assert.equal(asked.length, 2);
  await caching.only([PAPER, OTHER]);
  assert.equal(await get('paper', PAPER), 'paper');
  assert.equal(asked.length, 2);
  await caching.only([OTHER]);
  assert.equal(caches.all.has('lianbing-papers'), false);
  await assert.rejects(caching.keep('/api/sittings'), /not a paper/);
});

test('a build is kept whole or not at all', async () => {
  const missing = worker();
  missing.net.delete(JS);
  await assert.rejects(missing.caching.install());
  const refused = worker();
  refused.net.set(JS, () => new Response('', { status: 404 }));
  await assert.rejects(refused.caching.install());
  const mixed = worker();
  mixed.net.set('/sit/shell', () => new Response('<script src="/sit/assets/index-2.js">'));
  await assert.rejects(mixed.caching.install(), /another build/);
});

test('a new version drops the old shell, and only that', async () => {
  const caches = new FakeCaches();
  const old = worker('v1', caches);
  await old.caching.install();
  await old.caching.keep(PAPER);
  await caches.open('of someone else');
  const fresh = worker('v2', caches);
  await fresh.caching.install();
  assert.match(await old.get('page', PAGE), /v1/);
  await fresh.caching.activate();
  assert.match(await fresh.get('page', PAGE), /v2/);
  assert.deepEqual([...caches.all.keys()].sort(), ['lianbing-papers', 'lianbing-shell-v2', 'of someone else']);
});
