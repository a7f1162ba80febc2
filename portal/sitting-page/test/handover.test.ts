import assert from 'node:assert/strict';
import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import { test } from 'node:test';
import { fromBase64Url, toBase64Url } from '../src/base64url.js';
import { FILE_MAX, handoverFile, handoverName } from '../src/handover.js';
import { CHANCE, committed, vectorOf } from './handover-vector.js';

const KEY = JSON.parse(committed('key.json')) as { private: string; public: string };

/** Opens a file as the portal does, with another implementation of the same primitives. */
function opened(file: string): unknown {
  const { exam, sitting, key, nonce, box } = JSON.parse(file);
  const d = KEY.private;
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: { kty: 'OKP', crv: 'X25519', x: KEY.public, d }, format: 'jwk' }),
    publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: key }, format: 'jwk' }),
  });
  const salt = Buffer.concat([fromBase64Url(key), fromBase64Url(KEY.public)]);
  const secret = Buffer.from(hkdfSync('sha256', shared, salt, 'lianbing-handover-1', 32));
  const bytes = Buffer.from(fromBase64Url(box));
  const decipher = createDecipheriv('chacha20-poly1305', secret, fromBase64Url(nonce), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(`${exam}/${sitting}`), { plaintextLength: bytes.length - 16 });
  decipher.setAuthTag(bytes.subarray(-16));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8'));
}

test('the vector in the portal’s test resources is what this page writes', () => {
  assert.equal(handoverFile(vectorOf(KEY.public), CHANCE), committed('sitting.lianbing'));
});

test('another implementation opens the vector and finds every op', () => {
  const content = opened(committed('sitting.lianbing'));
  assert.deepEqual(content, JSON.parse(committed('content.json')));
});

test('every file has its own key and nonce, and opens', () => {
  const of = vectorOf(KEY.public);
  const files = [handoverFile(of), handoverFile(of)];
  const [one, two] = files.map((file) => JSON.parse(file));
  assert.notEqual(one.key, two.key);
  assert.notEqual(one.nonce, two.nonce);
  for (const file of files) assert.deepEqual(opened(file), JSON.parse(committed('content.json')));
});

test('a file carried under another sitting does not open', () => {
  const file = JSON.parse(handoverFile(vectorOf(KEY.public)));
  assert.throws(() => opened(JSON.stringify({ ...file, sitting: '0'.repeat(32) })));
});

test('nothing of the content can be read in the file', () => {
  const of = vectorOf(KEY.public);
  const file = handoverFile(of);
  for (const secret of [of.keys.token, of.client, 'choice', '九十日']) assert.equal(file.includes(secret), false, secret);
});

test('an hour of typing without a line still fits, with the newest answer to every question', () => {
  const of = vectorOf(KEY.public);
  const essay = Array.from({ length: 360 }, (_, n) => ({ seq: 2 + n, epoch: 1, slot: 2, response: { text: '法'.repeat(10 * n) }, sinceServer: n }));
  const ops = [{ seq: 1, epoch: 1, slot: 1, response: { choice: 'B' }, sinceServer: 0 }, ...essay];
  const file = handoverFile({ ...of, ops });
  const brought = (opened(file) as { ops: typeof ops }).ops;
  assert.ok(file.length <= FILE_MAX && file.length > FILE_MAX * 0.98, `${file.length} bytes`);
  assert.deepEqual(brought, [ops[0], ...ops.slice(-(brought.length - 1))]);
});

test('the name tells exam, person and minute and is safe on every file system', () => {
  assert.equal(handoverName('2026 年统考（甲/乙）: 第一场', '350102017', '09:42'), '2026 年统考（甲 乙） 第一场-350102017-0942.lianbing');
  assert.equal(handoverName('../..', 'a\u202Eb', '9:05'), 'a b-905.lianbing');
  assert.ok(handoverName('长'.repeat(300), '1', '').length < 80);
});

test('base64url goes there and back for every length', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 0xff);
    assert.equal(toBase64Url(bytes), Buffer.from(bytes).toString('base64url'));
    assert.deepEqual(fromBase64Url(toBase64Url(bytes)), bytes);
  }
  assert.throws(() => fromBase64Url('a+b'), RangeError);
});
