import { Refusal, type Timed, Unreachable } from './api.js';
import type { Backoff } from './backoff.js';
import { type ServerClock, stamped } from './clock.js';
import type { OpQueue } from './op-queue.js';
import type { PendingOp } from './op-store.js';
import { type Op, OPS_MAX, type Saved, type SlotResponse } from './protocol.js';

export type Line = 'idle' | 'sending' | 'down';

export interface OutboxPort {
  save(ops: readonly Op[]): Promise<Timed<Saved>>;
}
export interface OutboxEvents {
  /** Something about the line or the pending ops changed. */
  changed(): void;
  /** The server answered: its time, deadline and state. */
  replied(saved: Saved): void;
  /** The server will not take this answer, however often it is sent. */
  rejected(slot: number): void;
  /** A refusal that ends sending until `resume`. */
  refused(refusal: Refusal): void;
  /** A fault of the page itself, such as a store that cannot be written; sending goes on. */
  failed(fault: unknown): void;
}

/** Text is sent when the typist pauses, or at the latest after a while; everything else at once. */
const TYPING_PAUSE = 1_500;
const TYPING_MAX = 5_000;

/** Sends pending ops: one request at a time, again until acknowledged. */
export class Outbox {
  line: Line = 'idle';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private typingSince: number | null = null;
  private urgent = false;
  private running = false;
  private stopped = false;
  private beat = false;
  private batchLimit = OPS_MAX;
  private drained: ((all: boolean) => void)[] = [];

  constructor(
    readonly queue: OpQueue,
    private readonly port: OutboxPort,
    private readonly clock: ServerClock,
    private readonly backoff: Backoff,
    private readonly events: OutboxEvents,
  ) {}

  async answer(slot: number, response: SlotResponse, typing: boolean): Promise<void> {
    const stored = this.queue.add(slot, response, this.clock.stamp());
    this.events.changed();
    try {
      await stored;
    } catch (fault) {
      this.events.failed(fault);
    }
    if (this.line === 'down') return;
    if (typing) this.afterPause();
    else this.schedule(0);
  }

  /** Sends what waits for a pause in typing; without a timer, because a page that is left runs none. */
  flush(): void {
    if (this.queue.size > 0 && this.line !== 'down') this.pumpNow();
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

  /** Sends all; true when nothing is pending, false when sending was stopped before. */
  drain(): Promise<boolean> {
    if (this.queue.size === 0 || this.stopped) return Promise.resolve(this.queue.size === 0);
    this.flush();
    return new Promise((resolve) => this.drained.push(resolve));
  }

  stop(): void {
    this.stopped = true;
    this.line = 'down';
    clearTimeout(this.timer);
    this.events.changed();
    this.settle(false);
  }

  resume(): void {
    this.stopped = false;
    this.line = 'idle';
    this.flush();
  }

  private settle(all: boolean): void {
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
    clearTimeout(this.timer);
    this.urgent = true;
    this.timer = setTimeout(() => this.pumpNow(), delay);
  }

  private pumpNow(): void {
    clearTimeout(this.timer);
    this.urgent = false;
    this.pump().catch((fault: unknown) => this.events.failed(fault));
  }

  private async pump(): Promise<void> {
    if (this.running || this.stopped || (this.queue.size === 0 && !this.beat)) return;
    this.running = true;
    let delay = 0;
    try {
      delay = await this.send();
    } finally {
      this.running = false;
      this.events.changed();
    }
    if (this.queue.size === 0) this.settle(true);
    if (this.queue.size > 0 || this.beat) this.schedule(delay);
  }

  /** The delay before the next request. */
  private async send(): Promise<number> {
    this.typingSince = null;
    this.beat = false;
    if (this.line === 'idle') this.line = 'sending';
    let batch: readonly PendingOp[] = [];
    try {
      batch = await this.queue.take(this.batchLimit);
      this.events.changed();
      const { body, sentAt, receivedAt } = await this.port.save(batch.map((op) => this.wire(op)));
      this.clock.sync(body.serverTime, sentAt, receivedAt);
      await this.queue.acknowledge(body.acked);
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

  private async failedSend(fault: unknown, batch: readonly PendingOp[]): Promise<number> {
    if (!(fault instanceof Refusal) || fault.code === 'busy') {
      if (!(fault instanceof Refusal || fault instanceof Unreachable)) this.events.failed(fault);
      this.line = 'down';
      this.beat ||= batch.length === 0;
      return this.backoff.next(fault instanceof Refusal ? fault.retryAfter : null);
    }
    this.line = 'idle';
    const culprit = culpritOf(fault, batch);
    if (culprit !== null) {
      await this.queue.discard(culprit);
      this.events.rejected(culprit);
      return 0;
    }
    if (fault.code === 'malformed' && batch.length > 1) {
      this.batchLimit = 1;
      return 0;
    }
    if (fault.problem.acked !== undefined) await this.queue.acknowledge(fault.problem.acked);
    this.stop();
    this.events.refused(fault);
    return 0;
  }

  private wire({ seq, slot, response, stamp }: PendingOp): Op {
    return { seq, slot, response, ...stamped(stamp) };
  }
}

/** The slot whose answer made the server refuse the request, when that can be told. */
function culpritOf({ code, problem }: Refusal, batch: readonly PendingOp[]): number | null {
  const content = code === 'slot-unknown' || code === 'response-malformed' || code === 'malformed';
  if (!content) return null;
  const only = batch.length === 1 ? batch[0]?.slot : undefined;
  const named = batch.find((op) => op.slot === problem.slot)?.slot;
  return named ?? only ?? null;
}
