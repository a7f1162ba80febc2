/** What the worker keeps of one build; filled in by vite.config.js. */
export interface Build {
  /** Changes with any byte of the shell. */
  readonly version: string;
  /** Every file the page may ask for, as paths. */
  readonly files: readonly string[];
}

/** What a page asks of its worker. */
export type Wish =
  /** Keep this paper, so that a reload without network shows it. */
  | { readonly wish: 'keep'; readonly paper: string }
  /** Forget every paper but these. */
  | { readonly wish: 'only'; readonly papers: readonly string[] }
  /** This page shows a receipt: a newer version may take over now. */
  | { readonly wish: 'renew' };

export const SHELL = '/sit/shell';
const SHELLS = 'lianbing-shell-';
const PAPERS = 'lianbing-papers';
const PAGE = /^\/sit\/[0-9a-f]{32}\/?$/;
const ASSET = /^\/sit\/assets\/[\w.-]+$/;
const PAPER = /^\/api\/sittings\/papers\/[0-9a-f]{64}$/;
/** How long a page that is no sitting yet may wait for the portal. */
const PATIENCE = 4_000;

export type Kind = 'page' | 'asset' | 'paper';

/** What the worker answers for; null leaves the request to the network: every other call of the protocol. */
export function kindOf(method: string, mode: string, url: URL, origin: string): Kind | null {
  if (method !== 'GET' || url.origin !== origin) return null;
  if (mode === 'navigate') return PAGE.test(url.pathname) ? 'page' : null;
  if (ASSET.test(url.pathname)) return 'asset';
  return PAPER.test(url.pathname) ? 'paper' : null;
}

type Fetch = (request: Request | string) => Promise<Response>;

/** The caches behind the answering page: one of the shell a build, one of papers. */
export class Caching {
  constructor(
    private readonly build: Build,
    private readonly caches: CacheStorage,
    private readonly fetch: Fetch,
  ) {}

  /** All of this build or none of it: a shell that misses a file would fail when it is needed. */
  async install(): Promise<void> {
    const cache = await this.shells();
    await Promise.all([SHELL, ...this.build.files].map(async (path) => cache.put(path, await this.sound(path))));
    const shell = await (await cache.match(SHELL))?.text();
    const strange = (shell ?? '').match(/\/sit\/assets\/[\w.-]+/g)?.filter((path) => !this.build.files.includes(path));
    if (strange?.length !== 0) throw new Error('the shell belongs to another build');
  }

  async activate(): Promise<void> {
    const own = SHELLS + this.build.version;
    const old = (await this.caches.keys()).filter((name) => name.startsWith(SHELLS) && name !== own);
    await Promise.all(old.map((name) => this.caches.delete(name)));
  }

  answer(kind: Kind, request: Request): Promise<Response> {
    switch (kind) {
      case 'page':
        return this.page(request);
      case 'asset':
        return this.asset(request);
      case 'paper':
        return this.paper(request);
    }
  }

  async keep(paper: string): Promise<void> {
    if (!PAPER.test(paper)) throw new Error('not a paper');
    const papers = await this.caches.open(PAPERS);
    if (!(await papers.match(paper, { ignoreVary: true }))) await papers.put(paper, await this.sound(paper));
  }

  async only(kept: readonly string[]): Promise<void> {
    const papers = await this.caches.open(PAPERS);
    const gone = (await papers.keys()).filter(({ url }) => !kept.includes(new URL(url).pathname));
    await Promise.all(gone.map((request) => papers.delete(request, { ignoreVary: true })));
    if ((await papers.keys()).length === 0) await this.caches.delete(PAPERS);
  }

  /**
   * In mid-exam the kept shell at once. Before that the portal is asked first, because it may send the person
   * to sign in or to their account; what is shown is the kept shell all the same, so that page and files are
   * of one build.
   */
  private async page(request: Request): Promise<Response> {
    const shell = await (await this.shells()).match(SHELL);
    if (!shell) return this.fetch(request);
    if (await this.caches.has(PAPERS)) return shell;
    const reply = await this.within(this.fetch(request));
    return reply === null || reply.ok || reply.status >= 500 ? shell : reply;
  }

  private async asset(request: Request): Promise<Response> {
    return (await (await this.shells()).match(request.url, { ignoreVary: true })) ?? this.fetch(request);
  }

  /** Only a page that shows the paper has it kept; the worker never keeps one of its own accord. */
  private async paper(request: Request): Promise<Response> {
    if (!(await this.caches.has(PAPERS))) return this.fetch(request);
    const papers = await this.caches.open(PAPERS);
    return (await papers.match(request.url, { ignoreVary: true })) ?? this.fetch(request);
  }

  private shells(): Promise<Cache> {
    return this.caches.open(SHELLS + this.build.version);
  }

  private async sound(path: string): Promise<Response> {
    const response = await this.fetch(path);
    if (response.status !== 200 || response.redirected) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  /** Null when the network gives nothing, or nothing in time. */
  private within(reply: Promise<Response>): Promise<Response | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), PATIENCE);
      reply
        .then(resolve, () => resolve(null))
        .finally(() => clearTimeout(timer));
    });
  }
}
