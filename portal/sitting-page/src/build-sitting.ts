import { Activity } from './activity.js';
import type { Api } from './api.js';
import { Backoff } from './backoff.js';
import type { ServerClock } from './clock.js';
import { Entry } from './entry.js';
import { Journal } from './journal.js';
import type { OpStore } from './op-store.js';
import { Outbox } from './outbox.js';
import type { Pause } from './pause.js';
import type { Started } from './protocol.js';
import { Sitting } from './sitting.js';
import type { SittingState } from './state.js';
import type { Store } from './store.js';
import { lastSitting, rememberSitting, TabMemory } from './tab-memory.js';
import type { Timers } from './timers.js';

export interface Ground {
  readonly api: Api;
  readonly clock: ServerClock;
  readonly timers: Timers;
  readonly pause: Pause;
  readonly store: Store<SittingState>;
  /** Null where the browser keeps nothing. */
  readonly kept: OpStore | null;
  readonly tab: Storage | null;
  /** Whether this is surely the only live tab: only then it goes on without asking the server. */
  readonly alone: boolean;
  readonly exam: string;
  readonly client: string;
  reload(): void;
}

/** One sitting on what a browser, or a test, gives it to stand on. */
export function buildSitting(ground: Ground): { readonly sitting: Sitting; readonly activity: Activity } {
  const { api, clock, timers, pause, store, kept, tab, alone, exam, client } = ground;
  const entry = new Entry({
    api,
    clock,
    pause,
    timers,
    kept: async () => (alone ? keptSitting(kept, tab, exam) : null),
    show: (screen) => {
      const { name } = store.value.screen;
      if (name !== 'answering' && name !== 'collecting') store.update({ screen });
    },
  });
  const activity = new Activity(clock, (events) => api.events(store.value.started?.sitting ?? '', events));
  const sitting = new Sitting({
    api,
    clock,
    timers,
    entry,
    store,
    exam,
    client,
    activity,
    openOutbox: (started, live, target) => openOutbox(ground, started, live, target),
    memoryOf: (id) => new TabMemory(id, tab),
    reload: ground.reload,
  });
  return { sitting, activity };
}

/** On a shared computer several people may have entered the exam: then only this tab's own sitting goes on. */
async function keptSitting(kept: OpStore | null, tab: Storage | null, exam: string): Promise<Started | null> {
  const all = (await kept?.entered(exam).catch(unreadable)) ?? [];
  const [only] = all;
  return all.length === 1 && only ? only : (all.find(({ sitting }) => sitting === lastSitting(tab)) ?? null);
}

function unreadable(fault: unknown): null {
  console.warn('nothing kept can be read', fault);
  return null;
}

async function openOutbox(ground: Ground, started: Started, live: boolean, sitting: Sitting): Promise<Outbox> {
  const { api, clock, timers, store, kept, tab, exam, client } = ground;
  let outbox: Outbox | null = null;
  const report = () => {
    if (outbox) store.update(shown(outbox));
  };
  const journal = await Journal.open({ store: kept, timers, exam, changed: report }, started, live);
  outbox = new Outbox(
    journal,
    { save: (ops) => api.save(started.sitting, { client, ops }) },
    clock,
    timers,
    new Backoff(timers.random),
    {
      changed: report,
      replied: (saved) => sitting.replied(saved),
      over: () => sitting.over(),
      outdated: () => sitting.outdated(),
      rejected: (slot) => sitting.rejected(slot),
      refused: (refusal) => sitting.refused(refusal),
      failed: (fault) => sitting.shaken(fault),
    },
  );
  rememberSitting(tab, started.sitting);
  const left = (await kept?.leftovers().catch(unreadable)) ?? [];
  const others = left.filter((other) => other.sitting !== started.sitting);
  store.update({ others: others.reduce((sum, { ops }) => sum + ops, 0) });
  report();
  return outbox;
}

function shown({ journal, line, busy, retryAt }: Outbox): Partial<SittingState> {
  const saving = { line, busy, retryAt };
  return { pending: journal.pending(), kept: journal.kept(), journal: journal.health, evidence: journal.evidence(), ...saving };
}
