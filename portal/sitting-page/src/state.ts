import { type ExamTime, UNTIMED } from './exam-time.js';
import type { ShownPaper } from './order.js';
import type { Line } from './outbox.js';
import type { Receipt, SlotResponse, Started } from './protocol.js';
import type { JournalHealth } from './turns.js';

/** Why the candidate cannot go on, as a code of the protocol or one of the page's own. */
export type ProblemCode =
  | 'signed-out'
  | 'not-a-candidate'
  | 'exam-unknown'
  | 'entry-closed'
  | 'attempts-used'
  | 'taken-over'
  | 'other-tab'
  | 'address'
  | 'fault';

export type Screen =
  | { readonly name: 'loading' }
  /** Not open yet; `opensAt` in server milliseconds, null when the server's time is unknown. */
  | { readonly name: 'waiting'; readonly opensAt: number | null }
  /** The next attempt to enter comes at a monotonic moment. */
  | { readonly name: 'retrying'; readonly reason: 'busy' | 'unreachable'; readonly at: number }
  /** Another device holds the sitting, in contact last at this server instant: take over, or leave it there. */
  | { readonly name: 'held-elsewhere'; readonly lastContact: number | null; readonly serverTime: number | null }
  | { readonly name: 'answering' }
  /** Time is over: the last answers are sent and the receipt is fetched. */
  | { readonly name: 'collecting' }
  | { readonly name: 'receipt'; readonly receipt: Receipt }
  | { readonly name: 'problem'; readonly code: ProblemCode };

/** Handing in: not asked for, the dialog is open, or under way. */
export type HandIn = 'no' | 'asking' | 'sending';

export interface SittingState {
  readonly screen: Screen;
  readonly started: Started | null;
  readonly paper: ShownPaper | null;
  readonly answers: ReadonlyMap<number, SlotResponse>;
  readonly marks: ReadonlySet<number>;
  /** Index into `paper.questions`. */
  readonly current: number;
  /** Slots whose latest answer the server has not acknowledged. */
  readonly pending: ReadonlySet<number>;
  /** Of those, the slots whose latest answer is kept on this device. */
  readonly kept: ReadonlySet<number>;
  /** Whether this browser keeps answers, or why they are in this page's memory only. */
  readonly journal: JournalHealth;
  /** Answers given here before another device took over: evidence, not counted, never shown as saved. */
  readonly evidence: { readonly waiting: number; readonly delivered: number };
  /** Unsent answers of other sittings in this browser, of whoever used it before. */
  readonly others: number;
  /** Slots whose answer the server refused. */
  readonly rejected: ReadonlySet<number>;
  readonly line: Line;
  /** The line is down because the server asked for patience. */
  readonly busy: boolean;
  /** The next try of a line that is down, on the monotonic clock. */
  readonly retryAt: number;
  /** Since when the line is down, on the monotonic clock and in server milliseconds, as far as known. */
  readonly downAt: number | null;
  readonly downSince: number | null;
  /** Server time minus monotonic time as the wall clock has it, while the server's time is not sure. */
  readonly guess: number | null;
  /** Whether a reload without network goes on; null until it is known. */
  readonly reloadable: boolean | null;
  readonly time: ExamTime;
  /** False while the server's time is not known for certain: after a sleep, or when resumed without a line. */
  readonly timeSure: boolean;
  /** True when resumed from what this browser kept, before the server was reached. */
  readonly offline: boolean;
  /** Server milliseconds. */
  readonly earliestSubmit: number;
  readonly handIn: HandIn;
  /** False when the browser keeps no client id. */
  readonly clientKept: boolean;
  /** The page itself failed at something it survived. */
  readonly shaken: boolean;
}

export const INITIAL: SittingState = {
  screen: { name: 'loading' },
  started: null,
  paper: null,
  answers: new Map(),
  marks: new Set(),
  current: 0,
  pending: new Set(),
  kept: new Set(),
  journal: 'kept',
  evidence: { waiting: 0, delivered: 0 },
  others: 0,
  rejected: new Set(),
  line: 'idle',
  busy: false,
  retryAt: 0,
  downAt: null,
  downSince: null,
  guess: null,
  reloadable: null,
  time: UNTIMED,
  timeSure: false,
  offline: false,
  earliestSubmit: 0,
  handIn: 'no',
  clientKept: true,
  shaken: false,
};

const SCREENS: Readonly<Record<string, ProblemCode>> = {
  'signed-out': 'signed-out',
  'cookie-invalid': 'signed-out',
  'not-a-candidate': 'not-a-candidate',
  'exam-unknown': 'exam-unknown',
  'sitting-foreign': 'exam-unknown',
  'entry-closed': 'entry-closed',
  'attempts-used': 'attempts-used',
  'taken-over': 'taken-over',
};

/** The screen for a refusal's code; what the page does not know is a fault of the page. */
export function problemOf(code: string): ProblemCode {
  return SCREENS[code] ?? 'fault';
}
