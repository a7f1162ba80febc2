import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** In a process of its own: the test runner watches every promise, and a simulation is made of promises. */
function simulated(...args: string[]): { readonly failing: unknown } {
  const { stdout, stderr } = spawnSync(process.execPath, ['build/test/simulation/cli.js', ...args], { encoding: 'utf8' });
  assert.match(stdout, /^\{/m, stderr);
  return JSON.parse(stdout.slice(stdout.search(/^\{/m)));
}

test('whatever fails, nothing acknowledged is lost, nothing counts twice, no time is gained or lost', () => {
  assert.deepEqual(simulated('--seeds', '250').failing, []);
});

test('so it is over IndexedDB too', () => {
  assert.deepEqual(simulated('--seeds', '25', '--from', '100001', '--indexed').failing, []);
});

test('a seed replays', () => {
  assert.deepEqual(simulated('--seed', '7'), simulated('--seed', '7'));
});
