import { Activity } from './activity.js';
import { Api } from './api.js';
import { Backoff } from './backoff.js';
import { clientOf } from './client.js';
import { ServerClock } from './clock.js';
import { Entry } from './entry.js';
import { Marks, SeqCounter, tabStorage } from './tab-memory.js';
import { OpQueue } from './op-queue.js';
import { MemoryStore } from './op-store.js';
import { Outbox } from './outbox.js';
import { Pause } from './pause.js';
import type { Started } from './protocol.js';
import { Sitting } from './sitting.js';
import { INITIAL, type SittingState } from './state.js';
import { Store } from './store.js';
import { listen, reloaded } from './surroundings.js';
import { holdTab } from './tab-lock.js';

export interface Running {
  readonly store: Store<SittingState>;
  readonly clock: ServerClock;
  readonly pause: Pause;
  /** Null when the address is wrong or another tab has the sitting. */
  readonly sitting: Sitting | null;
}

/** The exam's public id in `/sit/{exam}`. */
export function examOf(path: string): string | null {
  return /\/sit\/([0-9a-f]{32})\/?$/.exec(path)?.[1] ?? null;
}

/** Puts the parts together and enters; the state in `store` tells what becomes of it. */
export function assemble(path: string, language: string): Running & { ready: Promise<Running> } {
  const running = { store: new Store(INITIAL), clock: new ServerClock(), pause: new Pause(), sitting: null };
  return { ...running, ready: begin(path, language, running) };
}

async function begin(path: string, language: string, running: Running): Promise<Running> {
  const { store, clock, pause } = running;
  const exam = examOf(path);
  if (!exam) {
    store.update({ screen: { name: 'problem', code: 'address' } });
    return running;
  }
  if (!(await holdTab(exam))) {
    store.update({ screen: { name: 'problem', code: 'other-tab' } });
    return running;
  }
  const client = await clientOf();
  store.update({ clientKept: client.kept });
  const api = new Api(language);
  const entry = new Entry(api, clock, pause, (screen) => {
    const { name } = store.value.screen;
    if (name !== 'answering' && name !== 'collecting') store.update({ screen });
  });
  const activity = new Activity(clock, (events) => api.events(store.value.started?.sitting ?? '', events));
  const sitting = new Sitting({
    api,
    clock,
    entry,
    store,
    exam,
    client: client.id,
    activity,
    openOutbox: (started, target) => openOutbox({ api, clock, store, client: client.id, started, sitting: target }),
    marksOf: (id) => new Marks(id, tabStorage()),
    reload: () => location.reload(),
  });
  listen({ sitting, activity, pause, live: () => store.value.screen.name === 'answering' });
  sitting.run(sitting.enter());
  if (reloaded()) activity.note('reloaded');
  return { ...running, sitting };
}

interface OutboxParts {
  readonly api: Api;
  readonly clock: ServerClock;
  readonly store: Store<SittingState>;
  readonly client: string;
  readonly started: Started;
  readonly sitting: Sitting;
}

async function openOutbox({ api, clock, store, client, started, sitting }: OutboxParts): Promise<Outbox> {
  const queue = new OpQueue(new MemoryStore(new SeqCounter(started.sitting, tabStorage())), started.lastSeq);
  await queue.restore();
  const outbox: Outbox = new Outbox(
    queue,
    { save: (ops) => api.save(started.sitting, { client, ops }) },
    clock,
    new Backoff(),
    {
      changed: () => store.update({ pending: queue.slots(), line: outbox.line }),
      replied: (saved) => sitting.replied(saved),
      rejected: (slot) => sitting.rejected(slot),
      refused: (refusal) => sitting.refused(refusal),
      failed: (fault) => sitting.shaken(fault),
    },
  );
  return outbox;
}
