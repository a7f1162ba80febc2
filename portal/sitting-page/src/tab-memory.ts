import type { Counter } from './op-store.js';

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

/** The highest seq this browser has used in a sitting. */
export class SeqCounter implements Counter {
  private readonly key: string;
  private value: number;

  constructor(
    sitting: string,
    private readonly storage: Storage | null,
  ) {
    this.key = `lianbing-seq-${sitting}`;
    this.value = Number(storage?.getItem(this.key) ?? 0) || 0;
  }

  read(): number {
    return this.value;
  }

  write(value: number): void {
    this.value = value;
    this.storage?.setItem(this.key, String(value));
  }

  erase(): void {
    this.value = 0;
    this.storage?.removeItem(this.key);
  }
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
