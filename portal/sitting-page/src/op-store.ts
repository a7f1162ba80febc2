import type { Stamp } from './clock.js';
import type { SlotResponse } from './protocol.js';

/** An answer on its way to the server. */
export interface PendingOp {
  readonly seq: number;
  readonly slot: number;
  readonly response: SlotResponse;
  readonly stamp: Stamp;
  /** Once sent, the server may hold it: its content must not change any more. */
  readonly sent: boolean;
}

/**
 * Where pending ops live. The queue awaits `put` before it sends anything, so a store that survives the
 * page (a journal) makes the queue survive it too.
 */
export interface OpStore {
  /** In order of seq. */
  all(): Promise<PendingOp[]>;
  /** Adds the op, or replaces the one with the same seq. */
  put(ops: readonly PendingOp[]): Promise<void>;
  remove(seqs: readonly number[]): Promise<void>;
  /**
   * The highest seq ever put, also by an earlier page: a request of that page may still be on its way, and
   * a second op under its number would pass for a replay.
   */
  highest(): Promise<number>;
  erase(): Promise<void>;
}

/** Remembers one number for as long as it can. */
export interface Counter {
  read(): number;
  write(value: number): void;
  erase(): void;
}

export class MemoryStore implements OpStore {
  private readonly ops = new Map<number, PendingOp>();

  constructor(private readonly counter: Counter) {}

  highest(): Promise<number> {
    return Promise.resolve(this.counter.read());
  }
  all(): Promise<PendingOp[]> {
    return Promise.resolve([...this.ops.values()].sort((a, b) => a.seq - b.seq));
  }
  put(ops: readonly PendingOp[]): Promise<void> {
    for (const op of ops) {
      this.ops.set(op.seq, op);
      if (op.seq > this.counter.read()) this.counter.write(op.seq);
    }
    return Promise.resolve();
  }
  remove(seqs: readonly number[]): Promise<void> {
    for (const seq of seqs) this.ops.delete(seq);
    return Promise.resolve();
  }
  erase(): Promise<void> {
    this.ops.clear();
    this.counter.erase();
    return Promise.resolve();
  }
}
