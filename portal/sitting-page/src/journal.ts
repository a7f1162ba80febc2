/**
 * The journal of one sitting: write first, send after, replay until acknowledged, erase on receipt.
 *
 * | name | is |
 * |---|---|
 * | `Journal.open` | the journal of a sitting, with what earlier pages left unsent |
 * | `write` | keeps an answer; resolves when it is on this device, or is known to be in memory only |
 * | `batch` | the ops of one request, oldest first, each numbered and written before |
 * | `settle` | the server has these: the only way an op leaves, apart from `refuse` and `erase` |
 * | `again`, `counting` | an answer a pause kept from counting is given once more, and sent when it can count |
 * | `pending`, `latest`, `kept` | slots and answers of this epoch the server has not acknowledged |
 * | `evidence` | unsent ops of an older epoch: delivered, never shown as answers |
 * | `unsent` | all of it; `wire` puts an op as the protocol writes it, as for a hand-over file |
 * | `health` | `kept`, or why answers are in memory only: `absent`, `full`, `failing` |
 *
 * An op never changes. While someone types, a newer text replaces the one before it by taking its place
 * under a new number, as long as that was never sent.
 *
 * `Numbering` says how they are numbered. Where the browser has no Web Locks, two tabs may share the journal;
 * the store's counter keeps their numbers apart as long as the store works.
 */
import type { Stamp } from './clock.js';
import { type Entry, fitting, type Given, goesOn } from './journal-entry.js';
import { Numbering } from './numbering.js';
import { numbered, type OpStore, type PendingOp } from './op-store.js';
import { OPS_MAX, type SlotResponse, type Started } from './protocol.js';
import type { Timers } from './timers.js';
import { type JournalHealth, Turns } from './turns.js';

export interface JournalParts {
  /** Null where the browser has no IndexedDB. */
  readonly store: OpStore | null;
  readonly timers: Timers;
  readonly exam: string;
  /** Something about the pending ops or their keeping changed. */
  changed(): void;
}

export class Journal {
  counting = true;
  private entries: Entry[] = [];
  /** The highest number the server had when it described the sitting. */
  private reached = 0;
  private readonly numbers = new Numbering();
  private readonly turns: Turns;
  private replaced: number[] = [];
  private readonly gone = new Set<number>();
  private delivered = 0;

  private constructor(
    private readonly parts: JournalParts,
    readonly sitting: string,
    /** The epoch this page believes in. */
    public epoch: number,
  ) {
    this.turns = new Turns(parts.store, parts.timers);
  }

  get health(): JournalHealth {
    return this.turns.health;
  }

  /** @param live false when `started` is what the browser kept, not what the server just said */
  static async open(parts: JournalParts, started: Started, live = true): Promise<Journal> {
    const journal = new Journal(parts, started.sitting, started.epoch);
    await journal.restore();
    journal.reached = started.lastSeq;
    if (live) await journal.enter(started);
    else journal.numbers.runAhead();
    return journal;
  }

  /** The server has described the sitting anew; ops of an older epoch than it names are evidence now. */
  async enter(started: Started): Promise<void> {
    this.epoch = started.epoch;
    this.reached = started.lastSeq;
    await this.turns.take(async () => this.renumber(started));
    await this.inTurn((store) => store.enter({ exam: this.parts.exam, started }));
    await this.keep();
    this.parts.changed();
  }

  async write(slot: number, response: SlotResponse, stamp: Stamp | null, typing: boolean): Promise<void> {
    const burst = typing ? this.replace(slot) : null;
    await this.add({ slot, response, stamp, burst, withheld: false });
  }

  /** Of ops the server holds without counting them, those that are still the newest answer to their slot. */
  async again(ops: readonly PendingOp[]): Promise<void> {
    const newest = new Map(this.current().map(({ op }) => [op.slot, op.seq]));
    const wanted = ops.filter(({ seq, slot }) => newest.get(slot) === seq);
    await Promise.all(wanted.map(({ slot, response }) => this.add({ slot, response, stamp: null, burst: null, withheld: true })));
  }

  /** Writes what is in memory only: after a failure, or when the browser lost the database. */
  keep(): Promise<void> {
    return this.turns.take(() => this.keepAll());
  }

  /** The browser lost what it kept; the memory has it. */
  lost(): Promise<void> {
    for (const entry of this.entries) entry.kept = false;
    return this.keep();
  }

  /** The oldest ops that fit into one request, from now on known as sent. */
  batch(limit = OPS_MAX): PendingOp[] {
    const batch = fitting(this.waiting().slice(0, limit));
    for (const entry of batch) entry.sent = true;
    return batch.map(({ op }) => op);
  }

  /** The server holds the ops of a request up to `acked`, durably. */
  async settle(batch: readonly PendingOp[], acked: number): Promise<void> {
    const durable = batch.filter(({ seq }) => seq <= acked);
    this.numbers.taken(acked);
    this.delivered += durable.filter(({ epoch }) => epoch < this.epoch).length;
    await this.drop(durable, durable.filter(({ epoch }) => epoch === this.epoch));
  }

  /** Gives up an op the server will never take; true when a newer answer to its slot is on its way. */
  async refuse(op: PendingOp): Promise<boolean> {
    await this.drop([op], []);
    return this.pending().has(op.slot);
  }

  /** Nothing is left to keep: the receipt is there and everything is delivered. */
  async erase(): Promise<void> {
    const seqs = [...this.gone, ...this.entries.map(({ op }) => op.seq)];
    this.entries = [];
    await this.inTurn((store) => store.erase(this.sitting, seqs));
    this.parts.changed();
  }

  /** How many ops wait to be sent. */
  get size(): number {
    return this.waiting().length;
  }

  /** True when closing the page would lose an answer. */
  get atRisk(): boolean {
    return this.entries.some(({ kept }) => !kept);
  }

  /** True when something can be sent. */
  get ready(): boolean {
    const [first] = this.waiting();
    return first?.ready === true;
  }

  /** Slots with an answer of this epoch the server has not acknowledged. */
  pending(): Set<number> {
    return new Set(this.current().map(({ op }) => op.slot));
  }

  /** Of those, the slots whose newest answer is safe on this device. */
  kept(): Set<number> {
    const newest = new Map(this.current().map(({ op, kept }) => [op.slot, kept]));
    return new Set([...newest.keys()].filter((slot) => newest.get(slot)));
  }

  latest(): Map<number, SlotResponse> {
    return new Map(this.current().map(({ op }) => [op.slot, op.response]));
  }

  /** Answers of an older epoch: kept as evidence, not counted by themselves. */
  evidence(): { readonly waiting: number; readonly delivered: number } {
    return { waiting: this.entries.filter(({ op }) => op.epoch < this.epoch).length, delivered: this.delivered };
  }

  unsent(): PendingOp[] {
    return this.entries.filter(({ ready }) => ready).map(({ op }) => op);
  }

  private async add({ slot, response, stamp, burst, withheld }: Given): Promise<void> {
    const op = { seq: this.numbers.next(), epoch: this.epoch, slot, response, stamp };
    this.entries.push({ op, ready: false, kept: false, sent: false, burst, withheld, restored: false });
    this.parts.changed();
    await this.keep();
  }

  private waiting(): Entry[] {
    return this.counting ? this.entries : this.entries.filter(({ withheld }) => !withheld);
  }

  /** What was left and the server has gone beyond is no news: what it holds is as new or newer. */
  private current(): Entry[] {
    return this.entries.filter(({ op, restored }) => op.epoch === this.epoch && !(restored && op.seq <= this.reached));
  }

  /** Takes the unsent text this one continues out of the way; answers since when the burst lasts. */
  private replace(slot: number): number {
    const now = this.parts.timers.mono();
    const before = this.current().filter(({ op }) => op.slot === slot).at(-1);
    if (!before || before.burst === null || !goesOn(before, now)) return now;
    this.entries = this.entries.filter((entry) => entry !== before);
    this.replaced.push(before.op.seq);
    return before.burst;
  }

  private async restore(): Promise<void> {
    await this.turns.take(async () => {
      const { counter, ops } = (await this.turns.attempt((store) => store.load(this.sitting))) ?? { counter: 0, ops: [] };
      this.numbers.taken(Math.max(counter, ...ops.map(({ seq }) => seq)));
      this.entries = ops.map((op) => ({ op, ready: true, kept: true, sent: true, burst: null, withheld: false, restored: true }));
    });
  }

  /** The server has been asked: what is not final is numbered by what it said. */
  private renumber(started: Started): void {
    const written = (above: number) => this.turns.unsure || this.entries.some(({ op, kept }) => kept && op.seq > above);
    const voided = this.numbers.comeBack(started, written);
    for (const entry of this.entries.filter(({ kept }) => !kept)) {
      if (voided) entry.ready = false;
      if (!entry.ready) entry.op = { ...entry.op, seq: this.numbers.next() };
    }
  }

  private async keepAll(): Promise<void> {
    const loose = this.entries.filter(({ kept }) => !kept);
    if (loose.length === 0) return;
    const replaced = this.replaced.splice(0);
    const drafts = loose.map(({ op, ready }) => ({ op, fixed: ready }));
    const written = await this.turns.attempt((store) => store.append(this.sitting, drafts, replaced));
    if (written) this.turns.health = 'kept';
    else this.replaced.push(...replaced);
    const seqs = written ?? numbered(drafts, this.numbers.final).map(({ seq }) => seq);
    loose.forEach((entry, index) => {
      const op = { ...entry.op, seq: seqs[index] ?? entry.op.seq };
      Object.assign(entry, { op, ready: true, kept: written !== null });
      this.numbers.settle(op.seq);
    });
    this.parts.changed();
  }

  private async drop(ops: readonly PendingOp[], held: readonly PendingOp[]): Promise<void> {
    if (ops.length === 0) return;
    const seqs = ops.map(({ seq }) => seq);
    for (const seq of seqs) this.gone.add(seq);
    this.entries = this.entries.filter(({ op, ready }) => !ready || !seqs.includes(op.seq));
    this.parts.changed();
    await this.inTurn((store) => store.settle(this.sitting, seqs, held));
  }

  /** What fails here leaves more in the store than is needed, never less. */
  private inTurn(work: (store: OpStore) => Promise<void>): Promise<void> {
    return this.turns.take(async () => void (await this.turns.attempt(work)));
  }
}
