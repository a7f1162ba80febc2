import type { Timers } from '../../src/timers.js';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly work: () => void;
  off: boolean;
}

/** More than this at one moment is a page that turns in circles. */
const SPIN = 5_000;

export class Spinning extends Error {}

/** Virtual time: true milliseconds, the same ones the server's clock shows. */
export class World {
  /** Work under way that needs no virtual time, such as a database in memory. */
  busy = 0;
  private due: Due[] = [];
  private order = 0;
  private spinning = 0;

  constructor(
    public now: number,
    readonly dice: Dice,
  ) {}

  after(millis: number, work: () => void): () => void {
    const due: Due = { at: this.now + Math.max(0, Math.round(millis)), order: this.order++, work, off: false };
    this.push(due);
    return () => (due.off = true);
  }

  /** Lets everything happen up to a moment, one thing at a time. */
  async run(until: number, afterEach: () => void): Promise<void> {
    await this.settle();
    for (let due = this.due[0]; due && due.at <= until; due = this.due[0]) {
      this.pop();
      if (due.off) continue;
      this.spinning = due.at === this.now ? this.spinning + 1 : 0;
      if (this.spinning > SPIN) throw new Spinning(`${SPIN} things at one moment`);
      this.now = due.at;
      due.work();
      await this.settle();
      afterEach();
    }
    this.now = until;
  }

  private async settle(): Promise<void> {
    do await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.busy > 0);
  }

  private push(due: Due): void {
    let at = this.due.push(due) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(due, this.due[parent] as Due)) break;
      this.due[at] = this.due[parent] as Due;
      at = parent;
    }
    this.due[at] = due;
  }

  private pop(): void {
    const last = this.due.pop() as Due;
    if (this.due.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.due.length) break;
      if (child + 1 < this.due.length && before(this.due[child + 1] as Due, this.due[child] as Due)) child++;
      if (!before(this.due[child] as Due, last)) break;
      this.due[at] = this.due[child] as Due;
      at = child;
    }
    this.due[at] = last;
  }
}

function before(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** Chance, the same for the same seed. */
export class Dice {
  constructor(readonly random: () => number) {}

  chance(probability: number): boolean {
    return this.random() < probability;
  }
  between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }
  one<T>(of: readonly T[]): T {
    return of[this.whole(0, of.length - 1)] as T;
  }
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = this.random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return (entries.find(([, weight]) => (left -= weight) < 0) ?? (entries[0] as [T, number]))[0];
  }
}

/** A device's two clocks. The monotonic one may stand still while it sleeps; the wall clock may be set. */
export class DeviceClock {
  private stood = 0;
  private asleepSince = 0;
  private asleepUntil = 0;
  private standing = false;
  wallOffset = 0;
  private readonly started: number;

  constructor(private readonly world: World) {
    this.started = world.now;
  }

  mono(): number {
    const stands = this.standing ? Math.min(this.world.now, this.asleepUntil) - this.asleepSince : 0;
    return this.world.now - this.started - this.stood - stands;
  }
  wall(): number {
    return this.world.now + this.wallOffset;
  }
  get asleep(): boolean {
    return this.world.now < this.asleepUntil;
  }
  /** Milliseconds until it is awake. */
  get rest(): number {
    return Math.max(0, this.asleepUntil - this.world.now);
  }

  sleep(millis: number, standing: boolean): void {
    this.stood = this.world.now - this.started - this.mono();
    this.standing = standing;
    this.asleepSince = this.world.now;
    this.asleepUntil = this.world.now + Math.round(millis);
  }

  /** Timers of a page: they wait while the device sleeps and die with the page. */
  timers(alive: () => boolean): Timers {
    const wait = (millis: number, work: () => void): (() => void) => {
      const due = this.mono() + millis;
      let off = () => undefined as void;
      const fire = () => {
        if (!alive()) return;
        const left = this.asleep ? this.rest : due - this.mono();
        if (left > 0.5) off = this.world.after(left, fire);
        else work();
      };
      off = this.world.after(millis, fire);
      return () => off();
    };
    return { mono: () => this.mono(), after: wait, random: this.world.dice.random };
  }
}
