/** What lets time pass and dice fall; tests and the simulation bring their own. */
export interface Timers {
  /** Milliseconds of a clock that only goes forward. */
  mono(): number;
  /** Does the work later; the answer calls it off. */
  after(millis: number, work: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
}

export const browserTimers: Timers = {
  mono: () => performance.now(),
  after: (millis, work) => {
    const timer = setTimeout(work, millis);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
