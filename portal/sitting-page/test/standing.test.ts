import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announcement, LONG_OFFLINE, offersHandover, type Saving, type Standing, standing } from '../src/standing.js';

const slots = (...all: number[]) => new Set(all);
const CALM: Saving = { line: 'idle', busy: false, retryAt: 0, downSince: null, pending: slots(), kept: slots(), keeping: 'device' };
const SAVED: Standing = { name: 'saved' };
const OFFLINE: Standing = { name: 'offline', since: 5, safe: true };
const UNSAFE: Standing = { name: 'offline', since: 5, safe: false };
const BUSY: Standing = { name: 'busy', at: 9 };

test('saved means acknowledged, whatever the device keeps', () => {
  assert.deepEqual(standing(CALM), SAVED);
  assert.deepEqual(standing({ ...CALM, pending: slots(1), kept: slots(1) }), { name: 'saving' });
  assert.deepEqual(standing({ ...CALM, line: 'sending', keeping: 'memory' }), SAVED);
});

test('without a line it counts whether every waiting answer is on the device', () => {
  const down: Saving = { ...CALM, line: 'down', downSince: 5 };
  assert.deepEqual(standing({ ...down, pending: slots(1, 2), kept: slots(1, 2) }), OFFLINE);
  assert.deepEqual(standing({ ...down, pending: slots(1, 2), kept: slots(1) }), UNSAFE);
  assert.deepEqual(standing(down), OFFLINE);
  assert.deepEqual(standing({ ...down, keeping: 'memory' }), UNSAFE);
});

test('a busy server is told with its next try', () => {
  assert.deepEqual(standing({ ...CALM, line: 'down', busy: true, retryAt: 9, pending: slots(1) }), BUSY);
});

test('changes are said once, and that all is well only after trouble', () => {
  const said: [Standing, Standing, string | null][] = [
    [SAVED, { name: 'saving' }, null],
    [SAVED, OFFLINE, 'offline'],
    [OFFLINE, { ...OFFLINE, since: 6 }, null],
    [SAVED, UNSAFE, 'unsafe'],
    [OFFLINE, UNSAFE, 'unsafe'],
    [UNSAFE, UNSAFE, null],
    [UNSAFE, OFFLINE, null],
    [SAVED, BUSY, 'busy'],
    [BUSY, BUSY, null],
    [BUSY, SAVED, 'back'],
    [OFFLINE, SAVED, 'back'],
  ];
  for (const [before, after, expected] of said) {
    assert.equal(announcement(before, after), expected, `${before.name} → ${after.name}`);
  }
});

test('the hand-over file is offered when it may be needed, and only with something in it', () => {
  const calm = { unsent: 2, standing: SAVED, keeping: 'device', over: false, downFor: 0 } as const;
  assert.equal(offersHandover(calm), false);
  assert.equal(offersHandover({ ...calm, standing: OFFLINE, downFor: LONG_OFFLINE - 1 }), false);
  assert.equal(offersHandover({ ...calm, standing: OFFLINE, downFor: LONG_OFFLINE }), true);
  assert.equal(offersHandover({ ...calm, standing: UNSAFE, keeping: 'full' }), true);
  assert.equal(offersHandover({ ...calm, over: true }), true);
  assert.equal(offersHandover({ ...calm, unsent: 0, over: true }), false);
});
