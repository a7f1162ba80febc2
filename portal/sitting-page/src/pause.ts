import { browserTimers, type Timers } from './timers.js';

/** A wait that can be cut short: by the candidate, or because the network came back. */
export class Pause {
  private wake: (() => void) | null = null;

  constructor(private readonly timers: Timers = browserTimers) {}

  for(millis: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.timers.after(millis, resolve);
      this.wake = () => {
        cancel();
        resolve();
      };
    });
  }

  end(): void {
    this.wake?.();
  }
}
