import type { Draft, Kept, KeptSitting, Leftover, OpStore, PendingOp } from '../../src/op-store.js';
import type { Started } from '../../src/protocol.js';
import type { World } from './world.js';

export type VaultMood = 'well' | 'full' | 'failing' | 'silent';

/** A browser's database, which outlives its pages: transactions in order, each a little later. */
export class Vault {
  mood: VaultMood = 'well';
  /** The numbers of all ops ever written. */
  readonly written = new Set<number>();
  private lastCommit = 0;

  constructor(
    private readonly world: World,
    readonly content: OpStore,
    private readonly fault: (kind: string) => void,
  ) {}

  /** The store as one page sees it: what it asked for as it died is done or not, and nobody hears of it. */
  seenBy(alive: () => boolean): OpStore {
    const run = <T>(write: boolean, work: () => Promise<T>): Promise<T> => this.transaction(alive, write, work);
    const { content } = this;
    return {
      load: (sitting: string): Promise<Kept> => run(false, () => content.load(sitting)),
      append: (sitting: string, drafts: readonly Draft[], replaced: readonly number[]): Promise<number[]> =>
        run(true, async () => {
          const seqs = await content.append(sitting, drafts, replaced);
          for (const seq of seqs) this.written.add(seq);
          return seqs;
        }),
      settle: (sitting: string, seqs: readonly number[], held: readonly PendingOp[]): Promise<void> =>
        run(true, () => content.settle(sitting, seqs, held)),
      enter: (kept: KeptSitting): Promise<void> => run(true, () => content.enter(kept)),
      entered: (exam: string): Promise<Started[]> => run(false, () => content.entered(exam)),
      papers: (): Promise<string[]> => run(false, () => content.papers()),
      leftovers: (): Promise<Leftover[]> => run(false, () => content.leftovers()),
      erase: (sitting: string, seqs: readonly number[]): Promise<void> => run(true, () => content.erase(sitting, seqs)),
    };
  }

  private transaction<T>(alive: () => boolean, write: boolean, work: () => Promise<T>): Promise<T> {
    const { world, mood } = this;
    return new Promise((resolve, reject) => {
      if (write && mood === 'silent') {
        // Never answers; what it was asked to do may be done all the same.
        this.fault('store silent');
        if (world.dice.chance(0.5)) this.commit(() => true, work, () => undefined, () => undefined);
      } else if (write && mood !== 'well') {
        this.fault(`store ${mood}`);
        const error = mood === 'full' ? new DOMException('full', 'QuotaExceededError') : new DOMException('io', 'UnknownError');
        world.after(world.dice.between(0, 20), () => alive() && reject(error));
      } else this.commit(alive, work, resolve, reject);
    });
  }

  private commit<T>(alive: () => boolean, work: () => Promise<T>, resolve: (result: T) => void, reject: (fault: unknown) => void): void {
    const { world } = this;
    const at = Math.max(this.lastCommit, world.now + world.dice.between(0, 15));
    const lateOnes = world.dice.chance(0.5);
    this.lastCommit = at;
    world.after(at - world.now, () => {
      if (!alive() && !lateOnes) return this.fault('crash before a commit');
      if (!alive()) this.fault('crash during a commit');
      world.busy++;
      const told = world.dice.between(0, 15);
      work()
        .then(
          (result) => world.after(told, () => alive() && resolve(result)),
          (fault: unknown) => world.after(told, () => alive() && reject(fault)),
        )
        .finally(() => world.busy--);
    });
  }
}
