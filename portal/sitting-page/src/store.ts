/** Holds one immutable value and tells its readers when it is replaced. */
export class Store<T extends object> {
  private readonly readers = new Set<() => void>();

  constructor(private held: T) {}

  get value(): T {
    return this.held;
  }

  update(change: Partial<T>): void {
    this.held = { ...this.held, ...change };
    for (const reader of this.readers) reader();
  }

  subscribe(reader: () => void): () => void {
    this.readers.add(reader);
    return () => this.readers.delete(reader);
  }
}
