import { fromBase64Url, toBase64Url } from './base64url.js';
import type { HandoverKeys, Op } from './protocol.js';
import { type Chance, seal } from './seal.js';

export interface Handover {
  readonly exam: string;
  readonly sitting: string;
  readonly epoch: number;
  readonly client: string;
  readonly keys: HandoverKeys;
  readonly ops: readonly Op[];
}

/** The portal takes files of at most so many bytes. */
export const FILE_MAX = 2 * 1024 * 1024;
/** Of them those around the ops: ids, keys, token, seal. */
const COVER = 1_024;
/** Base64 makes four bytes of three. */
const OPS_BYTES_MAX = ((FILE_MAX - COVER) * 3) / 4;

const utf8 = new TextEncoder();

/**
 * What fits into a file. After an hour of typing without a line the same text is there many times, each time
 * a little longer: of those that a newer answer to the same question replaces, the oldest stay behind.
 */
function fitting(ops: readonly Op[]): readonly Op[] {
  const sizes = ops.map((op) => 1 + utf8.encode(JSON.stringify(op)).length);
  const newest = new Map(ops.map(({ slot }, index) => [slot, index]));
  let over = sizes.reduce((sum, size) => sum + size, 0) - OPS_BYTES_MAX;
  return ops.filter(({ slot }, index) => {
    if (over <= 0 || newest.get(slot) === index) return true;
    over -= sizes[index] ?? 0;
    return false;
  });
}

/** The `.lianbing` file: answers that never got out, for the invigilator to carry to the portal. */
export function handoverFile(of: Handover, chance?: Chance): string {
  const { exam, sitting, epoch, client, keys, ops } = of;
  const content = JSON.stringify({ token: keys.token, epoch, client, ops: fitting(ops) });
  const sealed = seal(content, fromBase64Url(keys.publicKey), `${exam}/${sitting}`, chance);
  const parts = { key: toBase64Url(sealed.key), nonce: toBase64Url(sealed.nonce), box: toBase64Url(sealed.box) };
  return JSON.stringify({ form: 1, exam, sitting, ...parts });
}

/** Names the exam and the person, and the minute, so that a second file does not pass for the first. */
export function handoverName(title: string, number: string, time: string): string {
  const clean = (text: string, longest: number) => text.replace(/[\p{C}\p{Z}\\/:*?"<>|.]+/gu, ' ').trim().slice(0, longest);
  const parts = [clean(title, 60), clean(number, 30), time.replace(/\D/g, '')].filter((part) => part !== '');
  return `${parts.join('-')}.lianbing`;
}
