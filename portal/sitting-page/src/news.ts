/** What the server said about time. */
export interface Times {
  /** Server milliseconds. */
  readonly deadline: number;
  /** Since when the sitting is paused, in server milliseconds. */
  readonly paused: number | null;
}

/** A change of time a candidate must not miss. */
export type News =
  | { readonly kind: 'granted'; readonly minutes: number; readonly end: number }
  | { readonly kind: 'resumed'; readonly end: number }
  | { readonly kind: 'shortened'; readonly end: number };

export function newsBetween(before: Times, after: Times): News | null {
  const end = after.deadline;
  if (!Number.isFinite(before.deadline) || after.paused !== null) return null;
  if (before.paused !== null) return { kind: 'resumed', end };
  const minutes = Math.round((end - before.deadline) / 60_000);
  if (minutes > 0) return { kind: 'granted', minutes, end };
  return minutes < 0 ? { kind: 'shortened', end } : null;
}
