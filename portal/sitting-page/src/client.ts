import { ask, type Database } from './database.js';

const KEY = 'id';

export interface Client {
  readonly id: string;
  /** False when the browser keeps nothing: after a reload this is another client. */
  readonly kept: boolean;
}

/** This browser's id, made once and kept in IndexedDB. */
export async function clientOf(database: Database | null): Promise<Client> {
  const fresh = uuid();
  if (!database) return { id: fresh, kept: false };
  try {
    return { id: await keptOr(fresh, database), kept: true };
  } catch (fault) {
    console.warn('IndexedDB keeps nothing here; the client id lasts until the page is closed', fault);
    return { id: fresh, kept: false };
  }
}

/** Reads and, where there is none, writes in one transaction, so that two tabs agree. */
async function keptOr(fresh: string, database: Database): Promise<string> {
  const held = await database.run(['client'], 'readonly', (transaction) => ask<unknown>(transaction.objectStore('client').get(KEY)));
  if (typeof held === 'string') return held;
  return database.run(['client'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('client');
    const other = await ask<unknown>(store.get(KEY));
    if (typeof other === 'string') return other;
    store.put(fresh, KEY);
    return fresh;
  });
}

/** A version 4 UUID; crypto.randomUUID does not exist on plain HTTP. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
