import type { OpStore } from './op-store.js';
import type { Timers } from './timers.js';

export type JournalHealth = 'kept' | 'absent' | 'full' | 'failing';

/** A store that takes longer is given up on for this once. */
const PATIENCE = 5_000;

/** One journal's dealings with its store: one at a time, none waited for forever, and how keeping stands. */
export class Turns {
  health: JournalHealth;
  /** A write was given up on that may have been done all the same. */
  unsure = false;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: OpStore | null,
    private readonly timers: Timers,
  ) {
    this.health = store ? 'kept' : 'absent';
  }

  take(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  /** The result, or null when there is no store, or it failed or did not answer in time. */
  async attempt<T>(work: (store: OpStore) => Promise<T>): Promise<T | null> {
    if (!this.store) return null;
    try {
      return await this.inTime(work(this.store));
    } catch (fault) {
      this.health = fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'failing';
      console.warn('the journal was not written', fault);
      return null;
    }
  }

  private inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancel = this.timers.after(PATIENCE, () => {
        this.unsure = true;
        reject(new Error('the store does not answer'));
      });
      work.then(resolve, reject).finally(cancel);
    });
  }
}
