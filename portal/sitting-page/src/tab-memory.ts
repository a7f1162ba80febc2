interface Kept {
  readonly marks: readonly number[];
  /** The slot of the question on show. */
  readonly place: number | null;
}

/** What is the candidate's alone in a sitting, kept by the tab so that a reload finds it: flags, and where they were. */
export class TabMemory {
  private readonly key: string;
  private kept: Kept = { marks: [], place: null };

  constructor(
    sitting: string,
    private readonly storage: Storage | null,
  ) {
    this.key = `lianbing-tab-${sitting}`;
    const held = JSON.parse(this.storage?.getItem(this.key) ?? 'null') as Kept | null;
    if (held) this.kept = held;
  }

  get marks(): ReadonlySet<number> {
    return new Set(this.kept.marks);
  }

  set marks(slots: ReadonlySet<number>) {
    this.keep({ ...this.kept, marks: [...slots] });
  }

  get place(): number | null {
    return this.kept.place;
  }

  set place(slot: number | null) {
    this.keep({ ...this.kept, place: slot });
  }

  erase(): void {
    this.storage?.removeItem(this.key);
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    this.storage?.setItem(this.key, JSON.stringify(kept));
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
