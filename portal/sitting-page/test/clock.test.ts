import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countdown, minuteMark, ServerClock, stamped, urgency } from '../src/clock.js';

const NINE = '2026-11-20T01:00:00.000Z';

function clockAt() {
  const device = { mono: 1_000 };
  return { device, clock: new ServerClock(() => device.mono) };
}

test('server time goes on with the monotonic clock, from the middle of the request', () => {
  const { device, clock } = clockAt();
  clock.sync(NINE, 900, 1_000);
  device.mono = 6_000;
  assert.equal(clock.now(), Date.parse(NINE) + 5_050);
});

test('a stamp counts from the server time received last', () => {
  const { device, clock } = clockAt();
  clock.sync(NINE, 900, 1_000);
  device.mono = 3_500;
  assert.deepEqual(stamped(clock.stamp()), { base: NINE, sinceServer: 2_500 });
});

test('a stamp keeps counting from the server time it was taken after', () => {
  const { device, clock } = clockAt();
  clock.sync(NINE, 1_000, 1_000);
  device.mono = 5_000;
  const stamp = clock.stamp();
  clock.sync('2026-11-20T01:00:30.000Z', 31_000, 31_000);
  assert.deepEqual(stamped(stamp), { base: NINE, sinceServer: 4_000 });
});

test('a reply without an instant is a fault, not midnight 1970', () => {
  assert.throws(() => clockAt().clock.sync('soon', 0, 0), RangeError);
});

test('the countdown shows zero only when time is over', () => {
  const shown: [number, string][] = [
    [3_909_000, '1:05:09'],
    [309_000, '05:09'],
    [59_001, '01:00'],
    [1, '00:01'],
    [0, '00:00'],
    [-5_000, '00:00'],
  ];
  for (const [left, text] of shown) assert.equal(countdown(left), text);
});

test('ten, five and one minutes are announced once, when passed', () => {
  assert.equal(minuteMark(600_100, 599_900), 10);
  assert.equal(minuteMark(599_900, 599_700), null);
  assert.equal(minuteMark(300_001, 300_000), 5);
  assert.equal(minuteMark(60_200, 59_990), 1);
  assert.equal(minuteMark(0, 3_600_000), null);
});

test('the last five minutes and the last one look different', () => {
  assert.deepEqual([301_000, 300_000, 60_000].map(urgency), ['calm', 'soon', 'last']);
});
