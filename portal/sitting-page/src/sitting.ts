import type { Activity } from './activity.js';
import { type Api, Refusal } from './api.js';
import type { ServerClock } from './clock.js';
import type { Entered, Entry } from './entry.js';
import { HandingIn } from './handing-in.js';
import type { Marks } from './tab-memory.js';
import type { Outbox } from './outbox.js';
import type { Receipt, Saved, SlotResponse, Started } from './protocol.js';
import { type ProblemCode, problemOf, type SittingState } from './state.js';
import type { Store } from './store.js';

export interface Parts {
  readonly api: Api;
  readonly clock: ServerClock;
  readonly entry: Entry;
  readonly store: Store<SittingState>;
  readonly exam: string;
  readonly client: string;
  readonly activity: Activity;
  openOutbox(started: Started, sitting: Sitting): Promise<Outbox>;
  marksOf(sitting: string): Marks;
  reload(): void;
}

const LAST_SECONDS = 3_000;
/** Pages ask for the end of the same exam at the same second: spread. */
const ENDING_SPREAD = 6_000;

/** One candidate's sitting, from entry to receipt. */
export class Sitting {
  outbox: Outbox | null = null;
  private marks: Marks | null = null;
  private readonly handingIn: HandingIn;

  constructor(private readonly parts: Parts) {
    this.handingIn = new HandingIn(parts.api, parts.store, {
      ended: (receipt) => this.showReceipt(receipt),
      refused: (refusal) => this.refused(refusal),
      drain: () => this.outbox?.drain() ?? Promise.resolve(false),
      reenter: () => this.enter(),
    });
  }

  private get state(): SittingState {
    return this.parts.store.value;
  }

  /** Starts or resumes; also the way back after signing in again. */
  async enter(): Promise<void> {
    const { entry, exam, client } = this.parts;
    try {
      await this.entered(await entry.enter(exam, client));
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      this.problem(problemOf(fault.code));
    }
  }

  private async entered({ started, paper }: Entered): Promise<void> {
    const { store, reload } = this.parts;
    if (this.state.started && this.state.started.sitting !== started.sitting) return reload();
    store.update({ started });
    if (started.receipt) return this.showReceipt(started.receipt);
    if (!paper) return this.handingIn.collect(started.sitting);
    this.outbox ??= await this.parts.openOutbox(started, this);
    this.marks ??= this.parts.marksOf(started.sitting);
    const held = new Map(started.answers.map(({ slot, response }) => [slot, response]));
    store.update({
      screen: { name: 'answering' },
      paper,
      answers: new Map([...held, ...this.outbox.queue.latest()]),
      marks: this.marks.read(),
      deadline: Date.parse(started.deadline),
      earliestSubmit: Date.parse(started.earliestSubmit ?? '') || 0,
      handIn: 'no',
    });
    this.outbox.resume();
    this.watch();
  }

  answer(slot: number, response: SlotResponse, typing: boolean): void {
    if (this.state.screen.name !== 'answering' || !this.outbox) return;
    const rejected = new Set(this.state.rejected);
    rejected.delete(slot);
    this.parts.store.update({ answers: new Map(this.state.answers).set(slot, response), rejected });
    void this.outbox.answer(slot, response, typing);
  }

  mark(slot: number): void {
    const marks = new Set(this.state.marks);
    if (!marks.delete(slot)) marks.add(slot);
    this.marks?.write(marks);
    this.parts.store.update({ marks });
  }

  go(index: number): void {
    const last = (this.state.paper?.questions.length ?? 1) - 1;
    this.outbox?.flush();
    this.parts.store.update({ current: Math.min(Math.max(index, 0), last) });
  }

  askHandIn(asking: boolean): void {
    this.parts.store.update({ handIn: asking ? 'asking' : 'no' });
  }

  handIn(): Promise<void> {
    return this.handingIn.handIn();
  }

  /** Called at least once a second: the deadline is the page's to notice, not the candidate's. */
  watch(): void {
    if (this.state.screen.name !== 'answering') return;
    const left = this.state.deadline - this.parts.clock.now();
    if (left <= LAST_SECONDS) this.outbox?.flush();
    if (left > 0) return;
    this.parts.store.update({ screen: { name: 'collecting' }, handIn: 'no' });
    this.askLater();
  }

  /** Outbox: the server answered a save or a heartbeat. */
  replied(saved: Saved): void {
    const deadline = Date.parse(saved.deadline);
    this.parts.store.update({ deadline });
    if (saved.state === 'ENDED') return this.ended();
    if (this.state.screen.name !== 'collecting') return;
    if (deadline > this.parts.clock.now()) this.parts.store.update({ screen: { name: 'answering' } });
    else this.ended();
  }

  /** Outbox: this answer is not taken, however often it is sent. */
  rejected(slot: number): void {
    this.parts.store.update({ rejected: new Set(this.state.rejected).add(slot) });
  }

  /** A refusal that more of the same does not mend. */
  refused(refusal: Refusal): void {
    const code = problemOf(refusal.code);
    if (refusal.code === 'late') this.ended();
    else if (code === 'signed-out') this.run(this.enter());
    else this.problem(code);
  }

  /** A fault the page survives: told to the candidate once, written to the console each time. */
  shaken(fault: unknown): void {
    console.error(fault);
    this.parts.store.update({ shaken: true });
  }

  run(work: Promise<void>): void {
    work.catch((fault: unknown) => {
      console.error(fault);
      this.problem('fault');
    });
  }

  /** What is unsent goes at once; else the end is asked for, which also tells of minutes granted late. */
  private askLater(): void {
    const spread = this.outbox?.queue.size ? 0 : ENDING_SPREAD;
    setTimeout(() => this.outbox?.heartbeat(), Math.random() * spread);
  }

  private ended(): void {
    const sitting = this.state.started?.sitting;
    this.outbox?.stop();
    if (sitting) this.run(this.handingIn.collect(sitting));
  }

  private problem(code: ProblemCode): void {
    this.outbox?.stop();
    this.parts.store.update({ screen: { name: 'problem', code }, handIn: 'no' });
  }

  private async showReceipt(receipt: Receipt): Promise<void> {
    this.outbox?.stop();
    this.parts.store.update({ screen: { name: 'receipt', receipt }, handIn: 'no', pending: new Set() });
    this.marks?.erase();
    await this.outbox?.queue.erase();
  }
}
