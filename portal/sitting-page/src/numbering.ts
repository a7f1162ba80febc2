import type { Started } from './protocol.js';

/** More than any instant in milliseconds; a number is an era's start plus such an instant, or a little more. */
const ERA = 2 ** 42;

/**
 * The numbers of a journal's ops. They rise from page to page even when nothing a page wrote was kept, for
 * its requests may still be on their way: they start at the server's millisecond of entering. A page that
 * goes on without having asked the server opens a new era above all of those.
 */
export class Numbering {
  /** The highest that is final; those above are wishes. */
  final = 0;
  private highest = 0;
  /** Where numbers stood before they ran ahead. */
  private stoodAt: number | null = null;

  next(): number {
    return ++this.highest;
  }

  /** Numbers up to this one are taken. */
  taken(seq: number): void {
    this.highest = Math.max(this.highest, seq);
  }

  settle(seq: number): void {
    this.final = Math.max(this.final, seq);
    this.taken(seq);
  }

  runAhead(): void {
    this.stoodAt = this.highest;
    this.highest = (eraOf(this.highest) + 1) * ERA;
  }

  /**
   * The server has been asked.
   *
   * @param written whether an op above a number is, or may be, in the store: an era nothing was written in is
   *     none, as the next page would not know of it
   * @returns whether the numbers given ahead are void
   */
  comeBack({ lastSeq, serverTime }: Started, written: (above: number) => boolean): boolean {
    const { stoodAt } = this;
    const voided = stoodAt !== null && !written(stoodAt);
    this.stoodAt = null;
    if (voided) this.highest = this.final = stoodAt;
    this.taken(lastSeq);
    this.taken(eraOf(this.highest) * ERA + Date.parse(serverTime));
    return voided;
  }
}

function eraOf(seq: number): number {
  return Math.floor(seq / ERA);
}
