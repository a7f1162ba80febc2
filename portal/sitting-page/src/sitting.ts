import type { Activity } from './activity.js';
import { type Api, Refusal } from './api.js';
import type { ServerClock } from './clock.js';
import type { Entered, Entry, Wish } from './entry.js';
import { counting, type ExamTime, left, newer, open } from './exam-time.js';
import { HandingIn } from './handing-in.js';
import type { Outbox } from './outbox.js';
import type { Receipt, Saved, SlotResponse, Started, Timing } from './protocol.js';
import { type ProblemCode, problemOf, type Screen, type SittingState } from './state.js';
import type { Store } from './store.js';
import type { TabMemory } from './tab-memory.js';
import type { Timers } from './timers.js';

export interface Parts {
  readonly api: Api;
  readonly clock: ServerClock;
  readonly timers: Timers;
  readonly entry: Entry;
  readonly store: Store<SittingState>;
  readonly exam: string;
  readonly client: string;
  readonly activity: Activity;
  openOutbox(started: Started, live: boolean, sitting: Sitting): Promise<Outbox>;
  memoryOf(sitting: string): TabMemory;
  reload(): void;
}

const LAST_SECONDS = 3_000;
/** Pages ask for the end of the same exam at the same second: spread. */
const ENDING_SPREAD = 6_000;
/** When a slow entry left the server's time so uncertain, asking again is worth a request. */
const WIDE = 1_000;

/** One candidate's sitting, from entry to receipt. */
export class Sitting {
  outbox: Outbox | null = null;
  private memory: TabMemory | null = null;
  private entering: Promise<void> | null = null;
  private readonly handingIn: HandingIn;

  constructor(private readonly parts: Parts) {
    this.handingIn = new HandingIn(parts.api, parts.store, {
      ended: (receipt) => this.showReceipt(receipt),
      refused: (refusal) => this.refused(refusal),
      drain: () => this.outbox?.drain() ?? Promise.resolve(false),
      reenter: () => this.enter(),
    }, parts.timers);
  }

  private get state(): SittingState {
    return this.parts.store.value;
  }

  /** Starts or resumes; also the way back after signing in again, and after deciding on `held-elsewhere`. */
  enter(wish: Wish = {}): Promise<void> {
    this.entering ??= this.getIn(wish).finally(() => (this.entering = null));
    return this.entering;
  }

  private async getIn(wish: Wish): Promise<void> {
    const { entry, exam, client } = this.parts;
    try {
      const entered = await entry.enter(exam, client, { ...wish, offline: this.state.started === null });
      await this.entered(entered);
      if (!entered.live) await this.entered(await entry.enter(exam, client));
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      if (fault.code === 'held-elsewhere') this.heldElsewhere(fault);
      else this.problem(problemOf(fault.code));
    }
  }

  private heldElsewhere({ problem, serverTime }: Refusal): void {
    const lastContact = Date.parse(problem.lastContact ?? '') || null;
    const screen: Screen = { name: 'held-elsewhere', lastContact, serverTime: Date.parse(serverTime ?? '') || null };
    this.outbox?.stop();
    this.parts.store.update({ screen, handIn: 'no' });
  }

  private async entered({ started, paper, live }: Entered): Promise<void> {
    const { store, reload } = this.parts;
    if (this.state.started && this.state.started.sitting !== started.sitting) return reload();
    store.update({ started, offline: !live });
    if (this.outbox) await this.outbox.journal.enter(started);
    else this.outbox = await this.parts.openOutbox(started, live, this);
    this.told(started);
    if (started.receipt) return this.showReceipt(started.receipt);
    if (!paper) return this.handingIn.collect(started.sitting);
    const memory = (this.memory ??= this.parts.memoryOf(started.sitting));
    const held = new Map(started.answers.map(({ slot, response }) => [slot, response]));
    store.update({
      screen: { name: 'answering' },
      paper,
      answers: new Map([...held, ...this.outbox.journal.latest()]),
      marks: memory.marks,
      current: Math.max(0, paper.questions.findIndex(({ question }) => question.slot === memory.place)),
      timeSure: this.parts.clock.sure,
      earliestSubmit: Date.parse(started.earliestSubmit ?? '') || 0,
      handIn: 'no',
    });
    if (live) this.goOn(this.outbox);
    else this.outbox.stop();
    this.watch();
  }

  private goOn(outbox: Outbox): void {
    outbox.resume();
    if (this.parts.clock.spread > WIDE) outbox.heartbeat();
  }

  answer(slot: number, response: SlotResponse, typing: boolean): void {
    if (this.state.screen.name !== 'answering' || !this.outbox) return;
    if (!open(this.state.time, this.parts.clock.now())) return;
    const rejected = new Set(this.state.rejected);
    rejected.delete(slot);
    this.parts.store.update({ answers: new Map(this.state.answers).set(slot, response), rejected });
    this.outbox.answer(slot, response, typing).catch((fault: unknown) => this.shaken(fault));
  }

  mark(slot: number): void {
    const marks = new Set(this.state.marks);
    if (!marks.delete(slot)) marks.add(slot);
    if (this.memory) this.memory.marks = marks;
    this.parts.store.update({ marks });
  }

  go(index: number): void {
    const { questions } = this.state.paper ?? { questions: [] };
    const current = Math.max(Math.min(index, questions.length - 1), 0);
    this.outbox?.flush();
    if (this.memory) this.memory.place = questions[current]?.question.slot ?? null;
    this.parts.store.update({ current });
  }

  askHandIn(asking: boolean): void {
    this.parts.store.update({ handIn: asking ? 'asking' : 'no' });
  }

  handIn(): Promise<void> {
    return this.handingIn.handIn();
  }

  /** Called at least once a second: the deadline is the page's to notice, not the candidate's. */
  watch(): void {
    const { clock, store } = this.parts;
    const { sure } = clock;
    if (sure !== this.state.timeSure) store.update({ timeSure: sure });
    if (this.state.screen.name !== 'answering') return;
    if (!sure) this.outbox?.heartbeat();
    if (this.state.time.paused !== null) return;
    const remaining = left(this.state.time, clock.now());
    if (remaining <= LAST_SECONDS) this.outbox?.flush();
    if (remaining > 0) return;
    store.update({ screen: { name: 'collecting' }, handIn: 'no' });
    this.askLater();
  }

  /** Outbox: the server answered a save or a heartbeat. */
  replied(saved: Saved): void {
    const { clock, store } = this.parts;
    const time = this.told(saved);
    if (saved.state === 'ENDED') return this.ended();
    if (this.state.screen.name !== 'collecting') return;
    if (left(time, clock.now()) > 0) store.update({ screen: { name: 'answering' } });
    else if (time.at < time.deadline) this.askLater(time.deadline - time.at);
    else this.ended();
  }

  private told(timing: Timing): ExamTime {
    const time = newer(this.state.time, timing);
    if (this.outbox) this.outbox.journal.counting = counting(time);
    this.parts.store.update({ time, timeSure: this.parts.clock.sure });
    return time;
  }

  /** Outbox: this answer is not taken, however often it is sent. */
  rejected(slot: number): void {
    this.parts.store.update({ rejected: new Set(this.state.rejected).add(slot) });
  }

  /** Outbox: the sitting has ended, and what is still here counts no more. */
  over(): void {
    if (this.state.screen.name === 'answering') this.parts.store.update({ screen: { name: 'collecting' }, handIn: 'no' });
  }

  /** Outbox: this page's epoch is not this browser's any more; entering tells the answers that count. */
  outdated(): void {
    this.outbox?.stop();
    this.parts.store.update({ screen: { name: 'loading' }, handIn: 'no' });
    this.run(this.enter());
  }

  /** A refusal that more of the same does not mend. */
  refused(refusal: Refusal): void {
    if (this.state.screen.name === 'receipt') return;
    const code = problemOf(refusal.code);
    if (refusal.code === 'late') this.collect();
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
  private askLater(delay = 0): void {
    const { timers } = this.parts;
    const spread = this.outbox?.journal.size ? 0 : ENDING_SPREAD;
    timers.after(delay + timers.random() * spread, () => this.outbox?.heartbeat());
  }

  /** What was answered goes first: collecting closes the sitting. */
  private ended(): void {
    if (!this.outbox?.journal.size) this.collect();
  }

  private collect(): void {
    const sitting = this.state.started?.sitting;
    if (!sitting || this.state.screen.name === 'receipt') return;
    this.outbox?.stop();
    this.run(this.handingIn.collect(sitting));
  }

  private problem(code: ProblemCode): void {
    this.outbox?.stop();
    this.parts.store.update({ screen: { name: 'problem', code }, handIn: 'no' });
  }

  /** What the server has not got goes as evidence even now; then nothing of the sitting stays in this browser. */
  private async showReceipt(receipt: Receipt): Promise<void> {
    this.parts.store.update({ screen: { name: 'receipt', receipt }, handIn: 'no' });
    this.memory?.erase();
    this.outbox?.resume();
    const delivered = await this.outbox?.drain();
    this.outbox?.stop();
    if (delivered) await this.outbox?.journal.erase();
  }
}
