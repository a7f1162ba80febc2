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
 * under a new number, as long as that was never sent. Numbers start above the server's millisecond of
 * entering, so that not even a page whose writes all failed can have used them before.
 */
import { type Stamp, stamped } from './clock.js';
import type { Draft, OpStore, PendingOp } from './op-store.js';
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
/** A store that takes longer is given up on for this write. */
const PATIENCE = 5_000;
/** A write given up on may still number its drafts. */
const ABANDONED = 1_000;
/** Room for the client id and the braces around the ops. */
const ENVELOPE = 256;

const utf8 = new TextEncoder();

interface Entry {
  readonly op: Draft;
  kept: boolean;
  sent: boolean;
  /** Not to be sent before it can count. */
  readonly withheld: boolean;
  /** Since when it may be replaced by a newer text, on the monotonic clock. */
  readonly burst: number | null;
}

type Given = Pick<PendingOp, 'slot' | 'response' | 'stamp'> & Pick<Entry, 'burst' | 'withheld'>;
type Numbered = Entry & { readonly op: PendingOp };

export class Journal {
  health: JournalHealth;
  counting = true;
  private entries: Entry[] = [];
  private replaced: number[] = [];
  private work: Promise<void> = Promise.resolve();
  private epoch: number;
  private delivered = 0;

  private constructor(
    private readonly parts: JournalParts,
    readonly sitting: string,
    epoch: number,
    private highest: number,
  ) {
    this.epoch = epoch;
    this.health = parts.store ? 'kept' : 'absent';
  }

  /** @param live false when `started` is what the browser kept, not what the server just said */
  static async open(parts: JournalParts, started: Started, live = true): Promise<Journal> {
    const floor = live ? Math.max(started.lastSeq, Date.parse(started.serverTime)) : started.lastSeq;
    const journal = new Journal(parts, started.sitting, started.epoch, floor);
    await journal.restore();
    if (live) await journal.enter(started);
    return journal;
  }

  /** The server has described the sitting anew; ops of an older epoch than it names are evidence now. */
  async enter(started: Started): Promise<void> {
    this.epoch = started.epoch;
    this.highest = Math.max(this.highest, started.lastSeq, Date.parse(started.serverTime));
    await this.inTurn((store) => store.enter({ exam: this.parts.exam, started }));
    this.parts.changed();
  }

  async write(slot: number, response: SlotResponse, stamp: Stamp | null, typing: boolean): Promise<void> {
    const burst = typing ? this.replace(slot) : null;
    await this.add({ slot, response, stamp, burst, withheld: false });
  }

  /** Of ops the server holds without counting them, those that are still the newest answer to their slot. */
  async again(ops: readonly PendingOp[]): Promise<void> {
    const newest = new Map(this.current().map(({ op }) => [op.slot, op.seq]));
    const wanted = ops.filter(({ seq, slot, epoch }) => epoch === this.epoch && newest.get(slot) === seq);
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
      if (!numbered(entry)) break;
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
    this.entries = [];
    await this.inTurn((store) => store.erase(this.sitting));
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
    return first !== undefined && numbered(first);
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
    return { waiting: this.entries.length - this.current().length, delivered: this.delivered };
  }

  unsent(): PendingOp[] {
    return this.entries.filter(numbered).map(({ op }) => op);
  }

  private async add({ slot, response, stamp, burst, withheld }: Given): Promise<void> {
    const op = { seq: null, epoch: this.epoch, slot, response, stamp };
    this.entries.push({ op, kept: false, sent: false, burst, withheld });
    this.parts.changed();
    await this.keep();
  }

  private waiting(): Entry[] {
    return this.counting ? this.entries : this.entries.filter(({ withheld }) => !withheld);
  }

  private current(): Entry[] {
    return this.entries.filter(({ op }) => op.epoch === this.epoch);
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
      numbered(before) &&
      before.op.epoch === this.epoch;
    if (!goesOn) return now;
    this.entries.splice(index, 1);
    this.replaced.push(before.op.seq);
    return before.burst;
  }

  private async restore(): Promise<void> {
    await this.inTurn(async (store) => {
      const { counter, ops } = await store.load(this.sitting);
      this.highest = Math.max(this.highest, counter);
      this.entries = ops.map((op) => ({ op, kept: true, sent: true, burst: null, withheld: false }));
    });
  }

  private async keepAll(): Promise<void> {
    const loose = this.entries.filter(({ kept }) => !kept);
    const { store } = this.parts;
    if (loose.length === 0) return;
    const replaced = this.replaced.splice(0);
    const drafts = loose.map(({ op }) => op);
    const seqs = store && (await this.attempt(store.append(this.sitting, drafts, this.highest, replaced)));
    if (seqs) this.health = 'kept';
    else this.replaced.push(...replaced);
    loose.forEach((entry, index) => {
      const seq = seqs ? seqs[index] : (entry.op.seq ?? this.highest + 1);
      if (seq === undefined) throw new Error('a draft without a number');
      Object.assign(entry, { op: { ...entry.op, seq }, kept: seqs !== null });
      this.highest = Math.max(this.highest, seq);
    });
    this.parts.changed();
  }

  private async drop(ops: readonly PendingOp[], held: readonly PendingOp[]): Promise<void> {
    const gone = new Set(ops.map(({ seq }) => seq));
    if (gone.size === 0) return;
    this.entries = this.entries.filter(({ op }) => op.seq === null || !gone.has(op.seq));
    this.parts.changed();
    await this.inTurn((store) => store.settle(this.sitting, [...gone], held));
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
        this.highest += ABANDONED;
        reject(new Error('the store does not answer'));
      });
      work.then(resolve, reject).finally(cancel);
    });
  }
}

function numbered(entry: Entry): entry is Numbered {
  return entry.op.seq !== null;
}

/** An op as the protocol writes it. */
export function wire({ seq, epoch, slot, response, stamp }: PendingOp): Op {
  return { seq, epoch, slot, response, ...stamped(stamp) };
}
