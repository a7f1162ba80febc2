/**
 * The journal of one sitting: write first, send after, replay until acknowledged, erase on receipt.
 *
 * | name | is |
 * |---|---|
 * | `Journal.open` | the journal of a sitting, with what earlier pages left unsent |
 * | `write` | keeps an answer; resolves when it is on this device, or is known to be in memory only |
 * | `batch` | the ops of one request, oldest first, each numbered and written before |
 * | `settle` | the server has these: the only way an op leaves, apart from `refuse` and `erase` |
 * | `again` | an answer the server keeps without counting, because of a pause, is given once more |
 * | `counting` | whether what arrives now counts: only then are such answers sent |
 * | `pending`, `latest`, `kept` | slots and answers of this epoch the server has not acknowledged |
 * | `evidence` | unsent ops of an older epoch: delivered, never shown as answers |
 * | `unsent`, `wire` | all of it, and an op as the protocol writes it: what a hand-over file holds |
 * | `health` | `kept`, or why answers are in memory only: `absent`, `full`, `failing` |
 *
 * An op never changes. While someone types, a newer text replaces the one before it by taking its place
 * under a new number, as long as that was never sent.
 *
 * Numbers rise from page to page even when nothing a page wrote was kept, for its requests may still be on
 * their way: they start at the server's millisecond of entering. A page that goes on without having asked
 * the server opens a new era above all of those. Where the browser has no Web Locks, two tabs may share the
 * journal; its counter keeps their numbers apart as long as the store works.
 */
import { type Stamp, stamped } from './clock.js';
import { numbered, type OpStore, type PendingOp } from './op-store.js';
import { BODY_MAX_BYTES, type Op, OPS_MAX, type SlotResponse, type Started } from './protocol.js';
import type { Timers } from './timers.js';

export type JournalHealth = 'kept' | 'absent' | 'full' | 'failing';

export interface JournalParts {
  /** Null where the browser has no IndexedDB. */
  readonly store: OpStore | null;
  readonly timers: Timers;
  readonly exam: string;
  /** Something about the pending ops or their keeping changed. */
  changed(): void;
}

/** Text typed without a pause replaces itself for so long; then it stands, and a new op begins. */
const BURST = 10_000;
/** More than any instant in milliseconds; numbers are an era's start plus such an instant. */
const ERA = 2 ** 42;
/** A store that takes longer is given up on for this write. */
const PATIENCE = 5_000;
/** Room for the client id and the braces around the ops. */
const ENVELOPE = 256;

const utf8 = new TextEncoder();

interface Entry {
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

type Given = Pick<PendingOp, 'slot' | 'response' | 'stamp'> & Pick<Entry, 'burst' | 'withheld'>;

export class Journal {
  health: JournalHealth;
  counting = true;
  private entries: Entry[] = [];
  /** The highest number the server had when it described the sitting. */
  private reached = 0;
  /** The highest number that is final; those above are wishes. */
  private fixed = 0;
  private highest = 0;
  /** Where numbers stood before they ran ahead; null when they have not. */
  private stoodAt: number | null = null;
  /** A write was given up on that may have been done all the same. */
  private unsure = false;
  private replaced: number[] = [];
  private readonly gone = new Set<number>();
  private work: Promise<void> = Promise.resolve();
  private epoch: number;
  private delivered = 0;

  private constructor(
    private readonly parts: JournalParts,
    readonly sitting: string,
    epoch: number,
  ) {
    this.epoch = epoch;
    this.health = parts.store ? 'kept' : 'absent';
  }

  /** @param live false when `started` is what the browser kept, not what the server just said */
  static async open(parts: JournalParts, started: Started, live = true): Promise<Journal> {
    const journal = new Journal(parts, started.sitting, started.epoch);
    await journal.restore();
    journal.reached = started.lastSeq;
    if (live) await journal.enter(started);
    else journal.numberAhead();
    return journal;
  }

  /** The server has described the sitting anew; ops of an older epoch than it names are evidence now. */
  async enter(started: Started): Promise<void> {
    this.epoch = started.epoch;
    this.reached = started.lastSeq;
    await this.turn(async () => this.numberFrom(started));
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
    return this.turn(() => this.keepAll());
  }

  /** The browser lost what it kept; the memory has it. */
  lost(): Promise<void> {
    for (const entry of this.entries) entry.kept = false;
    return this.keep();
  }

  /** The oldest ops that fit into one request, from now on known as sent. */
  batch(limit = OPS_MAX): PendingOp[] {
    let bytes = ENVELOPE;
    const batch: PendingOp[] = [];
    for (const entry of this.waiting().slice(0, limit)) {
      if (!entry.ready) break;
      bytes += 1 + utf8.encode(JSON.stringify(wire(entry.op))).length;
      if (batch.length > 0 && bytes > BODY_MAX_BYTES) break;
      entry.sent = true;
      batch.push(entry.op);
    }
    return batch;
  }

  /** The server holds the ops of a request up to `acked`, durably. */
  async settle(batch: readonly PendingOp[], acked: number): Promise<void> {
    const durable = batch.filter(({ seq }) => seq <= acked);
    this.highest = Math.max(this.highest, acked);
    this.delivered += durable.filter(({ epoch }) => epoch < this.epoch).length;
    await this.drop(durable, durable.filter(({ epoch }) => epoch === this.epoch));
  }

  /** Whether ops the server takes for another device's are of the epoch this page believes in. */
  outdated(ops: readonly PendingOp[]): boolean {
    return ops.some(({ epoch }) => epoch === this.epoch);
  }

  /**
   * Gives up an op the server will never take.
   *
   * @returns whether a newer answer to its slot is on its way
   */
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
    const newest = new Map(this.current().map((entry) => [entry.op.slot, entry.kept]));
    return new Set([...newest].filter(([, kept]) => kept).map(([slot]) => slot));
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
    const op = { seq: ++this.highest, epoch: this.epoch, slot, response, stamp };
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
    const index = this.entries.map(({ op }) => op.slot).lastIndexOf(slot);
    const before = this.entries[index];
    const goesOn =
      before !== undefined &&
      before.burst !== null &&
      now - before.burst < BURST &&
      !before.sent &&
      before.ready &&
      before.op.epoch === this.epoch;
    if (!goesOn) return now;
    this.entries.splice(index, 1);
    this.replaced.push(before.op.seq);
    return before.burst;
  }

  private async restore(): Promise<void> {
    await this.inTurn(async (store) => {
      const { counter, ops } = await store.load(this.sitting);
      this.highest = Math.max(counter, ...ops.map(({ seq }) => seq));
      this.entries = ops.map((op) => ({ op, ready: true, kept: true, sent: true, burst: null, withheld: false, restored: true }));
    });
  }

  private numberAhead(): void {
    this.stoodAt = this.highest;
    this.highest = (eraOf(this.highest) + 1) * ERA;
  }

  private numberFrom({ lastSeq, serverTime }: Started): void {
    if (this.stoodAt !== null) this.leaveAhead(this.stoodAt);
    const era = eraOf(Math.max(this.highest, lastSeq));
    this.highest = Math.max(this.highest, lastSeq, era * ERA + Date.parse(serverTime));
    for (const entry of this.entries.filter(({ ready, kept }) => !ready && !kept)) this.number(entry);
  }

  /** An era nothing was written in is none: the next page would not know of it. */
  private leaveAhead(stoodAt: number): void {
    this.stoodAt = null;
    if (this.unsure || this.entries.some(({ op, kept }) => kept && op.seq > stoodAt)) return;
    this.highest = this.fixed = stoodAt;
    for (const entry of this.entries.filter(({ kept }) => !kept)) entry.ready = false;
  }

  private number(entry: Entry): void {
    entry.op = { ...entry.op, seq: ++this.highest };
  }

  private async keepAll(): Promise<void> {
    const loose = this.entries.filter(({ kept }) => !kept);
    const { store } = this.parts;
    if (loose.length === 0) return;
    const replaced = this.replaced.splice(0);
    const drafts = loose.map(({ op, ready }) => ({ op, fixed: ready }));
    const written = store && (await this.attempt(store.append(this.sitting, drafts, replaced)));
    if (written) this.health = 'kept';
    else this.replaced.push(...replaced);
    const seqs = written ?? numbered(drafts, this.fixed).map(({ seq }) => seq);
    loose.forEach((entry, index) => {
      const seq = seqs[index] ?? entry.op.seq;
      Object.assign(entry, { op: { ...entry.op, seq }, ready: true, kept: written !== null });
      this.fixed = Math.max(this.fixed, seq);
      this.highest = Math.max(this.highest, seq);
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
    const { store } = this.parts;
    return store ? this.turn(async () => void (await this.attempt(work(store)))) : Promise.resolve();
  }

  private turn(work: () => Promise<void>): Promise<void> {
    const done = this.work.then(work);
    this.work = done.catch(() => undefined);
    return done;
  }

  /** The result, or null when the store failed or did not answer in time. */
  private async attempt<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await this.inTime(work);
    } catch (fault) {
      this.health = fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'failing';
      console.warn('the journal was not written', fault);
      return null;
    }
  }

  private inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancel = this.parts.timers.after(PATIENCE, () => {
        this.unsure = true;
        reject(new Error('the store does not answer'));
      });
      work.then(resolve, reject).finally(cancel);
    });
  }
}

function eraOf(seq: number): number {
  return Math.floor(seq / ERA);
}

/** An op as the protocol writes it. */
export function wire({ seq, epoch, slot, response, stamp }: PendingOp): Op {
  return { seq, epoch, slot, response, ...stamped(stamp) };
}
