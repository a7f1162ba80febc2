import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handover } from '../src/handover.js';
import type { Op } from '../src/protocol.js';
import type { Chance } from '../src/seal.js';

/** Where the portal's tests look for the vector; one side writes what the other must open. */
export const VECTOR = join('..', 'src', 'test', 'resources', 'handover');
export const FILES = ['sitting.lianbing', 'content.json', 'key.json'] as const;

const counting = (from: number, length: number) => Uint8Array.from({ length }, (_, index) => (from + index) & 0xff);

/** Keys for tests and for nothing else. */
export const PORTAL_PRIVATE = counting(1, 32);
export const CHANCE: Chance = { ephemeral: counting(101, 32), nonce: counting(201, 12) };

const base = '2026-11-20T01:00:00.000Z';
const OPS: readonly Op[] = [
  { seq: 13, slot: 1, response: { choice: 'B' }, base, sinceServer: 61_000, epoch: 2 },
  { seq: 14, slot: 2, response: { choices: ['A', 'C'] }, base, sinceServer: 74_500, epoch: 2 },
  { seq: 15, slot: 3, response: { verdict: false }, base, sinceServer: 80_001, epoch: 2 },
  { seq: 16, slot: 4, response: { blanks: ['九十日', ''] }, base, sinceServer: 99_000, epoch: 2 },
  { seq: 17, slot: 5, response: { text: '先行登记保存应当在七日内作出处理决定。\n“逾期”自动解除。' }, base, sinceServer: 181_250, epoch: 2 },
  { seq: 18, slot: 6, response: { items: { 1: { choice: 'D' }, 2: { text: '…' } } }, sinceServer: 0, epoch: 2 },
  { seq: 19, slot: 1, response: null, base, sinceServer: 240_000, epoch: 2 },
];

export function vectorOf(publicKey: string): Handover {
  return {
    exam: '0123456789abcdef0123456789abcdef',
    sitting: 'fedcba9876543210fedcba9876543210',
    epoch: 2,
    client: '6f1c2b6e-0d0a-4c39-9a51-3f7f2e1d4c5b',
    keys: { publicKey, token: 'dG9rZW4gb2YgdGhlIHRlc3QgdmVjdG9yLCAzMiBieXQ' },
    ops: OPS,
  };
}

export function committed(file: (typeof FILES)[number]): string {
  return readFileSync(join(VECTOR, file), 'utf8');
}
