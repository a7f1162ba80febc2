import type { Paper, Problem, Receipt, Saved, SaveRequest, SittingEvent, Started } from './protocol.js';
import { browserTimers, type Timers } from './timers.js';

/** The server answered and refused; `problem.code` says why. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    readonly status: number,
    /** Milliseconds the server asked us to wait, from Retry-After. */
    readonly retryAfter: number | null,
    /** The answer's time as the server gave it, in its body or its Date header. */
    readonly serverTime: string | null,
  ) {
    super(problem.code);
  }
  get code(): string {
    return this.problem.code;
  }
}

/** Nothing usable came back: no network, a timeout, a broken proxy, an unreadable body. */
export class Unreachable extends Error {}

/** A reply with the monotonic moments it was asked for and received. */
export interface Timed<T> {
  readonly body: T;
  readonly sentAt: number;
  readonly receivedAt: number;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const BASE = '/api/sittings';
const TIMEOUT = 10_000;
const ENTRY_TIMEOUT = 30_000;
/** Browsers cap the body of a request that outlives its page. */
const KEEPALIVE_MAX = 60_000;

export class Api {
  constructor(
    private readonly language: string,
    private readonly timers: Timers = browserTimers,
    private readonly fetcher: Fetch = (url, init) => fetch(url, init),
  ) {}

  start(exam: string, client: string, takeOver = false, timeout = ENTRY_TIMEOUT): Promise<Timed<Started>> {
    return this.call('POST', BASE, { exam, client, ...(takeOver ? { takeOver } : {}) }, timeout);
  }

  async paper(url: string): Promise<Paper> {
    return (await this.call<Paper>('GET', url, undefined, ENTRY_TIMEOUT)).body;
  }

  save(sitting: string, request: SaveRequest): Promise<Timed<Saved>> {
    return this.call('PUT', `${BASE}/${sitting}/answers`, request);
  }

  async submit(sitting: string): Promise<Receipt> {
    return (await this.call<{ receipt: Receipt }>('POST', `${BASE}/${sitting}/submit`, {})).body.receipt;
  }

  async events(sitting: string, events: readonly SittingEvent[]): Promise<void> {
    await this.call('POST', `${BASE}/${sitting}/events`, { events });
  }

  private async call<T>(method: string, url: string, json?: unknown, timeout = TIMEOUT): Promise<Timed<T>> {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const sentAt = this.timers.mono();
    const given = new AbortController();
    // A half-open line answers never: without a limit the one request under way would block all others.
    const cancel = this.timers.after(timeout, () => given.abort());
    try {
      const response = await this.fetcher(url, {
        method,
        headers: {
          Accept: 'application/json, application/problem+json',
          'Accept-Language': this.language,
          'X-Lianbing': 'sitting',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        signal: given.signal,
        ...(body === undefined ? {} : { body, keepalive: body.length < KEEPALIVE_MAX / 3 }),
      });
      if (!response.ok) throw await refusal(response);
      const reply = response.status === 204 ? undefined : await response.json();
      return { body: reply as T, sentAt, receivedAt: this.timers.mono() };
    } catch (cause) {
      if (cause instanceof Refusal || cause instanceof Unreachable) throw cause;
      throw new Unreachable(`${method} ${url}`, { cause });
    } finally {
      cancel();
    }
  }
}

async function refusal(response: Response): Promise<Refusal | Unreachable> {
  const problem = await problemOf(response);
  const serverTime = problem?.serverTime ?? dateHeader(response);
  const retryAfter = seconds(response.headers.get('Retry-After'));
  if (problem) return new Refusal(problem, response.status, retryAfter, serverTime);
  if (response.status === 429 || response.status === 503) {
    return new Refusal({ code: 'busy' }, response.status, retryAfter, serverTime);
  }
  // A proxy that lost patience with a slow line has refused nothing.
  if (response.status >= 500 || response.status === 408) return new Unreachable(`status ${response.status}`);
  return new Refusal({ code: 'unexpected' }, response.status, retryAfter, serverTime);
}

async function problemOf(response: Response): Promise<Problem | null> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/problem+json')) return null;
  const body: unknown = await response.json();
  const known = typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string';
  return known ? (body as Problem) : null;
}

function dateHeader(response: Response): string | null {
  const millis = Date.parse(response.headers.get('Date') ?? '');
  return Number.isNaN(millis) ? null : new Date(millis).toISOString();
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header.trim()) ? Number(header) * 1000 : null;
}
