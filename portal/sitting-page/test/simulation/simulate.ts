import { IDBFactory } from 'fake-indexeddb';
import { Database } from '../../src/database.js';
import { IndexedStore } from '../../src/indexed-store.js';
import type { OpStore, PendingOp } from '../../src/op-store.js';
import { mulberry } from '../dice.js';
import { MemoryStore } from '../memory-store.js';
import { SITTING, START } from '../started.js';
import { Browser } from './browser.js';
import { Candidate, type Deed, type Mix, type Scene } from './candidate.js';
import { Ledger, numberOf } from './ledger.js';
import { GRACE, Server } from './server.js';
import { Dice, Spinning, World } from './world.js';

export interface Outcome {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly faults: Readonly<Record<string, number>>;
  readonly answers: number;
  readonly counted: number;
  readonly evidence: number;
}

export interface Options {
  /** Over a real IndexedDB implementation instead of the plain store. */
  readonly indexed?: boolean;
  readonly trace?: (line: string) => void;
}

const LIKELY: Mix = {
  answer: 60,
  burst: 0.4,
  crash: 2,
  reload: 1.5,
  'second-tab': 2,
  'no-line': 2,
  sleep: 0.8,
  'wall-clock': 0.6,
  restart: 0.8,
  busy: 0.8,
  store: 0.8,
  move: 1,
  pause: 0.8,
  grant: 0.5,
  'hand-in': 0.15,
  'force-end': 0.05,
};

/** One schedule, the same for the same seed. */
export async function simulate(seed: number, { indexed = false, trace }: Options = {}): Promise<Outcome> {
  const dice = new Dice(mulberry(seed));
  const world = new World(START, dice);
  const faults: Record<string, number> = {};
  const say = (words: string) => trace?.(`${((world.now - START) / 1000).toFixed(3).padStart(9)}  ${words}`);
  const fault = (kind: string) => {
    faults[kind] = (faults[kind] ?? 0) + 1;
    say(`fault: ${kind}`);
  };
  const server = new Server(world, dice.whole(3, 12), dice.between(3, 9));
  const ledger = new Ledger(world, server);
  const locks = dice.chance(0.7);
  let badness = dice.one([0, 0.05, 0.2, 0.4]);
  const browsers = ['desk', 'phone'].map((name) => {
    const content: OpStore = indexed ? new IndexedStore(new Database(new IDBFactory())) : new MemoryStore();
    return new Browser(world, name, server, ledger, guarded(content, server, ledger), () => badness, fault, locks);
  });
  const scene: Scene = { world, server, ledger, browsers, locks, fault, say };
  const candidate = new Candidate(scene, mixOf(dice, locks));
  const check = () => {
    const before = ledger.broken.length;
    ledger.check(browsers.flatMap(({ live }) => live));
    for (const words of ledger.broken.slice(before)) say(`VIOLATION ${words}`);
  };

  try {
    await world.run(START + dice.whole(240, 960) * 1_000, check);
    badness = 0;
    say('everything is well from now on');
    candidate.rest();
    await world.run(Math.max(world.now, server.deadline) + GRACE + 120_000, check);
    ledger.checkTicks();
    await finish(scene, candidate.at);
  } catch (fault) {
    if (!(fault instanceof Spinning)) throw fault;
    ledger.broken.push(fault.message);
  }
  return {
    seed,
    violations: [...ledger.broken, ...server.broken],
    faults,
    answers: ledger.all.length,
    counted: server.steps.filter(({ why }) => why === null).length,
    evidence: server.steps.filter(({ why }) => why !== null).length,
  };
}

/**
 * Each schedule knows some kinds of trouble and not others. Where two tabs share a sitting without locks, a
 * failing store and answers given once more after a pause are beyond what the journal promises.
 */
function mixOf(dice: Dice, locks: boolean): Mix {
  const mix = { ...LIKELY };
  for (const deed of Object.keys(mix) as Deed[]) if (deed !== 'answer') mix[deed] *= dice.one([0, 0.5, 1, 3]);
  if (!locks) mix.store = mix.pause = 0;
  return mix;
}

/** In the end there is one end, the page the candidate sits at shows it, and nothing kept has got lost. */
async function finish({ server, ledger, browsers }: Scene, at: Browser): Promise<void> {
  const broken = ledger.broken;
  if (server.endings !== 1) broken.push(`ended ${server.endings} times`);
  const screens = at.live.map(({ state }) => state.screen.name);
  if (!screens.includes('receipt')) broken.push(`no receipt, but ${screens.join() || 'no page'}`);
  const there = new Set(server.steps.map(({ response }) => numberOf(response)));
  for (const { vault } of browsers) for (const { response } of (await vault.content.load(SITTING)).ops) there.add(numberOf(response));
  for (const { n, slot, kept, page, typing } of ledger.all) {
    if (!kept || there.has(n)) continue;
    const replaced = ledger.all.some((other) => other.n > n && other.slot === slot && other.page === page && other.typing);
    if (!typing || !replaced) broken.push(`answer ${n} was kept on the device and is nowhere`);
  }
}

/** Watches that nothing is erased before it is delivered and the sitting has ended. */
function guarded(content: OpStore, server: Server, ledger: Ledger): OpStore {
  const erase = async (sitting: string, seqs: readonly number[]) => {
    const going = (await content.load(sitting)).ops.filter(({ seq }) => seqs.includes(seq));
    if (!server.ended) ledger.broken.push('erased before the end');
    if (!going.every((op) => delivered(op, server))) ledger.broken.push('erased before it was delivered');
    return content.erase(sitting, seqs);
  };
  return new Proxy(content, {
    get: (target, name) => {
      if (name === 'erase') return erase;
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

function delivered({ response }: PendingOp, server: Server): boolean {
  return server.steps.some((step) => numberOf(step.response) === numberOf(response));
}
