import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, fnv1a, letter, mixed, optionOrder } from '../src/order.js';
import type { Paper } from '../src/protocol.js';

const SEED = '0123456789abcdef';
const ABCD = ['A', 'B', 'C', 'D'].map((id) => ({ id, text: id }));

test('the hash is 32-bit FNV-1a over UTF-8, unsigned', () => {
  const vectors: [string, number][] = [
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
    ['练兵', fnvOf([0xe7, 0xbb, 0x83, 0xe5, 0x85, 0xb5])],
  ];
  for (const [text, hash] of vectors) assert.equal(fnv1a(text), hash, text);
});

/** The definition, in big integers. */
function fnvOf(bytes: number[]): number {
  return Number(bytes.reduce((hash, byte) => ((hash ^ BigInt(byte)) * 16777619n) % 2n ** 32n, 2166136261n));
}

test('the vectors another implementation must reproduce', () => {
  assert.equal(mixed(fnv1a(`${SEED}/1`)), 0x79b262b0);
  assert.equal(mixed(fnv1a(`${SEED}/2`)), 0x0a4700f5);
  assert.equal(mixed(fnv1a(`${SEED}/1/0/A`)), 0xecc9d8c2);
  assert.deepEqual(optionOrder(ABCD, SEED, 1, 0).map(({ id }) => id), ['D', 'C', 'A', 'B']);
});

test('every order of four options comes up about equally often', () => {
  const seen = new Map<string, number>();
  for (let n = 0; n < 24_000; n++) {
    const order = optionOrder(ABCD, n.toString(16).padStart(16, '0'), 1, 0).map(({ id }) => id).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  assert.equal(seen.size, 24);
  assert.ok(Math.min(...seen.values()) > 850 && Math.max(...seen.values()) < 1_150, [...seen.values()].join(' '));
});

const PAPER: Paper = {
  title: 'paper',
  sections: [
    { title: 'one', note: 'each 1', slots: [1, 2, 3] },
    { title: 'two', slots: [4, 5] },
  ],
  slots: [
    { slot: 1, type: 'single', points: 1, stem: '', options: ABCD },
    { slot: 2, type: 'judge', points: 1, stem: '' },
    { slot: 3, type: 'short', points: 1, stem: '' },
    { slot: 4, type: 'multiple', points: 1, stem: '', options: ABCD },
    {
      slot: 5,
      type: 'case',
      points: 1,
      scene: '',
      items: [
        { item: 1, type: 'single', points: 1, stem: '', options: ABCD },
        { item: 2, type: 'judge', points: 1, stem: '' },
      ],
    },
  ],
};

test('questions stay in their section and are numbered through', () => {
  const shown = arrange(PAPER, { seed: SEED, order: { items: true, options: true } });
  const [one, two] = shown.sections;
  assert.deepEqual(one?.questions.map(({ question }) => question.slot).sort(), [1, 2, 3]);
  assert.deepEqual(two?.questions.map(({ question }) => question.slot).sort(), [4, 5]);
  assert.deepEqual(shown.questions.map(({ number }) => number), [1, 2, 3, 4, 5]);
});

test('without shuffling the paper is shown as written', () => {
  const shown = arrange(PAPER, { seed: SEED, order: { items: false, options: false } });
  assert.deepEqual(shown.questions.map(({ question }) => question), PAPER.slots);
});

test('the options of a case are shuffled by its sub-item, its sub-items are not', () => {
  const shown = arrange(PAPER, { seed: SEED, order: { items: false, options: true } });
  const asked = shown.questions[4]?.question;
  assert.ok(asked?.type === 'case');
  assert.deepEqual(asked.items.map(({ item }) => item), [1, 2]);
  const [first] = asked.items;
  assert.ok(first?.type === 'single');
  assert.deepEqual(first.options, optionOrder(ABCD, SEED, 5, 1));
});

test('a paper that lists a slot it does not hold is refused', () => {
  const broken = { ...PAPER, sections: [{ title: '', slots: [9] }] };
  assert.throws(() => arrange(broken, { seed: SEED, order: { items: false, options: false } }), /slot 9/);
});

test('letters follow the shown order', () => {
  assert.deepEqual([0, 1, 7].map(letter), ['A', 'B', 'H']);
});
