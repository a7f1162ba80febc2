const NAME = 'lianbing-sitting';
const VERSION = 2;

/** Key of the id under `client`; keys of the others: sitting, sitting, [sitting, seq], [sitting, slot]. */
export const STORES = ['client', 'counters', 'sittings', 'ops', 'held'] as const;
export type StoreName = (typeof STORES)[number];

/**
 * The browser's database, opened when needed and opened again when the browser closed it: for a newer
 * page (versionchange), for cleared site data or a failing disk (close).
 */
export class Database {
  private opened: Promise<IDBDatabase> | null = null;

  constructor(
    private readonly indexed: IDBFactory,
    /** The browser closed the database of its own accord; what it held may be gone. */
    private readonly lost: () => void = () => undefined,
  ) {}

  /** One transaction; settles when it is committed or has failed as a whole. */
  async run<T>(stores: readonly StoreName[], mode: IDBTransactionMode, work: (transaction: IDBTransaction) => Promise<T>): Promise<T> {
    const transaction = await this.begin(stores, mode);
    const [result] = await Promise.all([orAborted(transaction, work(transaction)), committed(transaction)]);
    return result;
  }

  close(): void {
    this.opened?.then((database) => database.close(), () => undefined);
    this.opened = null;
  }

  private async begin(stores: readonly StoreName[], mode: IDBTransactionMode): Promise<IDBTransaction> {
    try {
      return transactionOf(await this.open(), stores, mode);
    } catch (fault) {
      if (!(fault instanceof DOMException && fault.name === 'InvalidStateError')) throw fault;
      this.opened = null;
      return transactionOf(await this.open(), stores, mode);
    }
  }

  private open(): Promise<IDBDatabase> {
    this.opened ??= this.connect();
    return this.opened;
  }

  private async connect(): Promise<IDBDatabase> {
    try {
      const database = await opening(this.indexed);
      database.onversionchange = () => this.close();
      database.onclose = () => {
        this.opened = null;
        this.lost();
      };
      return database;
    } catch (fault) {
      this.opened = null;
      throw fault;
    }
  }
}

/** A request's result, to be awaited inside its transaction. */
export function ask<T>(request: IDBRequest<T>): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
  // A failed request fails its transaction, which tells; nobody may be waiting for the request any more.
  answer.catch(() => undefined);
  return answer;
}

/** All records of one sitting in a store with composite keys. */
export function within(sitting: string): IDBKeyRange {
  return IDBKeyRange.bound([sitting], [sitting, []]);
}

function transactionOf(database: IDBDatabase, stores: readonly StoreName[], mode: IDBTransactionMode): IDBTransaction {
  return database.transaction([...stores], mode, { durability: 'strict' });
}

async function orAborted<T>(transaction: IDBTransaction, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    if (transaction.error === null) transaction.abort();
    throw transaction.error ?? fault;
  }
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

function opening(indexed: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexed.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const present = request.result.objectStoreNames;
      for (const store of STORES) if (!present.contains(store)) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
    request.onblocked = () => reject(new Error('blocked by another tab'));
  });
}
