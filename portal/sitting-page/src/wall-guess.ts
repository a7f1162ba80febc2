interface Noted {
  readonly server: number;
  readonly wall: number;
}

/**
 * A guess at the server's time for a page that was opened again without a line, when the monotonic clock
 * knows nothing: the wall clock's word, to be shown as a guess and used for nothing else.
 */
export class WallGuess {
  private readonly key: string;

  constructor(
    private readonly storage: Storage | null,
    exam: string,
    private readonly wall: () => number = Date.now,
  ) {
    this.key = `lianbing-time-${exam}`;
  }

  /** The server's time is known: remember how the wall clock stands to it. */
  note(server: number): void {
    if (!Number.isFinite(server)) return;
    const noted: Noted = { server: Math.round(server), wall: this.wall() };
    this.storage?.setItem(this.key, JSON.stringify(noted));
  }

  /** Server time minus monotonic time; null when nothing was noted or the wall clock went back. */
  offset(mono: number): number | null {
    const noted = this.noted();
    const now = this.wall();
    return noted && now >= noted.wall ? noted.server + (now - noted.wall) - mono : null;
  }

  /** When the server was last heard, in its own milliseconds. */
  lastHeard(): number | null {
    return this.noted()?.server ?? null;
  }

  private noted(): Noted | null {
    return JSON.parse(this.storage?.getItem(this.key) ?? 'null') as Noted | null;
  }

  erase(): void {
    this.storage?.removeItem(this.key);
  }
}
