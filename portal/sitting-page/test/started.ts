import type { Started } from '../src/protocol.js';

export const EXAM = 'e'.repeat(32);
export const SITTING = '5'.repeat(32);
export const START = Date.parse('2026-11-20T01:00:00.000Z');

/** A sitting just begun, an hour long. */
export function started(change: Partial<Started> = {}): Started {
  return {
    sitting: SITTING,
    title: 'exam',
    candidate: { name: 'n', number: '1', unit: 'u' },
    paper: '/api/sittings/papers/hash',
    seed: '0123456789abcdef',
    order: { items: false, options: false },
    epoch: 1,
    state: 'OPEN',
    deadline: new Date(START + 3_600_000).toISOString(),
    deadlineVersion: 1,
    earliestSubmit: null,
    serverTime: new Date(START).toISOString(),
    lastSeq: 0,
    answers: [],
    receipt: null,
    ...change,
  };
}
