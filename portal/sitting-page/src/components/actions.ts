import type { SlotResponse } from '../protocol.js';
import type { Prepared } from './handover-dialog.js';

/** What a candidate can do; handed down from the application to every part of the page. */
export interface Actions {
  answer(slot: number, response: SlotResponse, typing: boolean): void;
  mark(slot: number): void;
  go(index: number): void;
  navigator(open: boolean): void;
  askHandIn(asking: boolean): void;
  handIn(): void;
  /** Goes on here although another device holds the sitting. */
  takeOver(): void;
  /** Enters again: after signing in. */
  enterAgain(): void;
  /** Ends the wait for the next attempt to enter. */
  retryNow(): void;
  reload(): void;
  /** Moves the sitting to this device. */
  takeOver(): void;
  /** Shows or hides what the state of saving means. */
  explainLine(open: boolean): void;
  askHandover(open: boolean): void;
  /** The file for `askHandover`, ready to be saved. */
  handover(): Promise<Prepared>;
  fullscreen(): void;
  /** Switches single-key shortcuts. */
  shortcuts(on: boolean): void;
}
