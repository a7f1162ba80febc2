import { Refusal, Unreachable } from './api.js';
import { type ServerClock, type Stamp, stamped } from './clock.js';
import type { EventKind, SittingEvent } from './protocol.js';

const KEPT = 100;

interface Noted {
  readonly kind: EventKind;
  readonly stamp: Stamp | null;
}

/** What the protocol calls events: noted as they happen, sent in batches, kept while the line is down. */
export class Activity {
  private waiting: Noted[] = [];
  private sending = false;
  private away = false;

  constructor(
    private readonly clock: ServerClock,
    private readonly post: (events: readonly SittingEvent[]) => Promise<void>,
  ) {}

  note(kind: EventKind): void {
    this.waiting = [...this.waiting, { kind, stamp: this.clock.stamp() }].slice(-KEPT);
  }

  /** Losing focus and hiding the page come as a pair; only the change is noted. */
  focus(here: boolean): void {
    if (here !== this.away) return;
    this.away = !here;
    this.note(here ? 'focus-back' : 'focus-lost');
  }

  async send(): Promise<void> {
    if (this.sending || this.waiting.length === 0) return;
    const batch = this.waiting;
    this.sending = true;
    try {
      await this.post(batch.map(({ kind, stamp }) => ({ kind, ...stamped(stamp) })));
      this.forget(batch);
    } catch (fault) {
      // Events are evidence, not answers: without a line they wait for the next occasion, and what the
      // server will never take is dropped; the state of saving is what the candidate is told.
      if (fault instanceof Refusal && fault.code !== 'busy') this.forget(batch);
      else if (!(fault instanceof Unreachable || fault instanceof Refusal)) throw fault;
      console.warn('events not taken:', fault.message);
    } finally {
      this.sending = false;
    }
  }

  private forget(batch: readonly Noted[]): void {
    this.waiting = this.waiting.filter((event) => !batch.includes(event));
  }
}
