import { Api } from '../../src/api.js';
import { buildSitting } from '../../src/build-sitting.js';
import { ServerClock } from '../../src/clock.js';
import { left } from '../../src/exam-time.js';
import type { OpStore } from '../../src/op-store.js';
import { Pause } from '../../src/pause.js';
import type { Sitting } from '../../src/sitting.js';
import { INITIAL, type SittingState } from '../../src/state.js';
import { Store } from '../../src/store.js';
import { EXAM } from '../started.js';
import type { Ledger } from './ledger.js';
import { Line } from './line.js';
import type { Cookie, Server } from './server.js';
import { Vault } from './vault.js';
import { DeviceClock, type World } from './world.js';

const HEARTBEAT = 30_000;
const TICK = 1_000;

/** One browser on one device: what outlives its pages, and the pages. */
export class Browser {
  readonly clock: DeviceClock;
  readonly line: Line;
  readonly vault: Vault;
  readonly pages: Page[] = [];
  cookie: Cookie | null = null;

  constructor(
    readonly world: World,
    readonly name: string,
    readonly server: Server,
    readonly ledger: Ledger,
    content: OpStore,
    badness: () => number,
    readonly fault: (kind: string) => void,
    readonly locks: boolean,
  ) {
    this.clock = new DeviceClock(world);
    this.line = new Line(world, this.clock, server, badness, fault);
    this.vault = new Vault(world, content, fault);
  }

  get live(): Page[] {
    return this.pages.filter(({ alive }) => alive);
  }

  open(): Page {
    const page = new Page(this);
    this.pages.push(page);
    return page;
  }
}

/** One page of the sitting, made of the real parts. */
export class Page {
  alive = true;
  readonly store = new Store<SittingState>(INITIAL);
  readonly sitting: Sitting;
  readonly clock: ServerClock;
  readonly opened: number;
  private readonly pause: Pause;
  private saving = 0;

  constructor(readonly browser: Browser) {
    const { world, clock, vault, name, fault } = browser;
    const alive = () => this.alive;
    const timers = clock.timers(alive);
    this.opened = world.now;
    this.clock = new ServerClock(timers.mono, () => clock.wall());
    this.pause = new Pause(timers);
    const { sitting } = buildSitting({
      api: new Api('en', timers, (url, init) => this.fetch(url, init)),
      clock: this.clock,
      timers,
      pause: this.pause,
      store: this.store,
      kept: vault.seenBy(alive),
      tab: null,
      alone: browser.locks,
      exam: EXAM,
      client: name,
      reload: () => {
        this.close();
        fault('reload by the page');
      },
    });
    this.sitting = sitting;
    this.store.subscribe(() => browser.ledger.look(this));
    sitting.run(sitting.enter());
    const tick = () => {
      sitting.watch();
      timers.after(TICK, tick);
    };
    const beat = () => {
      if (this.state.screen.name === 'answering') sitting.outbox?.heartbeat();
      timers.after(HEARTBEAT * (0.67 + 0.66 * timers.random()), beat);
    };
    tick();
    timers.after(HEARTBEAT * timers.random(), beat);
  }

  get state(): SittingState {
    return this.store.value;
  }

  /** Milliseconds the countdown shows; null when it shows none. */
  get shown(): number | null {
    const { screen, time } = this.state;
    return screen.name === 'answering' && this.clock.sure ? left(time, this.clock.now()) : null;
  }

  close(): void {
    this.alive = false;
  }

  /** The browser told that the network is back, or that the page is looked at again. */
  wake(): void {
    this.pause.end();
    this.sitting.outbox?.retry();
  }

  /** Write first, send after: as long as the page says that it keeps answers. */
  private checkWritten(body: string): void {
    const { ops } = JSON.parse(body) as { ops: readonly { seq: number }[] };
    const { vault, server } = this.browser;
    if (!ops.every(({ seq }) => vault.written.has(seq))) server.broken.push('sent before it was written');
  }

  private fetch(url: string, init: RequestInit): Promise<Response> {
    const { browser } = this;
    const saves = url.endsWith('/answers');
    if (saves && ++this.saving > 1) browser.server.broken.push('two saves of one page under way');
    if (saves && this.state.journal === 'kept') this.checkWritten(String(init.body));
    const request = { method: init.method ?? 'GET', path: url, body: String(init.body ?? ''), cookie: browser.cookie };
    const reply = browser.line.fetch(request, init.signal, () => this.alive, ({ cookie }) => (browser.cookie = cookie ?? browser.cookie));
    return reply.finally(() => (this.saving -= saves ? 1 : 0));
  }
}
