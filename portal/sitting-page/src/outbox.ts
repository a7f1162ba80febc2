import { Refusal, type Timed, Unreachable } from './api.js';
import type { Backoff } from './backoff.js';
import type { ServerClock } from './clock.js';
import type { Journal } from './journal.js';
import { wire } from './journal-entry.js';
import type { PendingOp } from './op-store.js';
import { type Op, OPS_MAX, type Saved, type SlotResponse } from './protocol.js';
import type { Timers } from './timers.js';

export type Line = 'idle' | 'sending' | 'down';

export interface OutboxPort {
  save(ops: readonly Op[]): Promise<Timed<Saved>>;
}
export interface OutboxEvents {
  /** Something about the line changed. */
  changed(): void;
  /** The server answered: its time, deadline and state. */
  replied(saved: Saved): void;
  /** The server will not take this answer, however often it is sent. */
  rejected(slot: number): void;
  /** The sitting has ended; what is left still goes, as evidence. */
  over(): void;
  /** Another tab of this browser has entered anew since, in a newer epoch. */
  outdated(): void;
  /** A refusal that ends sending until `resume`. */
  refused(refusal: Refusal): void;
  /** A fault of the page itself; sending goes on. */
  failed(fault: unknown): void;
}

/** Text is sent when the typist pauses, or at the latest after a while; everything else at once. */
const TYPING_PAUSE = 1_500;
const TYPING_MAX = 5_000;
/** How soon to look again whether an answer is written. */
const WRITING = 200;

/** Sends pending ops: one request at a time, again until acknowledged. */
export class Outbox {
  line: Line = 'idle';
  /** The line is down because the server asked for patience. */
  busy = false;
  /** The next try of a line that is down, on the monotonic clock. */
  retryAt = 0;
  private unschedule: () => void = () => undefined;
  private typingSince: number | null = null;
  private urgent = false;
  private running = false;
  private stopped = false;
  private beat = false;
  private batchLimit = OPS_MAX;
  private drained: ((all: boolean) => void)[] = [];

  constructor(
    readonly journal: Journal,
    private readonly port: OutboxPort,
    private readonly clock: ServerClock,
    private readonly timers: Timers,
    private readonly backoff: Backoff,
    private readonly events: OutboxEvents,
  ) {}

  async answer(slot: number, response: SlotResponse, typing: boolean): Promise<void> {
    await this.journal.write(slot, response, this.clock.stamp(), typing);
    if (this.line === 'down') return;
    if (typing) this.afterPause();
    else this.schedule(0);
  }

  /** Sends what waits for a pause in typing; without a timer, because a page that is left runs none. */
  flush(): void {
    if (this.journal.ready && this.line !== 'down') this.pumpNow();
  }

  /** Tries again without waiting for the back-off: the network came back, or the candidate asked. */
  retry(): void {
    this.beat = true;
    this.schedule(0);
  }

  /** An empty request when there is nothing to send: news of time, deadline and state. */
  heartbeat(): void {
    this.beat = true;
    if (this.line !== 'down') this.schedule(0);
  }

  /** Sends all, evidence included; true when nothing is pending, false when sending was stopped before. */
  async drain(): Promise<boolean> {
    await this.journal.keep();
    if (this.journal.size === 0 || this.stopped) return this.journal.size === 0;
    this.flush();
    return new Promise((resolve) => this.drained.push(resolve));
  }

  stop(): void {
    this.stopped = true;
    this.line = 'down';
    this.busy = false;
    this.unschedule();
    this.events.changed();
    this.release(false);
  }

  resume(): void {
    this.stopped = false;
    this.line = 'idle';
    this.flush();
  }

  private release(all: boolean): void {
    for (const resolve of this.drained.splice(0)) resolve(all);
  }

  private afterPause(): void {
    if (this.urgent) return;
    const now = this.clock.mono();
    this.typingSince ??= now;
    this.schedule(Math.min(TYPING_PAUSE, Math.max(0, this.typingSince + TYPING_MAX - now)));
    this.urgent = false;
  }

  private schedule(delay: number): void {
    if (this.stopped) return;
    this.unschedule();
    this.urgent = true;
    this.unschedule = this.timers.after(delay, () => this.pumpNow());
  }

  private pumpNow(): void {
    this.unschedule();
    this.urgent = false;
    this.pump().catch((fault: unknown) => this.events.failed(fault));
  }

  private async pump(): Promise<void> {
    if (this.running || this.stopped || !this.wanted) return;
    if (!this.due) return this.schedule(WRITING);
    this.running = true;
    let delay = 0;
    try {
      delay = await this.send();
    } finally {
      this.running = false;
      this.events.changed();
    }
    if (this.journal.size === 0) this.release(true);
    if (this.wanted) this.schedule(delay);
  }

  private get wanted(): boolean {
    return this.journal.size > 0 || this.beat;
  }

  /** An empty request tells the server that nothing more is to come: not while an answer is being written. */
  private get due(): boolean {
    return this.journal.ready || (this.beat && this.journal.size === 0);
  }

  /** The delay before the next request. */
  private async send(): Promise<number> {
    this.typingSince = null;
    this.beat = false;
    if (this.line === 'idle') this.line = 'sending';
    const batch = this.journal.batch(this.batchLimit);
    this.events.changed();
    try {
      const { body, sentAt, receivedAt } = await this.port.save(batch.map(wire));
      this.clock.sync(body.serverTime, sentAt, receivedAt);
      await this.settle(batch, body);
      this.line = 'idle';
      this.backoff.reset();
      this.batchLimit = OPS_MAX;
      this.events.replied(body);
      const durable = batch.every((op) => op.seq <= body.acked);
      return durable ? 0 : this.backoff.next();
    } catch (fault) {
      return this.failedSend(fault, batch);
    }
  }

  private async settle(batch: readonly PendingOp[], { acked, kept = [] }: Saved): Promise<void> {
    const untimely = new Set(kept.filter(({ why }) => why !== 'old-device').map(({ seq }) => seq));
    const outdated = new Set(kept.filter(({ why }) => why === 'old-device').map(({ seq }) => seq));
    await this.journal.again(batch.filter(({ seq }) => untimely.has(seq)));
    if (batch.some(({ seq, epoch }) => outdated.has(seq) && epoch === this.journal.epoch)) this.events.outdated();
    await this.journal.settle(batch, acked);
  }

  private async failedSend(fault: unknown, batch: readonly PendingOp[]): Promise<number> {
    if (!(fault instanceof Refusal) || fault.code === 'busy') {
      if (!(fault instanceof Refusal || fault instanceof Unreachable)) this.events.failed(fault);
      this.line = 'down';
      this.busy = fault instanceof Refusal;
      this.beat ||= batch.length === 0;
      const delay = this.backoff.next(fault instanceof Refusal ? fault.retryAfter : null);
      this.retryAt = this.clock.mono() + delay;
      return delay;
    }
    this.line = 'idle';
    const culprit = culpritOf(fault, batch);
    if (culprit) {
      if (!(await this.journal.refuse(culprit))) this.events.rejected(culprit.slot);
      return 0;
    }
    if (fault.code === 'malformed' && batch.length > 1) {
      this.batchLimit = 1;
      return 0;
    }
    if (fault.code === 'late') return this.late(fault, batch);
    this.stop();
    this.events.refused(fault);
    return 0;
  }

  /** The sitting has ended. What is still here goes as evidence before anyone is told. */
  private async late(refusal: Refusal, batch: readonly PendingOp[]): Promise<number> {
    const size = this.journal.size;
    this.events.over();
    await this.journal.settle(batch, refusal.problem.acked ?? 0);
    if (this.journal.size > 0 && this.journal.size < size) return 0;
    this.release(this.journal.size === 0);
    this.stop();
    this.events.refused(refusal);
    return 0;
  }
}

/** The op that made the server refuse the request, when that can be told. */
function culpritOf({ code, problem }: Refusal, batch: readonly PendingOp[]): PendingOp | null {
  const content = code === 'slot-unknown' || code === 'response-malformed' || code === 'malformed';
  if (!content) return null;
  return batch.find((op) => op.slot === problem.slot) ?? (batch.length === 1 ? (batch[0] ?? null) : null);
}
