import type { Wish } from './worker/caching.js';

const WORKER = '/sit/worker.js';
const SCOPE = '/sit/';
const PATIENCE = 20_000;

/** The page's side of the service worker. Without one (plain HTTP) every answer is no. */
export class Keeper {
  private registration: Promise<ServiceWorkerRegistration | null>;

  constructor(private readonly workers: ServiceWorkerContainer | undefined) {
    this.registration = this.register();
  }

  /** True when a reload without network will show this paper. */
  async keep(paper: string): Promise<boolean> {
    if (!(await this.registration) || !this.workers) return false;
    const { active } = await this.workers.ready;
    return active ? ask(active, { wish: 'keep', paper }) : false;
  }

  /** Forgets every paper but these. */
  async only(papers: readonly string[]): Promise<void> {
    const active = (await this.registration)?.active;
    if (active) await ask(active, { wish: 'only', papers });
  }

  /** The receipt is shown: a newer version may take over. */
  async renew(): Promise<void> {
    const waiting = (await this.registration)?.waiting;
    if (waiting) await ask(waiting, { wish: 'renew' });
  }

  private async register(): Promise<ServiceWorkerRegistration | null> {
    try {
      return (await this.workers?.register(WORKER, { scope: SCOPE, updateViaCache: 'none' })) ?? null;
    } catch (fault) {
      console.warn('no service worker; a reload needs the network', fault);
      return null;
    }
  }
}

function ask(worker: ServiceWorker, wish: Wish): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(false), PATIENCE);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data === true);
    };
    worker.postMessage(wish, [port2]);
  });
}
