import { type Api, Refusal, Unreachable } from './api.js';
import { Backoff } from './backoff.js';
import { Pause } from './pause.js';
import type { Receipt } from './protocol.js';
import type { SittingState } from './state.js';
import type { Store } from './store.js';
import type { Timers } from './timers.js';

export interface HandingInPort {
  ended(receipt: Receipt): Promise<void>;
  refused(refusal: Refusal): void;
  /** True when every answer is acknowledged. */
  drain(): Promise<boolean>;
  reenter(): Promise<void>;
}

/** The two ways to a receipt: the candidate hands in, or the sitting has ended. */
export class HandingIn {
  private readonly backoff: Backoff;
  private readonly pause: Pause;
  private collecting = false;
  private attempt = 0;

  constructor(
    private readonly api: Api,
    private readonly store: Store<SittingState>,
    private readonly port: HandingInPort,
    timers: Timers,
  ) {
    this.backoff = new Backoff(timers.random);
    this.pause = new Pause(timers);
  }

  /** Saves what is left, then submits. The candidate may change their mind until the receipt is there. */
  async handIn(): Promise<void> {
    const sitting = this.store.value.started?.sitting;
    if (!sitting) return;
    const attempt = ++this.attempt;
    const wanted = () => this.store.value.handIn === 'sending' && this.attempt === attempt;
    this.store.update({ handIn: 'sending' });
    if (!(await this.port.drain())) return;
    while (wanted()) {
      try {
        return await this.port.ended(await this.api.submit(sitting));
      } catch (fault) {
        if (!(await this.waited(fault))) return this.refused(fault);
      }
    }
  }

  private refused(fault: unknown): void {
    if (!(fault instanceof Refusal)) throw fault;
    if (fault.code === 'paused') return this.store.update({ handIn: 'no' });
    const earliest = Date.parse(fault.problem.earliestSubmit ?? '');
    if (fault.code !== 'too-early') return this.port.refused(fault);
    const known = Number.isNaN(earliest) ? this.store.value.earliestSubmit : earliest;
    this.store.update({ handIn: 'asking', earliestSubmit: known });
  }

  /** The server has ended the sitting: submitting again only fetches the receipt. */
  async collect(sitting: string): Promise<void> {
    if (this.collecting) return;
    this.collecting = true;
    this.store.update({ screen: { name: 'collecting' }, handIn: 'no' });
    try {
      for (;;) {
        try {
          return await this.port.ended(await this.api.submit(sitting));
        } catch (fault) {
          if (!(await this.waited(fault))) break;
        }
      }
      await this.pause.for(this.backoff.next());
    } finally {
      this.collecting = false;
    }
    await this.port.reenter();
  }

  /** True after a pause when another attempt may help. */
  private async waited(fault: unknown): Promise<boolean> {
    const later = fault instanceof Unreachable || (fault instanceof Refusal && fault.code === 'busy');
    if (!later) {
      if (!(fault instanceof Refusal)) throw fault;
      return false;
    }
    await this.pause.for(this.backoff.next(fault instanceof Refusal ? fault.retryAfter : null));
    return true;
  }
}
