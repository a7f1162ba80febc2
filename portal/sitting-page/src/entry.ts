import { type Api, Refusal, Unreachable } from './api.js';
import { Backoff } from './backoff.js';
import type { ServerClock } from './clock.js';
import { arrange, type ShownPaper } from './order.js';
import type { Pause } from './pause.js';
import type { Started } from './protocol.js';
import type { Screen } from './state.js';
import type { Timers } from './timers.js';

/** Candidates wait for the same second; spread out, they all get in sooner. */
const OPENING_SPREAD = 15_000;
/** How long a line may say nothing when this browser has a sitting to go on with. */
const SHORT = 5_000;
/** How often to ask when the server's time is unknown. */
const ASK_AGAIN = 20_000;

export interface Entered {
  readonly started: Started;
  /** Null when the sitting has ended and only the receipt is of interest. */
  readonly paper: ShownPaper | null;
  /** False when there was no line and `started` is what this browser kept. */
  readonly live: boolean;
}

export interface EntryParts {
  readonly api: Api;
  readonly clock: ServerClock;
  readonly pause: Pause;
  readonly timers: Timers;
  /** The sitting this browser may go on with while there is no line. */
  kept(exam: string): Promise<Started | null>;
  show(screen: Screen): void;
}

/** What the candidate, or what went before, allows an attempt to enter. */
export interface Wish {
  /** Moves the sitting here from the device that holds it. */
  readonly takeOver?: boolean;
  /** Without a line, goes on with what this browser kept instead of waiting. */
  readonly offline?: boolean;
}

/** From the address to an open sitting: waits for the opening, for a busy server and for the network. */
export class Entry {
  private readonly backoff: Backoff;

  constructor(private readonly parts: EntryParts) {
    this.backoff = new Backoff(parts.timers.random);
  }

  /** @throws Refusal when waiting does not help: `held-elsewhere` asks for a decision */
  async enter(exam: string, client: string, { takeOver = false, offline = false }: Wish = {}): Promise<Entered> {
    let wanted = takeOver;
    const kept = offline ? await this.parts.kept(exam) : null;
    const { started, live } = await this.patiently(
      async () => ({ started: await this.start(exam, client, wanted, kept ? SHORT : undefined), live: true }),
      (fault) => {
        // An attempt without an answer may have been carried out, and another device may have taken the
        // sitting back since: the next one must not do so again unasked.
        if (fault instanceof Unreachable) wanted = false;
        return kept && { started: kept, live: false };
      },
    );
    if (started.state === 'ENDED') return { started, paper: null, live };
    const paper = await this.patiently(() => this.parts.api.paper(started.paper));
    return { started, paper: arrange(paper, started), live };
  }

  private async start(exam: string, client: string, takeOver: boolean, timeout?: number): Promise<Started> {
    const { body, sentAt, receivedAt } = await this.parts.api.start(exam, client, takeOver, timeout);
    this.parts.clock.sync(body.serverTime, sentAt, receivedAt);
    return body;
  }

  /** @param instead what to go on with, if anything, when there is no line or the server is busy */
  private async patiently<T>(attempt: () => Promise<T>, instead: (fault: Unreachable | Refusal) => T | null = () => null): Promise<T> {
    for (;;) {
      try {
        const result = await attempt();
        this.backoff.reset();
        return result;
      } catch (fault) {
        const later = fault instanceof Unreachable || (fault instanceof Refusal && fault.code === 'busy');
        const other = later ? instead(fault) : null;
        if (other !== null) return other;
        await this.waitAfter(fault);
      }
    }
  }

  private async waitAfter(fault: unknown): Promise<void> {
    if (fault instanceof Unreachable) return this.retryLater('unreachable', null);
    if (!(fault instanceof Refusal)) throw fault;
    if (fault.code === 'busy') return this.retryLater('busy', fault.retryAfter);
    if (fault.code === 'not-open-yet') return this.awaitOpening(fault);
    throw fault;
  }

  private retryLater(reason: 'busy' | 'unreachable', retryAfter: number | null): Promise<void> {
    const delay = this.backoff.next(retryAfter);
    this.parts.show({ name: 'retrying', reason, at: this.parts.clock.mono() + delay });
    return this.parts.pause.for(delay);
  }

  private awaitOpening({ problem, serverTime }: Refusal): Promise<void> {
    const { clock, pause, timers, show } = this.parts;
    const opens = Date.parse(problem.opensAt ?? '');
    if (serverTime === null || Number.isNaN(opens)) {
      show({ name: 'waiting', opensAt: null });
      return pause.for(ASK_AGAIN * (0.75 + timers.random() / 2));
    }
    const now = clock.mono();
    clock.sync(serverTime, now, now);
    const left = opens - Date.parse(serverTime);
    show({ name: 'waiting', opensAt: opens });
    return pause.for(Math.max(1_000, left) + timers.random() * Math.min(OPENING_SPREAD, Math.max(1_000, left)));
  }
}
