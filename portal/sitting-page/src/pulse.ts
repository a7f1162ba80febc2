import type { PulseSource } from './protocol.js';

export interface PulseParts {
  /** The number at the address, or null when it is the one already known. */
  ask(url: string): Promise<number | null>;
  /** Something changed: time to ask for the news. */
  changed(): void;
  /** False while the page is hidden, the line is down, or no sitting is open: nobody would see the news. */
  wanted(): boolean;
  random?: () => number;
}

const JITTER = 0.2;
const NEWS_SPREAD = 2_000;
/** A pulse that fails beats slower, up to this many times. */
const SLOWEST = 8;

/** Polls a number that is the same for many candidates and changes with any news for one of them. */
export class Pulse {
  private source: PulseSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private known: number | null = null;
  private failures = 0;
  private asking = false;

  constructor(private readonly parts: PulseParts) {}

  /** Follows a source; the same one again changes nothing. The first reading is taken at once. */
  follow(source: PulseSource | null): void {
    if (source?.url === this.source?.url && source?.every === this.source?.every) return;
    this.source = source;
    this.known = null;
    this.failures = 0;
    clearTimeout(this.timer);
    if (source) void this.beat();
  }

  /** The page came to the front, or the line came back: does not wait for the next beat. */
  now(): void {
    if (!this.source || this.asking) return;
    clearTimeout(this.timer);
    void this.beat();
  }

  private async beat(): Promise<void> {
    const { source } = this;
    if (!source || this.asking) return;
    this.asking = true;
    if (this.parts.wanted()) await this.read(source);
    this.asking = false;
    this.schedule();
  }

  private async read(source: PulseSource): Promise<void> {
    try {
      const n = await this.parts.ask(source.url);
      if (source !== this.source) return;
      const news = n !== null && this.known !== null && n !== this.known;
      this.known = n ?? this.known;
      this.failures = 0;
      if (news) setTimeout(() => this.parts.changed(), this.random() * NEWS_SPREAD);
    } catch (fault) {
      // A pulse carries no answer; the state of the line is told by what does. It only beats slower.
      this.failures++;
      console.warn('no pulse:', fault);
    }
  }

  private schedule(): void {
    if (!this.source) return;
    const slower = Math.min(SLOWEST, 2 ** this.failures);
    const jitter = 1 + (this.random() * 2 - 1) * JITTER;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.beat(), this.source.every * slower * jitter);
  }

  private random(): number {
    return (this.parts.random ?? Math.random)();
  }
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Asks without cookies and without a body when nothing changed. */
export function pulseReader(fetcher: Fetch = (url, init) => fetch(url, init)): (url: string) => Promise<number | null> {
  let tag: string | null = null;
  let tagged = '';
  return async (url) => {
    const headers: Record<string, string> = tag !== null && tagged === url ? { 'If-None-Match': tag } : {};
    const response = await fetcher(url, { headers, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    if (response.status === 304) return null;
    if (!response.ok) throw new Error(`status ${response.status}`);
    const body: unknown = await response.json();
    const n = typeof body === 'object' && body !== null ? (body as { n?: unknown }).n : undefined;
    if (typeof n !== 'number') throw new Error('not a pulse');
    [tag, tagged] = [response.headers.get('ETag'), url];
    return n;
  };
}
