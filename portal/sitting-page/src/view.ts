import { type Completeness, completeness } from './answers.js';
import type { ShownQuestion } from './order.js';
import { type Keeping, offersHandover, type Standing, standing } from './standing.js';
import type { SittingState } from './state.js';

/**
 * How the latest answer to a question stands: `saved` is the server's word, `kept` the device's, and
 * `unsent` is on this page only.
 */
export type Saving = 'untouched' | 'saved' | 'saving' | 'kept' | 'unsent' | 'rejected';

export interface QuestionStatus {
  readonly shown: ShownQuestion;
  readonly index: number;
  readonly answered: Completeness;
  readonly marked: boolean;
  readonly saving: Saving;
  readonly current: boolean;
}

export function statuses(state: SittingState): QuestionStatus[] {
  return (state.paper?.questions ?? []).map((shown, index) => ({
    shown,
    index,
    answered: completeness(shown.question, state.answers.get(shown.question.slot) ?? null),
    marked: state.marks.has(shown.question.slot),
    saving: savingOf(state, shown.question.slot),
    current: index === state.current,
  }));
}

function savingOf({ rejected, pending, kept, line, answers }: SittingState, slot: number): Saving {
  if (rejected.has(slot)) return 'rejected';
  if (!pending.has(slot)) return answers.has(slot) ? 'saved' : 'untouched';
  if (line !== 'down') return 'saving';
  return kept.has(slot) ? 'kept' : 'unsent';
}

export interface Summary {
  readonly total: number;
  readonly answered: number;
  readonly partial: readonly QuestionStatus[];
  readonly unanswered: readonly QuestionStatus[];
  readonly marked: readonly QuestionStatus[];
  /** Answered on this page, but the server will not take it. */
  readonly rejected: readonly QuestionStatus[];
  readonly unsaved: readonly QuestionStatus[];
}

export function summary(all: readonly QuestionStatus[]): Summary {
  return {
    total: all.length,
    answered: all.filter(({ answered }) => answered === 'full').length,
    partial: all.filter(({ answered }) => answered === 'partial'),
    unanswered: all.filter(({ answered }) => answered === 'none'),
    marked: all.filter(({ marked }) => marked),
    rejected: all.filter(({ saving }) => saving === 'rejected'),
    unsaved: all.filter(({ saving }) => saving !== 'saved' && saving !== 'untouched'),
  };
}

/** What the candidate is told about saving, now. */
export interface LineView {
  readonly standing: Standing;
  readonly keeping: Keeping;
  /** Questions whose latest answer the server has not acknowledged. */
  readonly waiting: number;
  /** Unsent answers from before another device took over. */
  readonly evidence: number;
  /** Seconds to the next try. */
  readonly seconds: number;
  /** A reload without network would go on. */
  readonly reloadable: boolean;
  /** The time shown is a guess. */
  readonly guessed: boolean;
  /** A hand-over file can be made, and the situation calls for it. */
  readonly sealable: boolean;
  readonly offered: boolean;
}

export function lineView(state: SittingState, clock: { mono(): number }): LineView {
  const keeping = keepingOf(state);
  const now = standing({ ...state, keeping });
  const evidence = state.evidence.waiting;
  const waiting = state.pending.size;
  const over = state.screen.name === 'collecting' || state.screen.name === 'problem';
  const downFor = state.downAt === null ? 0 : clock.mono() - state.downAt;
  return {
    standing: now,
    keeping,
    waiting,
    evidence,
    seconds: Math.max(0, Math.ceil((state.retryAt - clock.mono()) / 1_000)),
    reloadable: state.reloadable === true,
    guessed: !state.timeSure && state.guess !== null,
    sealable: Boolean(state.started?.handover),
    offered: offersHandover({ unsent: waiting + evidence, standing: now, keeping, over, downFor }),
  };
}

export function keepingOf({ journal }: Pick<SittingState, 'journal'>): Keeping {
  if (journal === 'kept') return 'device';
  return journal === 'absent' ? 'memory' : journal;
}
