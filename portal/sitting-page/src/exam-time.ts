import type { Timing } from './protocol.js';

/** What the server last said about the time of a sitting; instants in server milliseconds. */
export interface ExamTime {
  readonly deadline: number;
  readonly version: number;
  /** Since when it is paused. */
  readonly paused: number | null;
  /** When the server said so. */
  readonly at: number;
}

export const UNTIMED: ExamTime = { deadline: Infinity, version: -1, paused: null, at: -Infinity };

/** Replies may overtake each other: a higher version is newer, and within a version the later word. */
export function newer(held: ExamTime, told: Timing): ExamTime {
  const at = Date.parse(told.serverTime);
  const version = told.deadlineVersion;
  if (version < held.version || (version === held.version && at < held.at)) return held;
  return { deadline: Date.parse(told.deadline), version, paused: told.paused ? Date.parse(told.paused) : null, at };
}

/** Whether an answer that arrived when the server said so would count. */
export function counting({ deadline, paused, at }: ExamTime): boolean {
  return paused === null && at < deadline;
}

/** Whether an answer given now would be in time. */
export function open(time: ExamTime, now: number): boolean {
  return time.paused === null && left(time, now) > 0;
}

/** Milliseconds left; during a pause they stand still. */
export function left({ deadline, paused }: ExamTime, now: number): number {
  return deadline - (paused ?? now);
}
