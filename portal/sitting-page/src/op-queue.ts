import type { Stamp } from './clock.js';
import type { OpStore, PendingOp } from './op-store.js';
import { BODY_MAX_BYTES, OPS_MAX, type SlotResponse } from './protocol.js';

const utf8 = new TextEncoder();
/** Room for the client id, the braces and the stamps around the responses. */
const ENVELOPE = 4_096;
const OP_OVERHEAD = 96;

/**
 * Pending ops in order of seq, without gaps. A newer answer to a slot amends the op that waits for it as
 * long as that was never sent; a sent op is left alone and followed by a new one.
 */
export class OpQueue {
  private ops: PendingOp[] = [];
  private nextSeq: number;

  constructor(
    private readonly store: OpStore,
    lastSeq: number,
  ) {
    this.nextSeq = lastSeq + 1;
  }

  /** Takes over what an earlier page left in the store, except what the server already has. */
  async restore(): Promise<void> {
    const left = await this.store.all();
    const last = this.nextSeq - 1;
    await this.store.remove(left.filter((op) => op.seq <= last).map((op) => op.seq));
    this.ops = left.filter((op) => op.seq > last);
    this.nextSeq = Math.max(last, await this.store.highest()) + 1;
  }

  get size(): number {
    return this.ops.length;
  }

  /** Slots with an answer the server has not acknowledged. */
  slots(): Set<number> {
    return new Set(this.ops.map((op) => op.slot));
  }

  /** The newest unacknowledged answers by slot. */
  latest(): Map<number, SlotResponse> {
    return new Map(this.ops.map((op) => [op.slot, op.response]));
  }

  async add(slot: number, response: SlotResponse, stamp: Stamp): Promise<void> {
    const waiting = this.ops.findIndex((op) => op.slot === slot && !op.sent);
    const amended = this.ops[waiting];
    const op = { seq: amended?.seq ?? this.nextSeq++, slot, response, stamp, sent: false };
    if (amended) this.ops[waiting] = op;
    else this.ops.push(op);
    await this.store.put([op]);
  }

  /** The oldest ops that fit into one request, from now on marked as sent. */
  async take(limit = OPS_MAX): Promise<PendingOp[]> {
    let bytes = ENVELOPE;
    const batch: PendingOp[] = [];
    for (const op of this.ops.slice(0, limit)) {
      bytes += OP_OVERHEAD + utf8.encode(JSON.stringify(op.response)).length;
      if (batch.length > 0 && bytes > BODY_MAX_BYTES) break;
      batch.push({ ...op, sent: true });
    }
    this.ops.splice(0, batch.length, ...batch);
    await this.store.put(batch);
    return batch;
  }

  /**
   * Drops what is durable. Ops that were never sent but whose seq the server has already seen (another
   * page wrote under the same client) get fresh numbers, otherwise they would pass for replays.
   */
  async acknowledge(acked: number): Promise<void> {
    const durable = this.ops.filter((op) => op.sent && op.seq <= acked);
    const overtaken = this.ops.filter((op) => !op.sent && op.seq <= acked);
    this.nextSeq = Math.max(this.nextSeq, acked + 1);
    const renumbered = overtaken.map((op) => ({ ...op, seq: this.nextSeq++ }));
    this.ops = [...this.ops.filter((op) => op.seq > acked), ...renumbered];
    await this.store.put(renumbered);
    await this.store.remove([...durable, ...overtaken].map((op) => op.seq));
  }

  /** Gives up the answers to one slot, which the server refused for good. */
  async discard(slot: number): Promise<void> {
    const refused = this.ops.filter((op) => op.slot === slot);
    this.ops = this.ops.filter((op) => op.slot !== slot);
    await this.store.remove(refused.map((op) => op.seq));
  }

  async erase(): Promise<void> {
    this.ops = [];
    await this.store.erase();
  }
}
