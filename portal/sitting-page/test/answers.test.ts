import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleaned, completeness, itemOf, stemParts, withItem } from '../src/answers.js';
import type { Question } from '../src/protocol.js';

const blank: Question = { slot: 1, type: 'blank', points: 2, stem: '', blanks: 2 };
const asked: Question = {
  slot: 2,
  type: 'case',
  points: 4,
  scene: '',
  items: [
    { item: 1, type: 'judge', points: 2, stem: '' },
    { item: 2, type: 'short', points: 2, stem: '' },
  ],
};

test('a response with nothing in it clears the slot', () => {
  assert.equal(cleaned({ choices: [] }), null);
  assert.equal(cleaned({ blanks: ['', '  '] }), null);
  assert.equal(cleaned({ text: '\n ' }), null);
  assert.deepEqual(cleaned({ verdict: false }), { verdict: false });
  assert.deepEqual(cleaned({ blanks: ['', '二'] }), { blanks: ['', '二'] });
});

test('a case keeps its other parts and leaves unanswered ones out', () => {
  const one = withItem(null, 1, { verdict: true });
  const both = withItem(one, 2, { text: '答' });
  assert.deepEqual(both, { items: { 1: { verdict: true }, 2: { text: '答' } } });
  assert.deepEqual(withItem(both, 1, null), { items: { 2: { text: '答' } } });
  assert.equal(withItem(one, 1, null), null);
  assert.deepEqual(itemOf(both, 2), { text: '答' });
  assert.equal(itemOf(null, 2), null);
});

test('what is half filled in is incomplete', () => {
  assert.equal(completeness(blank, null), 'none');
  assert.equal(completeness(blank, { blanks: ['一', ''] }), 'partial');
  assert.equal(completeness(blank, { blanks: ['一', '二'] }), 'full');
  assert.equal(completeness(asked, { items: { 1: { verdict: false } } }), 'partial');
  assert.equal(completeness(asked, { items: { 1: { verdict: false }, 2: { text: '答' } } }), 'full');
});

test('every blank has its place, whatever the stem shows', () => {
  assert.deepEqual(stemParts('在____日内，满____年。', 2), ['在', '日内，满', '年。']);
  assert.deepEqual(stemParts('没有空', 2), ['没有空', '', '']);
  assert.deepEqual(stemParts('一____二____三', 1), ['一', '二____三']);
});
