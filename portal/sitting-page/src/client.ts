const DATABASE = 'lianbing-sitting';
const STORE = 'client';
const KEY = 'id';

export interface Client {
  readonly id: string;
  /** False when the browser keeps nothing: after a reload this is another client. */
  readonly kept: boolean;
}

/** This browser's id, made once and kept in IndexedDB. */
export async function clientOf(indexed: IDBFactory | undefined = globalThis.indexedDB): Promise<Client> {
  const fresh = uuid();
  try {
    if (!indexed) return { id: fresh, kept: false };
    return { id: await keptOr(fresh, indexed), kept: true };
  } catch (fault) {
    console.warn('IndexedDB keeps nothing here; the client id lasts until the page is closed', fault);
    return { id: fresh, kept: false };
  }
}

/** Reads and, where there is none, writes in one transaction, so that two tabs agree. */
async function keptOr(fresh: string, indexed: IDBFactory): Promise<string> {
  const database = await open(indexed);
  try {
    return await new Promise<string>((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite');
      let id = fresh;
      const held = transaction.objectStore(STORE).get(KEY);
      held.onsuccess = () => {
        if (typeof held.result === 'string') id = held.result;
        else transaction.objectStore(STORE).put(fresh, KEY);
      };
      transaction.oncomplete = () => resolve(id);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  } finally {
    database.close();
  }
}

function open(indexed: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexed.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onblocked = () => reject(new Error('blocked by another tab'));
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
