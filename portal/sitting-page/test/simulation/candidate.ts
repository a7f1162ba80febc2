import type { Browser, Page } from './browser.js';
import type { Ledger } from './ledger.js';
import type { Server } from './server.js';
import type { World } from './world.js';

export type Deed =
  | 'answer'
  | 'burst'
  | 'crash'
  | 'reload'
  | 'second-tab'
  | 'no-line'
  | 'sleep'
  | 'wall-clock'
  | 'restart'
  | 'busy'
  | 'store'
  | 'move'
  | 'pause'
  | 'grant'
  | 'hand-in'
  | 'force-end';

/** How likely things are in one schedule; what is 0 does not happen in it. */
export type Mix = Readonly<Record<Deed, number>>;

export interface Scene {
  readonly world: World;
  readonly server: Server;
  readonly ledger: Ledger;
  readonly browsers: readonly Browser[];
  readonly locks: boolean;
  fault(kind: string): void;
  say(words: string): void;
}

const DAY = 86_400_000;

/** The candidate, the invigilator and bad luck: one deed after the other. */
export class Candidate {
  /** The device the candidate sits at. */
  at: Browser;
  private calm = false;

  constructor(
    private readonly scene: Scene,
    private readonly mix: Mix,
  ) {
    this.at = scene.browsers[0] as Browser;
    this.at.open();
    this.next();
  }

  /** From now on nothing more happens to them, and they see to it that a page is open. */
  rest(): void {
    const { scene } = this;
    this.calm = true;
    scene.server.downUntil = scene.server.busyUntil = 0;
    scene.server.resume();
    for (const { line, vault } of scene.browsers) {
      line.downUntil = 0;
      vault.mood = 'well';
    }
    this.look();
  }

  private next(): void {
    const { world } = this.scene;
    world.after(world.dice.between(50, 4_000), () => {
      if (this.calm) return;
      this.act(world.dice.weighted(this.mix));
      this.next();
    });
  }

  /** Opens the page if need be, reads the screen, and decides. */
  private look(): void {
    const { world } = this.scene;
    if (!this.at.clock.asleep) {
      if (this.at.live.length === 0) this.at.open();
      for (const page of this.at.live) this.decide(page);
    }
    world.after(3_000, () => this.calm && this.look());
  }

  private decide(page: Page): void {
    const { screen } = page.state;
    if (screen.name === 'held-elsewhere') {
      this.scene.fault('take-over');
      this.say(`takes over at ${this.at.name}`);
      page.sitting.run(page.sitting.enter({ takeOver: true }));
    } else if (screen.name === 'problem') {
      this.say(`${screen.code}: reloads at ${this.at.name}`);
      page.close();
      this.at.open();
    }
  }

  private act(deed: Deed): void {
    const { world, server, scene } = { ...this.scene, scene: this.scene };
    const { dice } = world;
    if (this.at.clock.asleep) return;
    for (const page of this.at.live) if (dice.chance(0.3)) this.decide(page);
    const page = this.at.live.length > 0 ? dice.one(this.at.live) : null;
    switch (deed) {
      case 'answer':
        if (page) this.answer(page, dice.chance(0.4), dice.chance(0.05) ? 5_000 : 0);
        else if (dice.chance(0.5)) this.at.open();
        return;
      case 'burst':
        return this.burst(page);
      case 'crash':
        scene.fault(page ? 'tab crash' : 'reopen');
        this.say(page ? `a tab of ${this.at.name} crashes` : `reopens at ${this.at.name}`);
        return page ? page.close() : void this.at.open();
      case 'reload':
        if (!page) return;
        scene.fault('reload');
        this.say(`reloads at ${this.at.name}`);
        if (dice.chance(0.5)) page.sitting.outbox?.flush();
        page.close();
        return void this.at.open();
      case 'second-tab':
        if (scene.locks && page) return;
        scene.fault(page ? 'second tab' : 'reopen');
        return void this.at.open();
      case 'no-line':
        return this.cut();
      case 'sleep':
        return this.sleep();
      case 'wall-clock':
        return this.setWallClock();
      case 'restart':
        scene.fault('server restart');
        this.say('the server restarts');
        server.downUntil = world.now + dice.between(1_000, 20_000);
        return;
      case 'busy':
        scene.fault('server busy');
        server.busyUntil = world.now + dice.between(1_000, 15_000);
        return;
      case 'store':
        return this.spoilStore();
      case 'move':
        return this.move();
      case 'pause':
        if (server.paused !== null || server.ended) return;
        scene.fault('pause');
        this.say('paused');
        server.pause();
        world.after(dice.between(500, 90_000), () => {
          this.say('resumed');
          server.resume();
        });
        return;
      case 'grant':
        scene.fault('grant');
        this.say('granted a minute');
        return server.grant(1);
      case 'hand-in':
        if (!page || page.state.screen.name !== 'answering') return;
        this.say('hands in');
        return page.sitting.run(page.sitting.handIn());
      case 'force-end':
        scene.fault('forced end');
        return server.end('FORCED');
    }
  }

  private answer(page: Page, typing: boolean, size: number): void {
    const { dice } = this.scene.world;
    const slot = dice.whole(1, Math.min(8, this.scene.server.slots));
    const { ledger } = this.scene;
    if (ledger.give(page, slot, typing, size)) this.say(`answer ${ledger.all.length - 1} to ${slot} at ${this.at.name}`);
  }

  /** More than one request holds: many answers, or long ones. */
  private burst(page: Page | null): void {
    if (!page) return;
    const { dice } = this.scene.world;
    this.scene.fault('burst');
    const long = dice.chance(0.5);
    for (let i = 0; i < (long ? 70 : 230); i++) this.answer(page, false, long ? 4_900 : 0);
  }

  private cut(): void {
    const { world, fault } = this.scene;
    const { line } = this.at;
    line.halfOpen = world.dice.chance(0.4);
    line.downUntil = world.now + (world.dice.chance(0.3) ? world.dice.between(60_000, 240_000) : world.dice.between(1_000, 40_000));
    fault('outage');
    this.say(`no line at ${this.at.name} for ${Math.round((line.downUntil - world.now) / 1000)} s`);
    const browser = this.at;
    world.after(line.downUntil - world.now + 1, () => {
      if (world.dice.chance(0.7)) for (const page of browser.live) page.wake();
    });
  }

  private sleep(): void {
    const { world, fault } = this.scene;
    const standing = world.dice.chance(0.6);
    fault(standing ? 'sleep, clock standing' : 'sleep, clock going');
    this.say(`${this.at.name} sleeps`);
    const millis = world.dice.between(5_000, 150_000);
    const browser = this.at;
    browser.clock.sleep(millis, standing);
    world.after(millis + 1, () => browser.live.forEach((page) => page.wake()));
  }

  /** Nobody sets a clock within half a second of a sleep: a page has looked before and looks again after. */
  private setWallClock(): void {
    const { world, fault } = this.scene;
    fault('wall clock set');
    for (const page of this.at.live) page.sitting.watch();
    this.at.clock.wallOffset += world.dice.one([DAY, -DAY, DAY / 24, -DAY / 24]);
    for (const page of this.at.live) page.sitting.watch();
  }

  private spoilStore(): void {
    const { world } = this.scene;
    const { vault } = this.at;
    vault.mood = world.dice.one(['full', 'failing', 'silent'] as const);
    this.say(`the store of ${this.at.name} is ${vault.mood}`);
    world.after(world.dice.between(1_000, 40_000), () => (vault.mood = 'well'));
  }

  private move(): void {
    const { browsers, fault, world } = this.scene;
    const other = browsers.find((browser) => browser !== this.at);
    if (!other) return;
    fault('second device');
    this.say(`moves to ${other.name}`);
    if (world.dice.chance(0.3)) for (const page of this.at.live) page.close();
    this.at = other;
    if (other.live.length === 0) other.open();
  }

  private say(words: string): void {
    this.scene.say(words);
  }
}
