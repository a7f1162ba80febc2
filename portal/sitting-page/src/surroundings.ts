import type { Activity } from './activity.js';
import type { Outbox } from './outbox.js';
import type { Pause } from './pause.js';
import { browserStorage } from './preferences.js';
import type { Sitting } from './sitting.js';

const HEARTBEAT = 30_000;
const JITTER = 10_000;
const TICK = 500;

export interface Surroundings {
  readonly sitting: Sitting;
  readonly activity: Activity;
  readonly pause: Pause;
  /** True while the candidate can answer. */
  live(): boolean;
}

/** Connects the sitting to what the browser tells: network, focus, leaving, the passing of time. */
export function listen({ sitting, activity, pause, live }: Surroundings): void {
  const outbox = (): Outbox | null => sitting.outbox;
  const report = () => sitting.run(activity.send());

  const focus = (here: boolean) => {
    if (!live()) return;
    activity.focus(here);
    outbox()?.flush();
    if (here) outbox()?.heartbeat();
    report();
  };
  addEventListener('blur', () => focus(false));
  addEventListener('focus', () => focus(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') pause.end();
    focus(document.visibilityState === 'visible' && document.hasFocus());
  });
  addEventListener('pagehide', () => outbox()?.flush());

  addEventListener('offline', () => {
    if (live()) activity.note('offline');
  });
  addEventListener('online', () => {
    pause.end();
    outbox()?.retry();
    if (!live()) return;
    activity.note('online');
    report();
  });

  document.addEventListener('fullscreenchange', () => {
    if (!live() || document.fullscreenElement) return;
    activity.note('fullscreen-left');
    report();
  });

  addEventListener('beforeunload', (event) => {
    if (outbox()?.journal.atRisk) event.preventDefault();
  });

  setInterval(() => sitting.watch(), TICK);
  const beat = () => {
    if (live()) {
      outbox()?.heartbeat();
      report();
    }
    setTimeout(beat, HEARTBEAT + (Math.random() * 2 - 1) * JITTER);
  };
  setTimeout(beat, HEARTBEAT * Math.random());
}

const ASKED = 'lianbing-asked-to-keep';

/** Asks the browser once not to clear what the page keeps; some ask their user in turn. */
export async function askToKeep(
  storage: StorageManager | undefined = navigator.storage,
  memory: Storage | null = browserStorage(),
): Promise<void> {
  if (!storage?.persist || memory?.getItem(ASKED) || (await storage.persisted())) return;
  memory?.setItem(ASKED, 'yes');
  if (!(await storage.persist())) console.info('the browser may clear what it keeps when it runs short of room');
}

/** True when this page replaced itself: a reload in mid-exam is noted as evidence. */
export function reloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}
