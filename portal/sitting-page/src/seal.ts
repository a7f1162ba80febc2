import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

const INFO = 'lianbing-handover-1';
const utf8 = new TextEncoder();

/** Fresh for every file; fixed only in the test vector. */
export interface Chance {
  /** X25519 private key, 32 bytes. */
  readonly ephemeral: Uint8Array;
  /** 12 bytes. */
  readonly nonce: Uint8Array;
}

export interface Sealed {
  /** The ephemeral public key. */
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  /** The ciphertext with its 16-byte tag behind it. */
  readonly box: Uint8Array;
}

/**
 * Encrypts to the holder of a X25519 key: ECIES with HKDF-SHA256 and ChaCha20-Poly1305. In plain JavaScript,
 * because `crypto.subtle` does not exist on plain HTTP. Loaded only when a file is wanted.
 */
export function seal(content: string, recipient: Uint8Array, bound: string, chance = fresh()): Sealed {
  const key = x25519.getPublicKey(chance.ephemeral);
  const shared = x25519.getSharedSecret(chance.ephemeral, recipient);
  const salt = new Uint8Array([...key, ...recipient]);
  const secret = hkdf(sha256, shared, salt, utf8.encode(INFO), 32);
  const box = chacha20poly1305(secret, chance.nonce, utf8.encode(bound)).encrypt(utf8.encode(content));
  return { key, nonce: chance.nonce, box };
}

function fresh(): Chance {
  return {
    ephemeral: crypto.getRandomValues(new Uint8Array(32)),
    nonce: crypto.getRandomValues(new Uint8Array(12)),
  };
}
