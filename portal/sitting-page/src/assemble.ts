import type { Activity } from './activity.js';
import { Api } from './api.js';
import { buildSitting } from './build-sitting.js';
import { clientOf } from './client.js';
import { ServerClock } from './clock.js';
import { Company } from './company.js';
import { Database } from './database.js';
import { timeOfDay } from './i18n.js';
import { IndexedStore } from './indexed-store.js';
import { wire } from './journal-entry.js';
import { Keeper } from './keeper.js';
import { Pause } from './pause.js';
import { browserStorage } from './preferences.js';
import { Pulse, pulseReader } from './pulse.js';
import type { Sitting } from './sitting.js';
import { INITIAL, type SittingState } from './state.js';
import { Store } from './store.js';
import { askToKeep, listen, reloaded } from './surroundings.js';
import { holdTab } from './tab-lock.js';
import { tabStorage } from './tab-memory.js';
import { browserTimers } from './timers.js';
import { WallGuess } from './wall-guess.js';

export interface Running {
  readonly store: Store<SittingState>;
  readonly clock: ServerClock;
  readonly pause: Pause;
  /** Null when the address is wrong or another tab has the sitting. */
  readonly sitting: Sitting | null;
  readonly activity: Activity | null;
  /** Ends every wait for the next try. */
  retryNow(): void;
  /** What is unsent, sealed for the invigilator. */
  handover(): Promise<{ readonly name: string; readonly content: string }>;
}

/** The exam's public id in `/sit/{exam}`. */
export function examOf(path: string): string | null {
  return /\/sit\/([0-9a-f]{32})\/?$/.exec(path)?.[1] ?? null;
}

/** Puts the parts together and enters; the state in `store` tells what becomes of it. */
export function assemble(path: string, language: string): Running & { ready: Promise<Running> } {
  const pause = new Pause();
  const running = {
    store: new Store(INITIAL),
    clock: new ServerClock(),
    pause,
    sitting: null,
    activity: null,
    retryNow: () => pause.end(),
    handover: () => Promise.reject(new Error('nothing to hand over')),
  };
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
  const kept = database && client.kept ? new IndexedStore(database) : null;
  const { sitting, activity } = buildSitting({
    api: new Api(language),
    clock,
    timers: browserTimers,
    pause,
    store,
    kept,
    tab: tabStorage(),
    alone: navigator.locks !== undefined,
    exam,
    client: client.id,
    reload: () => location.reload(),
  });
  listen({ sitting, activity, pause, live: () => store.value.screen.name === 'answering' });
  const pulse = new Pulse({
    ask: pulseReader(),
    changed: () => sitting.outbox?.heartbeat(),
    wanted: () => document.visibilityState === 'visible' && store.value.line !== 'down',
  });
  const guess = new WallGuess(browserStorage(), exam);
  new Company({
    store,
    clock,
    guess,
    pulse,
    keeper: new Keeper(navigator.serviceWorker),
    fetchAhead: () => import('./handover.js'),
    papers: async () => (await kept?.papers()) ?? [],
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') pulse.now();
  });
  sitting.run(sitting.enter().then(() => askToKeep()));
  if (reloaded()) activity.note('reloaded');
  return {
    ...running,
    sitting,
    activity,
    retryNow: () => {
      pause.end();
      sitting.outbox?.retry();
    },
    handover: () => handedOver(exam, client.id, running, sitting),
  };
}

async function handedOver(exam: string, client: string, { store, clock }: Running, { outbox }: Sitting) {
  const { started, guess } = store.value;
  if (!started?.handover || !outbox) throw new Error('nothing to hand over');
  const { handoverFile, handoverName } = await import('./handover.js');
  await outbox.journal.keep();
  const { sitting, epoch, title, candidate, handover: keys } = started;
  const ops = outbox.journal.unsent().map(wire);
  const content = handoverFile({ exam, sitting, epoch, client, keys, ops });
  const now = guess === null ? clock.now() : guess + clock.mono();
  return { name: handoverName(title, candidate.number, Number.isFinite(now) ? timeOfDay(now) : ''), content };
}

function databaseOf(lost: () => void): Database | null {
  return globalThis.indexedDB ? new Database(globalThis.indexedDB, lost) : null;
}
