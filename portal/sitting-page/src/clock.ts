/**
 * The server's time, carried forward by the monotonic clock. The device's wall clock takes no part:
 * setting it changes neither the countdown nor the stamp on an answer.
 *
 * A reply tells that the server wrote its time between asking and receiving, so each one bounds the
 * server's time from both sides, and together they bound it closely. Countdown and stamps both use the
 * late bound: nobody sees time they do not have, no stamp is earlier than the truth, and what the page
 * lets someone answer carries a stamp within the deadline.
 */
export class ServerClock {
  /** Server time minus monotonic time lies between these. */
  private early = -Infinity;
  private late = Infinity;
  private last = 0;
  private lastSent = -Infinity;
  private wokenAt = -Infinity;
  private certain = false;
  private readonly sleep = new SleepWatch();

  /** @param wall only to notice that the device slept */
  constructor(
    readonly mono: () => number = () => performance.now(),
    private readonly wall: () => number = () => Date.now(),
  ) {
    this.sleep.begin(mono(), wall());
  }

  /** Takes the server time of a reply. One that was overtaken by a later request tells nothing new. */
  sync(serverTime: string, sentAt: number, receivedAt: number): void {
    const millis = Date.parse(serverTime);
    if (Number.isNaN(millis)) throw new RangeError(`not an instant: ${serverTime}`);
    this.look();
    if (sentAt < this.lastSent || sentAt <= this.wokenAt) return;
    this.sleep.begin(this.mono(), this.wall());
    const early = millis - receivedAt;
    const late = millis - sentAt;
    const fits = this.certain && early <= this.late && this.early <= late;
    this.early = fits ? Math.max(early, this.early) : early;
    this.late = fits ? Math.min(late, this.late) : late;
    this.last = millis;
    this.lastSent = sentAt;
    this.certain = true;
  }

  /**
   * False before the first reply, and from the moment the device may have slept to the reply of a request
   * sent after it: the monotonic clock may have slept too.
   */
  get sure(): boolean {
    this.look();
    return this.certain;
  }

  /** Milliseconds between the bounds. */
  get spread(): number {
    return this.late - this.early;
  }

  /** Server time now, in epoch milliseconds, at the latest; in doubt it may be later. */
  now(): number {
    return this.late === Infinity ? -Infinity : this.late + this.mono();
  }

  /** This moment in a form that outlives the page; null when nothing can be claimed about it. */
  stamp(): Stamp | null {
    return this.sure ? { base: this.last, since: Math.max(0, Math.ceil(this.now() - this.last)) } : null;
  }

  private look(): void {
    const now = this.mono();
    if (!this.sleep.slept(now, this.wall())) return;
    this.certain = false;
    this.wokenAt = now;
  }
}

/** Less than this is the wall clock being put right. */
const SLEPT = 1_000;

/**
 * Notices that a device slept: the wall clock went on while the monotonic one stood still. That the wall
 * clock was set forward looks the same, so this is a reason to ask the server and to claim nothing before
 * it has answered, never a reading of time.
 */
export class SleepWatch {
  private ahead = Infinity;

  /** What is noticed from now on is noticed against this moment. */
  begin(mono: number, wall: number): void {
    this.ahead = wall - mono;
  }

  /** @returns whether the device may have slept; once for each sleep */
  slept(mono: number, wall: number): boolean {
    const ahead = wall - mono;
    const slept = ahead - this.ahead > SLEPT;
    if (slept || ahead < this.ahead) this.ahead = ahead;
    return slept;
  }
}

/** A stamp as the protocol writes it: the server time counted from, and the milliseconds since. */
export function stamped(stamp: Stamp | null): { readonly base?: string; readonly sinceServer: number } {
  return stamp ? { base: new Date(stamp.base).toISOString(), sinceServer: stamp.since } : { sinceServer: 0 };
}

/** A moment as `since` monotonic milliseconds after the server time `base`. */
export interface Stamp {
  readonly base: number;
  readonly since: number;
}

/** `1:05:09`, or `05:09` below one hour. Rounded up, so that 00:00 means that time is over. */
export function countdown(millis: number): string {
  const total = Math.max(0, Math.ceil(millis / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const rest = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

const ANNOUNCED = [10, 5, 1];

/** The minute mark passed between two readings of the remaining time, for the screen reader. */
export function minuteMark(before: number, after: number): number | null {
  return ANNOUNCED.find((minutes) => before > minutes * 60_000 && after <= minutes * 60_000) ?? null;
}

export type Urgency = 'calm' | 'soon' | 'last';
export function urgency(millis: number): Urgency {
  if (millis <= 60_000) return 'last';
  return millis <= 5 * 60_000 ? 'soon' : 'calm';
}
