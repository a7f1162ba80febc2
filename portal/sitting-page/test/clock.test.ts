import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countdown, minuteMark, ServerClock, stamped, urgency } from '../src/clock.js';

const NINE = '2026-11-20T01:00:00.000Z';

function clockAt() {
  const device = { mono: 1_000, wall: 5_000_000 };
  const pass = (millis: number) => {
    device.mono += millis;
    device.wall += millis;
  };
  return { device, pass, clock: new ServerClock(() => device.mono, () => device.wall) };
}
const at = (millis: number) => new Date(Date.parse(NINE) + millis).toISOString();

test('server time goes on with the monotonic clock, as late as the request allows', () => {
  const { pass, clock } = clockAt();
  clock.sync(NINE, 900, 1_000);
  pass(5_000);
  assert.equal(clock.now(), Date.parse(NINE) + 5_100);
});

test('replies together tell the time more closely than the quickest of them', () => {
  const { pass, clock } = clockAt();
  clock.sync(NINE, 0, 1_000);
  assert.equal(clock.spread, 1_000);
  pass(1_000);
  clock.sync(at(1_900), 1_200, 2_000);
  assert.equal(clock.spread, 100);
  clock.sync(at(1_930), 1_950, 2_000);
  assert.equal(clock.spread, 50);
});

test('a reply that contradicts the earlier ones replaces them', () => {
  const { pass, clock } = clockAt();
  clock.sync(NINE, 1_000, 1_000);
  pass(1_000);
  clock.sync(at(1_800_000), 1_990, 2_000);
  assert.equal(clock.now(), Date.parse(at(1_800_010)));
});

test('a reply overtaken by a later one changes nothing', () => {
  const { pass, clock } = clockAt();
  pass(1_000);
  clock.sync(at(1_000), 1_500, 1_600);
  const now = clock.now();
  clock.sync(NINE, 1_000, 2_000);
  assert.equal(clock.now(), now);
});

test('a stamp counts from the server time received last and is never earlier than the truth', () => {
  const { pass, clock } = clockAt();
  clock.sync(NINE, 900, 1_000);
  pass(2_500.2);
  assert.deepEqual(stamped(clock.stamp()), { base: NINE, sinceServer: 2_601 });
});

test('a stamp keeps counting from the server time it was taken after', () => {
  const { pass, clock } = clockAt();
  clock.sync(NINE, 1_000, 1_000);
  pass(4_000);
  const stamp = clock.stamp();
  pass(26_000);
  clock.sync(at(30_000), 31_000, 31_000);
  assert.deepEqual(stamped(stamp), { base: NINE, sinceServer: 4_000 });
});

test('after a sleep nothing is claimed until the server has answered a request sent since', () => {
  const { device, pass, clock } = clockAt();
  clock.sync(NINE, 1_000, 1_000);
  assert.equal(clock.sure, true);
  pass(500);
  device.wall += 600_000;
  assert.deepEqual(stamped(clock.stamp()), { sinceServer: 0 });
  clock.sync(at(100), 1_100, 1_500);
  assert.equal(clock.sure, false);
  pass(100);
  clock.sync(at(600_600), 1_550, 1_600);
  assert.deepEqual(clock.stamp(), { base: Date.parse(at(600_600)), since: 50 });
});

test('the wall clock set back says nothing, set forward costs a question', () => {
  const { device, pass, clock } = clockAt();
  clock.sync(NINE, 1_000, 1_000);
  assert.equal(clock.sure, true);
  device.wall -= 86_400_000;
  assert.equal(clock.sure, true);
  device.wall += 86_400_000;
  assert.equal(clock.sure, false);
  pass(10);
  clock.sync(at(10), 1_005, 1_010);
  assert.equal(clock.sure, true);
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
