/** How saving stands, as the candidate is told. */
export type Standing =
  /** The server has everything. */
  | { readonly name: 'saved' }
  | { readonly name: 'saving' }
  /** The server asked for patience; the next try comes at a monotonic moment. */
  | { readonly name: 'busy'; readonly at: number }
  /** No line: what is answered stays on this device, `safe` or on this page only. */
  | { readonly name: 'offline'; readonly since: number | null; readonly safe: boolean };

/** Whether this browser keeps answers beyond the page: it does, it never does, not now, its space is used up. */
export type Keeping = 'device' | 'memory' | 'failing' | 'full';

export interface Saving {
  readonly line: 'idle' | 'sending' | 'down';
  readonly busy: boolean;
  readonly retryAt: number;
  /** When the line went down, in server milliseconds; null when the page never heard the server. */
  readonly downSince: number | null;
  readonly pending: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
  readonly keeping: Keeping;
}

export function standing({ line, busy, retryAt, downSince, pending, kept, keeping }: Saving): Standing {
  if (line !== 'down') return { name: pending.size > 0 ? 'saving' : 'saved' };
  if (busy) return { name: 'busy', at: retryAt };
  const safe = pending.size > 0 ? [...pending].every((slot) => kept.has(slot)) : keeping === 'device';
  return { name: 'offline', since: downSince, safe };
}

/** Whether to say it aloud: a change that concerns the candidate, not each save. */
export function announcement(before: Standing, after: Standing): 'offline' | 'unsafe' | 'busy' | 'back' | null {
  if (after.name === 'offline') {
    if (!after.safe && (before.name !== 'offline' || before.safe)) return 'unsafe';
    return before.name === 'offline' ? null : 'offline';
  }
  if (after.name === 'busy') return before.name === 'busy' ? null : 'busy';
  return before.name === 'offline' || before.name === 'busy' ? 'back' : null;
}

/** After so long without a line, the hand-over file is offered without being looked for. */
export const LONG_OFFLINE = 3 * 60_000;

export interface OfferReasons {
  readonly unsent: number;
  readonly standing: Standing;
  readonly keeping: Keeping;
  /** Time is over, or another device has taken the sitting. */
  readonly over: boolean;
  /** Milliseconds without a line. */
  readonly downFor: number;
}

export function offersHandover({ unsent, standing: { name }, keeping, over, downFor }: OfferReasons): boolean {
  if (unsent === 0) return false;
  return over || (name === 'offline' && (downFor >= LONG_OFFLINE || keeping !== 'device'));
}
