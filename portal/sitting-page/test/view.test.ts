import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShownQuestion } from '../src/order.js';
import { INITIAL, type SittingState } from '../src/state.js';
import { lineView, statuses, summary } from '../src/view.js';
import { started } from './started.js';

const clock = { mono: () => 10_000 };
const questions: ShownQuestion[] = [1, 2, 3, 4].map((slot) => ({ number: slot, question: { slot, type: 'judge', points: 1, stem: '' } }));
const verdict = { verdict: true };

function state(change: Partial<SittingState>): SittingState {
  const answers = new Map([1, 2, 3].map((slot) => [slot, verdict]));
  return { ...INITIAL, paper: { title: '', sections: [], questions }, answers, ...change };
}

const saving = (change: Partial<SittingState>) => statuses(state(change)).map((status) => status.saving);

test('only what the server has shows the tick', () => {
  assert.deepEqual(saving({}), ['saved', 'saved', 'saved', 'untouched']);
  assert.deepEqual(saving({ pending: new Set([2]), kept: new Set([2]) }), ['saved', 'saving', 'saved', 'untouched']);
});

test('without a line the mark tells the device’s keeping from this page’s', () => {
  const change = { line: 'down', pending: new Set([2, 3]), kept: new Set([3]) } as const;
  assert.deepEqual(saving(change), ['saved', 'unsent', 'kept', 'untouched']);
  assert.deepEqual(summary(statuses(state(change))).unsaved.map(({ index }) => index), [1, 2]);
});

test('a refused answer outweighs everything', () => {
  assert.equal(saving({ line: 'down', pending: new Set([1]), rejected: new Set([1]) })[0], 'rejected');
});

test('the hand-over file is possible with a key and offered when the line is long gone', () => {
  const down = { line: 'down', pending: new Set([1]), kept: new Set([1]), downAt: -180_000 } as const;
  assert.equal(lineView(state(down), clock).sealable, false);
  const keys = started({ handover: { publicKey: '', token: '' } });
  const view = lineView(state({ ...down, started: keys }), clock);
  assert.equal(view.sealable, true);
  assert.equal(view.offered, true);
  assert.equal(lineView(state({ ...down, started: keys, downAt: 0 }), clock).offered, false);
});

test('answers from before a take-over can be handed over too', () => {
  const screen = { name: 'problem', code: 'taken-over' } as const;
  assert.equal(lineView(state({ screen, evidence: { waiting: 2, delivered: 0 } }), clock).offered, true);
});

test('seconds to the next try never go below zero', () => {
  assert.equal(lineView(state({ line: 'down', busy: true, retryAt: 12_400 }), clock).seconds, 3);
  assert.equal(lineView(state({ line: 'down', busy: true, retryAt: 9_000 }), clock).seconds, 0);
});
