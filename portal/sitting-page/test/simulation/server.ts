import type { Op, Receipt, SlotResponse, Started, Timing } from '../../src/protocol.js';
import { EXAM, SITTING } from '../started.js';
import type { World } from './world.js';

/** A silence longer than this is a contact gap. */
export const SILENCE = 75_000;
export const GRACE = 300_000;
const SWEEP = 2_000;

export const PAPER_URL = '/api/sittings/papers/hash';

export interface Cookie {
  readonly epoch: number;
}
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly cookie: Cookie | null;
}
export interface Reply {
  readonly status: number;
  readonly json: unknown;
  readonly cookie?: Cookie;
  readonly retryAfter?: number;
}

export interface Step extends Op {
  readonly client: string;
  readonly received: number;
  readonly why: Why | null;
}
export type Why = 'late' | 'paused' | 'old-device';

interface Silence {
  readonly from: number;
  readonly to: number;
}

const iso = (millis: number) => new Date(millis).toISOString();
const madeAt = ({ base, sinceServer }: Op) => (base === undefined ? null : Date.parse(base) + sinceServer);

/** One sitting as docs/sitting-protocol.md has it, in memory, with its own record of what must never happen. */
export class Server {
  readonly steps: Step[] = [];
  readonly broken: string[] = [];
  epoch = 0;
  client: string | null = null;
  deadline: number;
  version = 1;
  paused: number | null = null;
  ended: { readonly at: number; readonly reason: Receipt['reason'] } | null = null;
  endings = 0;
  /** Until then it does not answer at all, or only that it is busy. */
  downUntil = 0;
  busyUntil = 0;
  private lastContact = 0;
  private readonly silences: Silence[] = [];
  private readonly acked = new Map<string, number>();

  constructor(
    private readonly world: World,
    readonly slots: number,
    minutes: number,
  ) {
    this.deadline = world.now + minutes * 60_000;
    this.sweep();
  }

  handle(request: Request): Reply {
    if (this.world.now < this.busyUntil) return { ...this.problem(503, 'busy'), retryAfter: 2 };
    const body = JSON.parse(request.body || '{}');
    if (request.path === '/api/sittings') return this.start(body);
    if (request.path === PAPER_URL) return { status: 200, json: this.paper() };
    if (!request.cookie) return this.problem(401, 'cookie-invalid');
    if (request.path.endsWith('/answers')) return this.save(request, request.cookie, body);
    if (request.path.endsWith('/submit')) return this.submit(request.cookie);
    return { status: 204, json: null };
  }

  grant(minutes: number): void {
    if (this.ended || this.overdue) return;
    this.deadline += minutes * 60_000;
    this.version++;
  }
  pause(): void {
    if (!this.ended && !this.overdue) this.paused ??= this.world.now;
  }
  resume(): void {
    if (this.paused === null || this.ended) return;
    this.deadline += this.world.now - this.paused;
    this.paused = null;
    this.version++;
  }
  end(reason: Receipt['reason']): void {
    if (this.ended) return;
    this.ended = { at: Math.min(this.world.now, this.deadline), reason };
    this.endings++;
  }

  /** Milliseconds the candidate truly has left. */
  left(): number {
    return this.ended ? 0 : this.deadline - (this.paused ?? this.world.now);
  }

  /** Per slot the counted step with the highest (epoch, seq). */
  held(): Map<number, Step> {
    const held = new Map<number, Step>();
    for (const step of this.steps) {
      const other = held.get(step.slot);
      const newer = !other || step.epoch > other.epoch || (step.epoch === other.epoch && step.seq > other.seq);
      if (step.why === null && newer) held.set(step.slot, step);
    }
    return held;
  }

  private get overdue(): boolean {
    return this.paused === null && this.world.now >= this.deadline;
  }

  private sweep(): void {
    if (this.overdue && !this.awaits()) this.end('DEADLINE');
    if (!this.ended) this.world.after(SWEEP, () => this.sweep());
  }

  /** Open over its deadline for what was made before, when nothing was heard of it as the deadline came. */
  private awaits(): boolean {
    const over = ({ from, to }: Silence) => from < this.deadline - SILENCE && to >= this.deadline;
    const present = { from: this.lastContact, to: this.world.now };
    return this.world.now < this.deadline + GRACE && [...this.silences, present].some(over);
  }

  private heard(): void {
    const { now } = this.world;
    if (now - this.lastContact > SILENCE && this.lastContact > 0) this.silences.push({ from: this.lastContact, to: now });
    this.lastContact = now;
  }

  private start({ client, takeOver }: { client: string; takeOver?: boolean }): Reply {
    if (!this.ended && this.client !== client) {
      const held = { lastContact: iso(this.lastContact), serverTime: iso(this.world.now) };
      if (this.client !== null && !takeOver) return this.problem(409, 'held-elsewhere', held);
      this.client = client;
      this.epoch++;
    }
    if (!this.ended) this.heard();
    if (this.overdue && !this.awaits()) this.end('DEADLINE');
    const answers = [...this.held().values()].map(({ slot, response }) => ({ slot, response }));
    const json: Started = {
      sitting: SITTING,
      title: EXAM,
      candidate: { name: '', number: '', unit: '' },
      paper: PAPER_URL,
      seed: '0123456789abcdef',
      order: { items: false, options: false },
      epoch: this.epoch,
      earliestSubmit: null,
      lastSeq: this.lastSeq(client),
      answers: answers.filter(({ response }) => response !== null),
      receipt: this.receipt(),
      ...this.timing(),
    };
    return { status: 200, json, cookie: { epoch: this.epoch } };
  }

  private save(request: Request, cookie: Cookie, { client, ops }: { client: string; ops: Op[] }): Reply {
    if (ops.length > 200 || Buffer.byteLength(request.body) > 256 * 1024) this.broken.push('a request over the caps');
    if (ops.some((op) => op.epoch > cookie.epoch)) return this.problem(400, 'malformed');
    if (cookie.epoch !== this.epoch || client !== this.client) {
      for (const op of ops) this.store(client, op, 'old-device');
      return this.problem(409, 'taken-over');
    }
    if (!this.ended) this.heard();
    if (this.overdue && (ops.length === 0 || !this.awaits())) this.end('DEADLINE');
    for (const op of ops) this.store(client, op, this.weigh(op));
    const acked = this.lastSeq(client);
    if (acked < (this.acked.get(client) ?? 0)) this.broken.push('acked fell');
    this.acked.set(client, acked);
    if (this.ended) return this.problem(409, 'late', { acked, ...this.timing() });
    const seqs = new Set(ops.map(({ seq }) => seq));
    const kept = this.steps.filter((step) => step.client === client && seqs.has(step.seq) && step.why !== null);
    return { status: 200, json: { acked, kept: kept.map(({ seq, why }) => ({ seq, why })), ...this.timing() } };
  }

  private weigh(op: Op): Why | null {
    if (op.epoch < this.epoch) return 'old-device';
    if (this.ended) return 'late';
    if (this.paused !== null) return this.madeBefore(this.paused, op) ? null : 'paused';
    if (this.world.now < this.deadline || this.madeBefore(this.deadline, op)) return null;
    return 'late';
  }

  private madeBefore(boundary: number, op: Op): boolean {
    const made = madeAt(op);
    const within = ({ from, to }: Silence) => made !== null && from <= made && made <= to && to >= boundary;
    return made !== null && made <= boundary && this.silences.some(within);
  }

  private store(client: string, op: Op, why: Why | null): void {
    const known = this.steps.find((step) => step.client === client && step.seq === op.seq);
    if (!known) this.steps.push({ ...op, client, received: this.world.now, why });
    else if (said(known) !== said(op)) this.broken.push(`op ${op.seq} came twice and was not the same: ${said(known).slice(0, 90)} ${said(op).slice(0, 90)}`);
  }

  private submit(cookie: Cookie): Reply {
    if (cookie.epoch !== this.epoch) return this.problem(409, 'taken-over');
    if (this.paused !== null && !this.ended) return this.problem(409, 'paused');
    this.end(this.overdue ? 'DEADLINE' : 'SUBMITTED');
    return { status: 200, json: { receipt: this.receipt() } };
  }

  private lastSeq(client: string): number {
    return this.steps.reduce((last, step) => (step.client === client ? Math.max(last, step.seq) : last), 0);
  }

  private timing(): Timing {
    return {
      serverTime: iso(this.world.now),
      deadline: iso(this.deadline),
      deadlineVersion: this.version,
      paused: this.paused === null ? null : iso(this.paused),
      state: this.ended ? 'ENDED' : 'OPEN',
    };
  }

  private receipt(): Receipt | null {
    if (!this.ended) return null;
    const { at, reason } = this.ended;
    const answered = [...this.held().values()].filter(({ response }) => response !== null).length;
    return { sitting: SITTING, code: '', answered, total: this.slots, endedAt: iso(at), reason, check: '', qr: '' };
  }

  private paper(): unknown {
    const slots = Array.from({ length: this.slots }, (_, index) => index + 1);
    return {
      title: '',
      sections: [{ title: '', slots }],
      slots: slots.map((slot) => ({ slot, type: 'short', points: 1, stem: '' })),
    };
  }

  private problem(status: number, code: string, fields: object = {}): Reply {
    return { status, json: { code, ...fields } };
  }
}

function said({ slot, epoch, response, base, sinceServer }: Op): string {
  return JSON.stringify([slot, epoch, response, base, sinceServer] satisfies [number, number, SlotResponse, unknown, number]);
}
