/** Flagged questions: a reminder for the candidate alone, kept by the tab so that a reload finds them. */
export class Marks {
  private readonly key: string;

  constructor(
    sitting: string,
    private readonly storage: Storage | null,
  ) {
    this.key = `lianbing-marks-${sitting}`;
  }

  read(): Set<number> {
    const held: unknown = JSON.parse(this.storage?.getItem(this.key) ?? '[]');
    return new Set(Array.isArray(held) ? held.filter((slot): slot is number => typeof slot === 'number') : []);
  }

  write(slots: ReadonlySet<number>): void {
    this.storage?.setItem(this.key, JSON.stringify([...slots]));
  }

  erase(): void {
    this.storage?.removeItem(this.key);
  }
}

const SITTING = 'lianbing-sitting';

/** The sitting this tab was in last: without a line it may go on with that one. */
export function lastSitting(storage: Storage | null): string | null {
  return storage?.getItem(SITTING) ?? null;
}

export function rememberSitting(storage: Storage | null, sitting: string): void {
  storage?.setItem(SITTING, sitting);
}

/** The tab's storage, or null where the browser forbids it. */
export function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch (fault) {
    console.warn('No session storage here; flags last until the page is reloaded', fault);
    return null;
  }
}
