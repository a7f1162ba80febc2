import type { ShownPaper } from './order.js';
import type { Line } from './outbox.js';
import type { Receipt, SlotResponse, Started } from './protocol.js';

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
  /** Slots whose answer the server refused. */
  readonly rejected: ReadonlySet<number>;
  readonly line: Line;
  /** Server milliseconds. */
  readonly deadline: number;
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
  rejected: new Set(),
  line: 'idle',
  deadline: Infinity,
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
