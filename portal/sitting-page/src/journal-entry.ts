import { stamped } from './clock.js';
import type { PendingOp } from './op-store.js';
import { BODY_MAX_BYTES, type Op } from './protocol.js';

/** Text typed without a pause replaces itself for so long; then it stands, and a new op begins. */
const BURST = 10_000;
/** Room for the client id and the braces around the ops. */
const ENVELOPE = 256;

const utf8 = new TextEncoder();

/** An op and how far it has come. */
export interface Entry {
  op: PendingOp;
  /** Its number is final: it is written, or known to be in memory only. */
  ready: boolean;
  kept: boolean;
  sent: boolean;
  /** Not to be sent before it can count. */
  readonly withheld: boolean;
  /** Left by an earlier page. */
  readonly restored: boolean;
  /** Since when it may be replaced by a newer text, on the monotonic clock. */
  readonly burst: number | null;
}

export type Given = Pick<PendingOp, 'slot' | 'response' | 'stamp'> & Pick<Entry, 'burst' | 'withheld'>;

/** Whether text typed now may take the place of this one: part of the same burst, and never sent. */
export function goesOn({ burst, sent, ready }: Entry, now: number): boolean {
  return burst !== null && now - burst < BURST && !sent && ready;
}

/** The first entries that fit into one request, none behind one that is not ready. */
export function fitting(entries: readonly Entry[]): Entry[] {
  let bytes = ENVELOPE;
  const unready = entries.findIndex(({ ready }) => !ready);
  const ready = unready < 0 ? entries : entries.slice(0, unready);
  const over = ready.findIndex(({ op }, index) => (bytes += 1 + size(op)) > BODY_MAX_BYTES && index > 0);
  return over < 0 ? [...ready] : ready.slice(0, over);
}

/** An op as the protocol writes it. */
export function wire({ seq, epoch, slot, response, stamp }: PendingOp): Op {
  return { seq, epoch, slot, response, ...stamped(stamp) };
}

function size(op: PendingOp): number {
  return utf8.encode(JSON.stringify(wire(op))).length;
}
