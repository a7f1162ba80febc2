import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Outcome, simulate } from './simulate.js';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    indexed: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
/** A full run is evidence. */
const FULL = 10_000;
const EVIDENCE = '../../docs/evidence/journal-simulation.json';

console.warn = () => undefined;

if (values.seed) {
  const outcome = await simulate(Number(values.seed), { indexed: values.indexed, trace: (line) => console.log(line) });
  console.log(JSON.stringify(outcome, null, 2));
  process.exitCode = outcome.violations.length > 0 ? 1 : 0;
} else await many(Number(values.from), Number(values.seeds));

async function many(from: number, seeds: number): Promise<void> {
  const began = performance.now();
  const outcomes: Outcome[] = [];
  for (let seed = from; seed < from + seeds; seed++) {
    const outcome = await simulate(seed, { indexed: values.indexed });
    outcomes.push(outcome);
    if (outcome.violations.length > 0) console.log(`seed ${seed}: ${outcome.violations[0]} (${outcome.violations.length})`);
  }
  const report = summary(from, outcomes, Math.round((performance.now() - began) / 1000));
  console.log(JSON.stringify(report, null, 2));
  const out = values.out ?? (seeds >= FULL ? EVIDENCE : null);
  if (out) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  }
  process.exitCode = report.violations > 0 ? 1 : 0;
}

function summary(from: number, outcomes: readonly Outcome[], seconds: number) {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const kinds = [...new Set(outcomes.flatMap(({ faults }) => Object.keys(faults)))].sort();
  return {
    commit: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
    store: values.indexed ? 'IndexedDB (fake-indexeddb)' : 'plain',
    seeds: { from, to: from + outcomes.length - 1 },
    schedules: outcomes.length,
    seconds,
    answersGiven: sum(({ answers }) => answers),
    stepsCounted: sum(({ counted }) => counted),
    stepsAsEvidence: sum(({ evidence }) => evidence),
    faults: Object.fromEntries(kinds.map((kind) => [kind, sum(({ faults }) => faults[kind] ?? 0)])),
    violations: sum(({ violations }) => violations.length),
    failing: outcomes.filter(({ violations }) => violations.length > 0).map(({ seed, violations }) => ({ seed, violations: violations.slice(0, 5) })),
  };
}
