/** Exponential back-off with full jitter: any delay from 0 to the ceiling is equally likely. */
export class Backoff {
  private failures = 0;

  constructor(
    private readonly random: () => number = Math.random,
    private readonly first = 1_000,
    private readonly ceiling = 30_000,
  ) {}

  reset(): void {
    this.failures = 0;
  }

  /** Milliseconds to wait after one more failure; `retryAfter` is a floor the server set. */
  next(retryAfter: number | null = null): number {
    const limit = Math.min(this.ceiling, this.first * 2 ** this.failures);
    this.failures = Math.min(this.failures + 1, 30);
    return (retryAfter ?? 0) + Math.round(this.random() * limit);
  }
}
