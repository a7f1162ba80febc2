import { ask, type Database, within } from './database.js';
import { type Draft, type Kept, type KeptSitting, type Leftover, numbered, type OpStore, type PendingOp } from './op-store.js';
import type { SlotResponse, Started } from './protocol.js';

/** How long an entered sitting stays on a shared computer when its end was never seen here. */
const FORGOTTEN_AFTER = 24 * 60 * 60_000;

/** Ops in IndexedDB. */
export class IndexedStore implements OpStore {
  constructor(private readonly database: Database) {}

  load(sitting: string): Promise<Kept> {
    return this.database.run(['counters', 'ops'], 'readonly', async (transaction) => {
      const counter = ask<number | undefined>(transaction.objectStore('counters').get(sitting));
      const ops = ask<PendingOp[]>(transaction.objectStore('ops').getAll(within(sitting)));
      return { counter: (await counter) ?? 0, ops: await ops };
    });
  }

  append(sitting: string, drafts: readonly Draft[], replaced: readonly number[]): Promise<number[]> {
    return this.database.run(['counters', 'ops'], 'readwrite', async (transaction) => {
      const counters = transaction.objectStore('counters');
      const ops = transaction.objectStore('ops');
      const counter = (await ask<number | undefined>(counters.get(sitting))) ?? 0;
      const written = numbered(drafts, counter);
      const seqs = written.map(({ seq }) => seq);
      for (const op of written) ops.put(op, [sitting, op.seq]);
      for (const seq of replaced) ops.delete([sitting, seq]);
      counters.put(Math.max(counter, ...seqs), sitting);
      return seqs;
    });
  }

  settle(sitting: string, seqs: readonly number[], held: readonly PendingOp[]): Promise<void> {
    return this.database.run(['ops', 'held'], 'readwrite', async (transaction) => {
      for (const seq of seqs) transaction.objectStore('ops').delete([sitting, seq]);
      for (const { slot, response } of held) transaction.objectStore('held').put({ slot, response }, [sitting, slot]);
    });
  }

  enter(kept: KeptSitting): Promise<void> {
    return this.database.run(['sittings', 'ops', 'held'], 'readwrite', async (transaction) => {
      const sittings = transaction.objectStore('sittings');
      const { sitting, serverTime } = kept.started;
      for (const other of await ask<KeptSitting[]>(sittings.getAll())) {
        const old = Date.parse(other.started.deadline) + FORGOTTEN_AFTER < Date.parse(serverTime);
        const unsent = await ask(transaction.objectStore('ops').count(within(other.started.sitting)));
        if (old && unsent === 0) forget(transaction, other.started.sitting, []);
      }
      transaction.objectStore('held').delete(within(sitting));
      sittings.put(kept, sitting);
    });
  }

  entered(exam: string): Promise<Started[]> {
    return this.database.run(['sittings', 'held'], 'readonly', async (transaction) => {
      const all = await ask<KeptSitting[]>(transaction.objectStore('sittings').getAll());
      return Promise.all(all.filter((kept) => kept.exam === exam).map(({ started }) => withHeld(transaction, started)));
    });
  }

  papers(): Promise<string[]> {
    return this.database.run(['sittings'], 'readonly', async (transaction) => {
      const all = await ask<KeptSitting[]>(transaction.objectStore('sittings').getAll());
      return all.map(({ started }) => started.paper);
    });
  }

  leftovers(): Promise<Leftover[]> {
    return this.database.run(['ops'], 'readonly', async (transaction) => {
      const keys = await ask(transaction.objectStore('ops').getAllKeys());
      const counts = new Map<string, number>();
      for (const key of keys) {
        const [sitting] = key as [string, number];
        counts.set(sitting, (counts.get(sitting) ?? 0) + 1);
      }
      return [...counts].map(([sitting, ops]) => ({ sitting, ops }));
    });
  }

  erase(sitting: string, seqs: readonly number[]): Promise<void> {
    return this.database.run(['sittings', 'ops', 'held'], 'readwrite', async (transaction) => forget(transaction, sitting, seqs));
  }
}

interface HeldAnswer {
  readonly slot: number;
  readonly response: SlotResponse;
}

async function withHeld(transaction: IDBTransaction, started: Started): Promise<Started> {
  const held = await ask<HeldAnswer[]>(transaction.objectStore('held').getAll(within(started.sitting)));
  const answers = new Map([...started.answers, ...held].map((answer) => [answer.slot, answer]));
  return { ...started, answers: [...answers.values()] };
}

function forget(transaction: IDBTransaction, sitting: string, seqs: readonly number[]): void {
  transaction.objectStore('sittings').delete(sitting);
  for (const seq of seqs) transaction.objectStore('ops').delete([sitting, seq]);
  transaction.objectStore('held').delete(within(sitting));
}
