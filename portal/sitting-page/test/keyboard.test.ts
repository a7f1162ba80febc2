import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyAction } from '../src/keyboard.js';

const press = (key: string, typing = false, modified = false) => keyAction({ key, typing, modified });

test('digits and letters choose, arrows move, M flags', () => {
  assert.deepEqual(press('1'), { do: 'choose', index: 0 });
  assert.deepEqual(press('c'), { do: 'choose', index: 2 });
  assert.deepEqual(press('ArrowRight'), { do: 'move', by: 1 });
  assert.deepEqual(press('M'), { do: 'mark' });
});

test('up and down belong to the radio group, everything else to the browser', () => {
  for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'z', '0', 'F5']) assert.equal(press(key), null);
});

test('keys typed into a field or with a modifier mean nothing', () => {
  assert.equal(press('a', true), null);
  assert.equal(press('ArrowLeft', true), null);
  assert.equal(press('c', false, true), null);
});
