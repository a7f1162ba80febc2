import { type Completeness, completeness } from './answers.js';
import type { ShownQuestion } from './order.js';
import type { SittingState } from './state.js';

/** How the latest answer to a question stands with the server. */
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
  if (pending.has(slot)) return line !== 'down' ? 'saving' : kept.has(slot) ? 'kept' : 'unsent';
  return answers.has(slot) ? 'saved' : 'untouched';
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

export type Connection = 'saved' | 'saving' | 'down';

export function connection({ line, pending }: SittingState): Connection {
  if (line === 'down') return 'down';
  return pending.size > 0 ? 'saving' : 'saved';
}
