/** The wire format of docs/sitting-protocol.md, type by type. */

export type ItemType = 'single' | 'multiple' | 'judge' | 'blank' | 'short';
export type QuestionType = ItemType | 'case';

export interface Option {
  readonly id: string;
  readonly text: string;
}

interface Asked {
  readonly points: number;
  readonly stem: string;
}

export interface SingleBody extends Asked {
  readonly type: 'single';
  readonly options: readonly Option[];
}
export interface MultipleBody extends Asked {
  readonly type: 'multiple';
  readonly options: readonly Option[];
}
export interface JudgeBody extends Asked {
  readonly type: 'judge';
}
export interface BlankBody extends Asked {
  readonly type: 'blank';
  readonly blanks: number;
}
export interface ShortBody extends Asked {
  readonly type: 'short';
}
export type ItemBody = SingleBody | MultipleBody | JudgeBody | BlankBody | ShortBody;
export type CaseItem = ItemBody & { readonly item: number };

export interface CaseBody {
  readonly type: 'case';
  readonly points: number;
  readonly scene: string;
  readonly items: readonly CaseItem[];
}
export type Question = (ItemBody | CaseBody) & { readonly slot: number };

export interface Section {
  readonly title: string;
  readonly note?: string;
  readonly slots: readonly number[];
}
export interface Paper {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly slots: readonly Question[];
}

export interface ChoiceResponse {
  readonly choice: string;
}
export interface ChoicesResponse {
  readonly choices: readonly string[];
}
export interface VerdictResponse {
  readonly verdict: boolean;
}
export interface BlanksResponse {
  readonly blanks: readonly string[];
}
export interface TextResponse {
  readonly text: string;
}
export type ItemResponse = ChoiceResponse | ChoicesResponse | VerdictResponse | BlanksResponse | TextResponse;
export interface CaseResponse {
  readonly items: Readonly<Record<string, ItemResponse>>;
}
/** What a slot holds; null is a cleared slot. */
export type SlotResponse = ItemResponse | CaseResponse | null;

export const BLANK_MAX = 200;
export const TEXT_MAX = 5_000;
export const OPS_MAX = 200;
export const BODY_MAX_BYTES = 256 * 1024;

export type ReceiptReason = 'SUBMITTED' | 'DEADLINE' | 'FORCED';
export interface Receipt {
  readonly sitting: string;
  readonly code: string;
  readonly answered: number;
  readonly total: number;
  readonly endedAt: string;
  readonly reason: ReceiptReason;
  readonly check: string;
  readonly qr: string;
}

export interface Timing {
  readonly serverTime: string;
  readonly deadline: string;
  readonly deadlineVersion: number;
  readonly state: 'OPEN' | 'ENDED';
  /** Since when the sitting is paused. */
  readonly paused?: string | null;
}

/** Where to ask, without cookie or secret, whether anything about time or state has changed. */
export interface PulseSource {
  readonly url: string;
  /** Milliseconds. */
  readonly every: number;
}

/** What a hand-over file is sealed with. */
export interface HandoverKeys {
  readonly publicKey: string;
  readonly token: string;
}
export interface Started extends Timing {
  readonly sitting: string;
  readonly title: string;
  readonly candidate: { readonly name: string; readonly number: string; readonly unit: string };
  readonly paper: string;
  readonly seed: string;
  readonly order: { readonly items: boolean; readonly options: boolean };
  readonly epoch: number;
  readonly earliestSubmit: string | null;
  readonly lastSeq: number;
  readonly answers: readonly { readonly slot: number; readonly response: SlotResponse }[];
  readonly receipt: Receipt | null;
  readonly pulse?: PulseSource | null;
  readonly handover?: HandoverKeys | null;
}

export interface Op {
  readonly seq: number;
  readonly epoch: number;
  readonly slot: number;
  readonly response: SlotResponse;
  /** Absent when nothing can be claimed about when the answer was given. */
  readonly base?: string;
  readonly sinceServer: number;
}
export interface SaveRequest {
  readonly client: string;
  readonly ops: readonly Op[];
}
export interface Saved extends Timing {
  readonly acked: number;
  /** Ops of the request that are durable without counting. */
  readonly kept?: readonly { readonly seq: number; readonly why: 'late' | 'paused' | 'old-device' }[];
}

export type EventKind = 'focus-lost' | 'focus-back' | 'fullscreen-left' | 'offline' | 'online' | 'reloaded';
export interface SittingEvent {
  readonly kind: EventKind;
  readonly base?: string;
  readonly sinceServer: number;
}

/** The body of a refusal; fields beyond `code` depend on it. */
export interface Problem {
  readonly code: string;
  readonly detail?: string;
  readonly opensAt?: string;
  readonly earliestSubmit?: string;
  readonly slot?: number;
  readonly acked?: number;
  readonly lastContact?: string;
  readonly deadline?: string;
  readonly serverTime?: string;
}
