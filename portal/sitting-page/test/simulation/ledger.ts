import type { SlotResponse } from '../../src/protocol.js';
import type { Page } from './browser.js';
import type { Server, Step } from './server.js';
import type { World } from './world.js';

/** What the candidate did and was shown, kept outside of page and server. */
export interface Given {
  readonly n: number;
  readonly slot: number;
  readonly page: Page;
  readonly epoch: number;
  readonly at: number;
  readonly typing: boolean;
  /** The page showed it as kept on this device, as saved. */
  kept: boolean;
  ticked: boolean;
}

/** How far a stamp may lie beyond the truth: the longest a reply took that a page waited for. */
const STAMP_SLACK = 30_000;

export class Ledger {
  readonly all: Given[] = [];
  readonly broken: string[] = [];
  /** Per page and slot the newest. */
  private readonly newest = new Map<Page, Map<number, Given>>();
  private checkedSteps = 0;

  constructor(
    private readonly world: World,
    private readonly server: Server,
  ) {}

  /** The candidate answers; false when the page does not let them. */
  give(page: Page, slot: number, typing: boolean, size: number): boolean {
    const n = this.all.length;
    const response: SlotResponse = { text: `${n} ${'x'.repeat(size)}` };
    const { started } = page.state;
    const before = page.state.answers.get(slot);
    const given: Given = { n, slot, page, epoch: started?.epoch ?? 0, at: this.world.now, typing, kept: false, ticked: false };
    this.all.push(given);
    page.sitting.answer(slot, response, typing);
    if (page.state.answers.get(slot) === before || numberOf(page.state.answers.get(slot) ?? null) !== n) {
      this.all.pop();
      return false;
    }
    const slots = this.newest.get(page) ?? new Map<number, Given>();
    this.newest.set(page, slots.set(slot, given));
    return true;
  }

  /** Notes what a page shows about the newest answers given on it. */
  look(page: Page): void {
    const { pending, kept, rejected, started, screen } = page.state;
    if (screen.name !== 'answering') return;
    for (const given of this.newest.get(page)?.values() ?? []) {
      if (given.epoch !== started?.epoch || numberOf(page.state.answers.get(given.slot) ?? null) !== given.n) continue;
      if (kept.has(given.slot)) given.kept = true;
      if (!pending.has(given.slot) && !rejected.has(given.slot)) given.ticked = true;
    }
  }

  /** What must hold at every moment. */
  check(pages: readonly Page[]): void {
    for (; this.checkedSteps < this.server.steps.length; this.checkedSteps++) this.checkStep(this.server.steps[this.checkedSteps] as Step);
    for (const page of pages) this.checkTime(page);
    if (this.server.endings > 1) this.broken.push('ended twice');
  }

  /** Every answer a page shows as saved is durable, and counts unless a newer one of the same slot does. */
  checkTicks(): void {
    const stored = new Set(this.server.steps.map(({ response }) => numberOf(response)));
    const held = this.server.held();
    for (const given of this.all) {
      if (!given.ticked) continue;
      if (!stored.has(given.n)) this.broken.push(`answer ${given.n} was ticked and is not there`);
      const holding = held.get(given.slot);
      const newest = holding && this.all[numberOf(holding.response)];
      if (!newest || newest.epoch < given.epoch || (newest.epoch === given.epoch && newest.n < given.n)) {
        this.broken.push(`answer ${given.n} to ${given.slot} was ticked and ${newest?.n ?? 'nothing'} is held`);
      }
    }
  }

  private checkStep(step: Step): void {
    const given = this.all[numberOf(step.response)];
    if (!given || given.slot !== step.slot) return void this.broken.push('an answer nobody gave');
    if (step.epoch !== given.epoch) this.broken.push(`answer ${given.n} of epoch ${given.epoch} came as ${step.epoch}`);
    const made = step.base === undefined ? null : Date.parse(step.base) + step.sinceServer;
    if (made !== null && made < Math.floor(given.at)) this.broken.push(`answer ${given.n} claims ${given.at - made} ms too early`);
    if (made !== null && made > given.at + STAMP_SLACK) this.broken.push(`answer ${given.n} claims ${made - given.at} ms too late`);
    if (step.why === null && given.at > this.server.deadline) this.broken.push(`answer ${given.n} counts, given after the deadline`);
    this.checkOrder(given, step);
  }

  /** Two tabs without locks do not know what the other has given since, when they give an uncounted answer again. */
  private checkOrder(given: Given, step: Step): void {
    const { locks } = given.page.browser;
    for (const other of this.server.steps) {
      if (other.slot !== step.slot || other.client !== step.client || other.epoch !== step.epoch) continue;
      if (!locks && (other.why ?? step.why) !== null) continue;
      const before = numberOf(other.response);
      if (before !== given.n && before < given.n !== other.seq < step.seq) {
        this.broken.push(`answers ${before} and ${given.n} are numbered against their order: ${other.seq}, ${step.seq}`);
      }
    }
  }

  private checkTime(page: Page): void {
    const { state, browser } = page;
    if (this.server.ended || state.time.paused !== null || browser.clock.asleep) return;
    const { shown } = page;
    if (shown === null) return;
    if (shown > this.server.left()) {
      this.broken.push(`a page shows ${Math.round(shown - this.server.left())} ms nobody has (version ${state.time.version})`);
    }
  }
}

export function numberOf(response: SlotResponse): number {
  return response && 'text' in response ? parseInt(response.text, 10) : -1;
}
