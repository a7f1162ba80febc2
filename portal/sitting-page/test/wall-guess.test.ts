import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WallGuess } from '../src/wall-guess.js';

function device(wall: number) {
  const held = new Map<string, string>();
  const storage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  } as Storage;
  const at = { wall };
  return { at, held, guess: new WallGuess(storage, 'e', () => at.wall) };
}

test('a page opened again carries the server’s time on by the wall clock', () => {
  const { at, guess } = device(1_000_000);
  guess.note(5_000_000);
  at.wall += 60_000;
  assert.equal(guess.offset(200), 5_060_000 - 200);
});

test('nothing noted, a clock set back, a time not known: no guess', () => {
  const { at, guess } = device(1_000_000);
  assert.equal(guess.offset(0), null);
  guess.note(-Infinity);
  assert.equal(guess.offset(0), null);
  guess.note(5_000_000);
  at.wall -= 1;
  assert.equal(guess.offset(0), null);
});

test('nothing stays after the receipt', () => {
  const { held, guess } = device(1);
  guess.note(2);
  guess.erase();
  assert.equal(held.size, 0);
});
