import { type Build, Caching, kindOf, type Wish } from './caching.js';

declare const self: ServiceWorkerGlobalScope;
declare const __BUILD__: Build;

const caching = new Caching(__BUILD__, self.caches, (request) => self.fetch(request));

self.addEventListener('install', (event) => event.waitUntil(caching.install()));

/** Also for the page that brought this worker: its reload is what the worker is for. */
self.addEventListener('activate', (event) => event.waitUntil(caching.activate().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const kind = kindOf(method, mode, new URL(url), self.location.origin);
  if (kind) event.respondWith(caching.answer(kind, event.request));
});

self.addEventListener('message', (event) => {
  const wish = event.data as Wish;
  const [port] = event.ports;
  const answer = (done: boolean) => port?.postMessage(done);
  const failed = (fault: unknown) => {
    console.warn(wish.wish, fault);
    answer(false);
  };
  event.waitUntil(granted(wish).then(() => answer(true), failed));
});

function granted(wish: Wish): Promise<void> {
  switch (wish.wish) {
    case 'keep':
      return caching.keep(wish.paper);
    case 'only':
      return caching.only(wish.papers);
    case 'renew':
      return renew();
  }
}

/** A new version waits for the last page to close, unless the only one open has its receipt. */
async function renew(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = open.filter(({ url }) => new URL(url).pathname.startsWith('/sit/'));
  if (pages.length <= 1) await self.skipWaiting();
}
