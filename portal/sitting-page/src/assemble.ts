import type { Activity } from './activity.js';
import { Api } from './api.js';
import { buildSitting } from './build-sitting.js';
import { clientOf } from './client.js';
import { ServerClock } from './clock.js';
import { Database } from './database.js';
import { IndexedStore } from './indexed-store.js';
import { Pause } from './pause.js';
import type { Sitting } from './sitting.js';
import { INITIAL, type SittingState } from './state.js';
import { Store } from './store.js';
import { askToKeep, listen, reloaded } from './surroundings.js';
import { holdTab } from './tab-lock.js';
import { tabStorage } from './tab-memory.js';
import { browserTimers } from './timers.js';

export interface Running {
  readonly store: Store<SittingState>;
  readonly clock: ServerClock;
  readonly pause: Pause;
  /** Null when the address is wrong or another tab has the sitting. */
  readonly sitting: Sitting | null;
  readonly activity: Activity | null;
}

/** The exam's public id in `/sit/{exam}`. */
export function examOf(path: string): string | null {
  return /\/sit\/([0-9a-f]{32})\/?$/.exec(path)?.[1] ?? null;
}

/** Puts the parts together and enters; the state in `store` tells what becomes of it. */
export function assemble(path: string, language: string): Running & { ready: Promise<Running> } {
  const running = { store: new Store(INITIAL), clock: new ServerClock(), pause: new Pause(), sitting: null, activity: null };
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
  const database = databaseOf(() => sitting.run(sitting.outbox?.journal.lost() ?? Promise.resolve()));
  const client = await clientOf(database);
  store.update({ clientKept: client.kept });
  const { sitting, activity } = buildSitting({
    api: new Api(language),
    clock,
    timers: browserTimers,
    pause,
    store,
    kept: database && client.kept ? new IndexedStore(database) : null,
    tab: tabStorage(),
    alone: navigator.locks !== undefined,
    exam,
    client: client.id,
    reload: () => location.reload(),
  });
  listen({ sitting, activity, pause, live: () => store.value.screen.name === 'answering' });
  sitting.run(sitting.enter().then(() => askToKeep()));
  if (reloaded()) activity.note('reloaded');
  return { ...running, sitting, activity };
}

function databaseOf(lost: () => void): Database | null {
  return globalThis.indexedDB ? new Database(globalThis.indexedDB, lost) : null;
}
