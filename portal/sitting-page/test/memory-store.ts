import { type Draft, type Kept, type KeptSitting, type Leftover, numbered, type OpStore, type PendingOp } from '../src/op-store.js';
import type { SlotResponse, Started } from '../src/protocol.js';

/** A store as IndexedDB gives it, in memory: what a test or a simulated browser keeps. */
export class MemoryStore implements OpStore {
  readonly counters = new Map<string, number>();
  readonly ops = new Map<string, Map<number, PendingOp>>();
  readonly held = new Map<string, Map<number, SlotResponse>>();
  readonly sittings = new Map<string, KeptSitting>();

  async load(sitting: string): Promise<Kept> {
    const ops = [...(this.ops.get(sitting)?.values() ?? [])].sort((a, b) => a.seq - b.seq);
    return { counter: this.counters.get(sitting) ?? 0, ops };
  }

  async append(sitting: string, drafts: readonly Draft[], replaced: readonly number[]): Promise<number[]> {
    const counter = this.counters.get(sitting) ?? 0;
    const ops = this.ops.get(sitting) ?? new Map<number, PendingOp>();
    const written = numbered(drafts, counter);
    const seqs = written.map(({ seq }) => seq);
    for (const op of written) ops.set(op.seq, op);
    for (const seq of replaced) ops.delete(seq);
    this.ops.set(sitting, ops);
    this.counters.set(sitting, Math.max(counter, ...seqs));
    return seqs;
  }

  async settle(sitting: string, seqs: readonly number[], held: readonly PendingOp[]): Promise<void> {
    for (const seq of seqs) this.ops.get(sitting)?.delete(seq);
    const answers = this.held.get(sitting) ?? new Map<number, SlotResponse>();
    for (const { slot, response } of held) answers.set(slot, response);
    this.held.set(sitting, answers);
  }

  async enter(kept: KeptSitting): Promise<void> {
    this.held.delete(kept.started.sitting);
    this.sittings.set(kept.started.sitting, kept);
  }

  async entered(exam: string): Promise<Started[]> {
    return [...this.sittings.values()].filter((kept) => kept.exam === exam).map(({ started }) => {
      const answers = new Map(started.answers.map(({ slot, response }) => [slot, response]));
      for (const [slot, response] of this.held.get(started.sitting) ?? []) answers.set(slot, response);
      return { ...started, answers: [...answers].map(([slot, response]) => ({ slot, response })) };
    });
  }

  async papers(): Promise<string[]> {
    return [...this.sittings.values()].map(({ started }) => started.paper);
  }

  async leftovers(): Promise<Leftover[]> {
    return [...this.ops].map(([sitting, ops]) => ({ sitting, ops: ops.size })).filter(({ ops }) => ops > 0);
  }

  async erase(sitting: string, seqs: readonly number[]): Promise<void> {
    for (const seq of seqs) this.ops.get(sitting)?.delete(seq);
    this.held.delete(sitting);
    this.sittings.delete(sitting);
  }
}
