/**
 * The server's time, carried forward by the monotonic clock. The device's wall clock takes no part:
 * setting it changes neither the countdown nor the stamp on an answer.
 */
export class ServerClock {
  private shown = 0;
  private shownAt = 0;
  private last = 0;
  private lastAt = 0;
  private known = false;

  constructor(readonly mono: () => number = () => performance.now()) {}

  /**
   * Takes the server time of a reply. The countdown assumes that it was written halfway between asking
   * and receiving; the stamps count from receiving, as the protocol defines them.
   */
  sync(serverTime: string, sentAt: number, receivedAt: number): void {
    const millis = Date.parse(serverTime);
    if (Number.isNaN(millis)) throw new RangeError(`not an instant: ${serverTime}`);
    this.shown = this.last = millis;
    this.shownAt = (sentAt + receivedAt) / 2;
    this.lastAt = receivedAt;
    this.known = true;
  }

  get synced(): boolean {
    return this.known;
  }

  /** Server time now, in epoch milliseconds. */
  now(): number {
    return this.shown + this.mono() - this.shownAt;
  }

  /** This moment in a form that outlives the page: what a journal may store. */
  stamp(): Stamp {
    return { base: this.last, since: Math.round(this.mono() - this.lastAt) };
  }

}

/** A stamp as the protocol writes it: the server time counted from, and the milliseconds since. */
export function stamped({ base, since }: Stamp): { readonly base: string; readonly sinceServer: number } {
  return { base: new Date(base).toISOString(), sinceServer: Math.max(0, since) };
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
