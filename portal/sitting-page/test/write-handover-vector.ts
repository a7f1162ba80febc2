// Writes the hand-over test vector for the portal's tests: `npm run vector`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { x25519 } from '@noble/curves/ed25519.js';
import { toBase64Url } from '../src/base64url.js';
import { handoverFile } from '../src/handover.js';
import { CHANCE, PORTAL_PRIVATE, VECTOR, vectorOf } from './handover-vector.js';

const publicKey = toBase64Url(x25519.getPublicKey(PORTAL_PRIVATE));
const of = vectorOf(publicKey);
const write = (name: string, text: string) => writeFileSync(join(VECTOR, name), text);
mkdirSync(VECTOR, { recursive: true });
write('sitting.lianbing', handoverFile(of, CHANCE));
write('content.json', JSON.stringify({ token: of.keys.token, epoch: of.epoch, client: of.client, ops: of.ops }));
write('key.json', `${JSON.stringify({ private: toBase64Url(PORTAL_PRIVATE), public: publicKey }, null, 2)}\n`);
