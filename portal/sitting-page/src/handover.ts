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

/** The `.lianbing` file: answers that never got out, for the invigilator to carry to the portal. */
export function handoverFile(of: Handover, chance?: Chance): string {
  const { exam, sitting, epoch, client, keys, ops } = of;
  const content = JSON.stringify({ token: keys.token, epoch, client, ops });
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
