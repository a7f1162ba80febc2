const KEYS = 'lianbing-keys';
const OFF = 'off';

/** Choices of the person at this browser, kept from one exam to the next where the browser allows it. */
export class Preferences {
  private shortcuts: boolean;

  constructor(private readonly storage: Storage | null) {
    this.shortcuts = storage?.getItem(KEYS) !== OFF;
  }

  /** Single-key shortcuts, which get in the way of speech input (WCAG 2.1.4). */
  get keys(): boolean {
    return this.shortcuts;
  }

  set keys(on: boolean) {
    this.shortcuts = on;
    if (on) this.storage?.removeItem(KEYS);
    else this.storage?.setItem(KEYS, OFF);
  }
}

/** The browser's storage, or null where it is forbidden. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch (fault) {
    console.warn('No local storage here; choices last until the page is closed', fault);
    return null;
  }
}
