import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Backoff } from '../src/backoff.js';

test('the ceiling doubles up to 30 s and starts again after a success', () => {
  const backoff = new Backoff(() => 1);
  assert.deepEqual(Array.from({ length: 7 }, () => backoff.next()), [1, 2, 4, 8, 16, 30, 30].map((s) => s * 1000));
  backoff.reset();
  assert.equal(backoff.next(), 1_000);
});

test('the jitter is full: from nothing to the ceiling', () => {
  assert.equal(new Backoff(() => 0).next(), 0);
  assert.equal(new Backoff(() => 0.5).next(), 500);
});

test('Retry-After is a floor under the jitter', () => {
  assert.equal(new Backoff(() => 0.5).next(7_000), 7_500);
});
