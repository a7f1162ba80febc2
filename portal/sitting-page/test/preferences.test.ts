import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Preferences } from '../src/preferences.js';

function storage(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  } as Storage;
}

test('shortcuts are on until switched off, and stay off in this browser', () => {
  const browser = storage();
  const preferences = new Preferences(browser);
  assert.equal(preferences.keys, true);
  preferences.keys = false;
  assert.equal(new Preferences(browser).keys, false);
  preferences.keys = true;
  assert.equal(new Preferences(browser).keys, true);
});

test('without storage the choice lasts as long as the page', () => {
  const preferences = new Preferences(null);
  preferences.keys = false;
  assert.equal(preferences.keys, false);
});
