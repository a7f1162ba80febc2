import { type Api, Refusal, Unreachable } from './api.js';
import { Backoff } from './backoff.js';
import type { ServerClock } from './clock.js';
import { arrange, type ShownPaper } from './order.js';
import type { Pause } from './pause.js';
import type { Started } from './protocol.js';
import type { Screen } from './state.js';

/** Candidates wait for the same second; spread out, they all get in sooner. */
const OPENING_SPREAD = 15_000;
/** How often to ask when the server's time is unknown. */
const ASK_AGAIN = 20_000;

export interface Entered {
  readonly started: Started;
  /** Null when the sitting has ended and only the receipt is of interest. */
  readonly paper: ShownPaper | null;
}

/** From the address to an open sitting: waits for the opening, for a busy server and for the network. */
export class Entry {
  private readonly backoff = new Backoff();

  constructor(
    private readonly api: Api,
    private readonly clock: ServerClock,
    private readonly pause: Pause,
    private readonly show: (screen: Screen) => void,
  ) {}

  /** @throws Refusal when waiting does not help */
  async enter(exam: string, client: string): Promise<Entered> {
    const started = await this.patiently(() => this.start(exam, client));
    if (started.state === 'ENDED') return { started, paper: null };
    const paper = await this.patiently(() => this.api.paper(started.paper));
    return { started, paper: arrange(paper, started) };
  }

  private async start(exam: string, client: string): Promise<Started> {
    const { body, sentAt, receivedAt } = await this.api.start(exam, client);
    this.clock.sync(body.serverTime, sentAt, receivedAt);
    return body;
  }

  private async patiently<T>(attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const result = await attempt();
        this.backoff.reset();
        return result;
      } catch (fault) {
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
    this.show({ name: 'retrying', reason, at: this.clock.mono() + delay });
    return this.pause.for(delay);
  }

  private awaitOpening({ problem, serverTime }: Refusal): Promise<void> {
    const opens = Date.parse(problem.opensAt ?? '');
    if (serverTime === null || Number.isNaN(opens)) {
      this.show({ name: 'waiting', opensAt: null });
      return this.pause.for(ASK_AGAIN * (0.75 + Math.random() / 2));
    }
    const now = this.clock.mono();
    this.clock.sync(serverTime, now, now);
    const left = opens - Date.parse(serverTime);
    this.show({ name: 'waiting', opensAt: opens });
    return this.pause.for(Math.max(1_000, left) + Math.random() * Math.min(OPENING_SPREAD, Math.max(1_000, left)));
  }
}
