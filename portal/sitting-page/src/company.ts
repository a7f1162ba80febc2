import type { ServerClock } from './clock.js';
import type { PulseSource } from './protocol.js';
import type { SittingState } from './state.js';
import type { Store } from './store.js';
import type { WallGuess } from './wall-guess.js';

/** What goes along with a sitting and never holds it up. */
export interface Companions {
  readonly store: Store<SittingState>;
  readonly clock: ServerClock;
  readonly guess: WallGuess;
  readonly pulse: { follow(source: PulseSource | null): void; now(): void };
  readonly keeper: {
    keep(paper: string): Promise<boolean>;
    only(papers: readonly string[]): Promise<void>;
    renew(): Promise<void>;
  };
  /** Fetches now what no worker will have at hand when the line is down. */
  fetchAhead(): Promise<unknown>;
  /** The papers of the sittings this browser holds. */
  papers(): Promise<readonly string[]>;
}

/** Follows the state: since when the line is down, what time it may be, the pulse, and the service worker. */
export class Company {
  private seen: SittingState;
  private paper: string | null = null;

  constructor(private readonly parts: Companions) {
    this.seen = parts.store.value;
    parts.store.subscribe(() => this.changed());
  }

  private changed(): void {
    const before = this.seen;
    const after = this.parts.store.value;
    this.seen = after;
    this.followLine(before, after);
    this.followTime(before, after);
    this.followPulse(before, after);
    if (after.screen.name === 'answering') this.keepPaper(after);
    if (after.screen.name === 'receipt' && before.screen.name !== 'receipt') this.partWith(after);
  }

  private followLine(before: SittingState, after: SittingState): void {
    const { store, clock, guess } = this.parts;
    const down = after.line === 'down';
    if (down === (before.line === 'down')) return;
    if (!down) return store.update({ downAt: null, downSince: null });
    const now = clock.now();
    store.update({ downAt: clock.mono(), downSince: Number.isFinite(now) ? now : guess.lastHeard() });
  }

  private followTime(before: SittingState, after: SittingState): void {
    const { store, clock, guess } = this.parts;
    if (after.timeSure) {
      if (after.time.at !== before.time.at || !before.timeSure) guess.note(clock.now());
      if (after.guess !== null) store.update({ guess: null });
    } else if (after.guess === null && after.started) {
      const offset = guess.offset(clock.mono());
      if (offset !== null) store.update({ guess: offset });
    }
  }

  private followPulse(before: SittingState, after: SittingState): void {
    const { pulse } = this.parts;
    const open = after.screen.name === 'answering' && !after.offline;
    pulse.follow((open && after.started?.pulse) || null);
    if (before.line === 'down' && after.line !== 'down') pulse.now();
  }

  private keepPaper({ started, offline }: SittingState): void {
    const { store, keeper } = this.parts;
    if (!started || this.paper === started.paper) return;
    this.paper = started.paper;
    // A page that stands here without a line was brought by the worker, and its paper as well.
    if (offline) return store.update({ reloadable: true });
    keeper
      .keep(started.paper)
      .then((reloadable) => {
        store.update({ reloadable });
        return reloadable ? this.tidy(null) : this.parts.fetchAhead();
      })
      .catch(console.error);
  }

  private partWith({ started }: SittingState): void {
    this.parts.guess.erase();
    this.tidy(started?.paper ?? null)
      .then(() => this.parts.keeper.renew())
      .catch(console.error);
  }

  /** Papers nobody here sits any more are forgotten. */
  private async tidy(ended: string | null): Promise<void> {
    const papers = await this.parts.papers();
    await this.parts.keeper.only(papers.filter((paper) => paper !== ended));
  }
}
