import type { Stamp } from './clock.js';
import type { SlotResponse, Started } from './protocol.js';

/** An answer as it was given. Nothing of it changes afterwards, its number and epoch least of all. */
export interface PendingOp {
  readonly seq: number;
  readonly epoch: number;
  readonly slot: number;
  readonly response: SlotResponse;
  /** Null when nothing can be claimed about when it was given. */
  readonly stamp: Stamp | null;
}

/** An answer on its way into the store. */
export interface Draft {
  readonly op: PendingOp;
  /** Whether its number is fixed; else it is a wish, and higher when the counter has passed it. */
  readonly fixed: boolean;
}

/** What a browser keeps of a sitting. */
export interface Kept {
  /** The highest number ever given to an op of this sitting. */
  readonly counter: number;
  /** In order of seq. */
  readonly ops: readonly PendingOp[];
}

/** A sitting as the server last described it, with the answers acknowledged since. */
export interface KeptSitting {
  readonly exam: string;
  readonly started: Started;
}

export interface Leftover {
  readonly sitting: string;
  readonly ops: number;
}

/** Where ops outlive the page. Each call is one transaction: all of it is durable when it resolves, or nothing. */
export interface OpStore {
  load(sitting: string): Promise<Kept>;
  /**
   * Writes the drafts and takes back `replaced`. A new number is above the counter, which goes along in the
   * same transaction: two tabs never share one. Written twice, a draft is still one op.
   *
   * @returns the numbers, in the order of the drafts
   */
  append(sitting: string, drafts: readonly Draft[], replaced: readonly number[]): Promise<number[]>;
  /** Drops ops the server has; those of `held` stay known as answers until the receipt. */
  settle(sitting: string, seqs: readonly number[], held: readonly PendingOp[]): Promise<void>;
  /** The server's description replaces everything but ops and counter. */
  enter(kept: KeptSitting): Promise<void>;
  /** The sittings of an exam this browser has entered and not yet seen end. */
  entered(exam: string): Promise<Started[]>;
  /** The papers of all sittings this browser has entered and not yet seen end. */
  papers(): Promise<string[]>;
  /** Sittings with ops the server has not acknowledged. */
  leftovers(): Promise<Leftover[]>;
  /** Forgets the sitting and these ops of it, but neither the counter nor what another tab left. */
  erase(sitting: string, seqs: readonly number[]): Promise<void>;
}

/** The drafts as ops, with the numbers they get when the counter stands at `counter`. */
export function numbered(drafts: readonly Draft[], counter: number): PendingOp[] {
  let last = counter;
  return drafts.map(({ op, fixed }) => {
    if (fixed) return op;
    last = Math.max(last + 1, op.seq);
    return { ...op, seq: last };
  });
}
