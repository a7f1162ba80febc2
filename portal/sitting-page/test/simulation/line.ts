import type { Reply, Request, Server } from './server.js';
import { PAPER_URL } from './server.js';
import type { DeviceClock, World } from './world.js';

export type Fate = 'well' | 'lost-request' | 'lost-reply' | 'doubled' | 'late-request' | 'late-reply' | 'cut';

/** The way between one device and the server, and what goes wrong on it. */
export class Line {
  /** Until then nothing gets through: refused at once, or swallowed without a word. */
  downUntil = 0;
  halfOpen = false;
  private paperCached = false;

  constructor(
    private readonly world: World,
    private readonly clock: DeviceClock,
    private readonly server: Server,
    private readonly badness: () => number,
    private readonly fault: (kind: string) => void,
  ) {}

  /**
   * Sends one request. A reply that reaches the device is `arrived`, alive or dead the page that asked.
   *
   * @param arrived what the browser itself takes from a reply
   */
  fetch(request: Request, signal: AbortSignal | null | undefined, alive: () => boolean, arrived: (reply: Reply) => void): Promise<Response> {
    return new Promise((resolve, reject) => {
      const fail = () => alive() && reject(new TypeError('failed to fetch'));
      signal?.addEventListener('abort', fail);
      const receive = (reply: Reply) => {
        if (this.clock.asleep) return this.world.after(this.clock.rest, () => receive(reply));
        if (this.down) return this.fault('reply met a dead line');
        arrived(reply);
        if (request.path === PAPER_URL) this.paperCached = true;
        if (alive()) resolve(response(reply));
      };
      if (request.path === PAPER_URL && this.paperCached) return receive(this.server.handle(request));
      this.send(request, receive, fail);
    });
  }

  get down(): boolean {
    return this.world.now < this.downUntil;
  }

  private send(request: Request, receive: (reply: Reply) => void, fail: () => void): void {
    const { dice } = this.world;
    if (this.down) {
      this.fault(this.halfOpen ? 'half-open line' : 'no line');
      if (!this.halfOpen) this.world.after(5, fail);
      return;
    }
    const fate = this.fate();
    if (fate !== 'well') this.fault(fate);
    const there = fate === 'late-request' ? dice.between(3_000, 90_000) : dice.between(5, 250);
    const back = fate === 'late-reply' ? dice.between(3_000, 25_000) : dice.between(5, 250);
    if (fate === 'lost-request') return;
    if (fate === 'cut') return void this.world.after(there, fail);
    this.world.after(there, () => this.serve(request, fate === 'lost-reply' ? null : receive, fail, back));
    if (fate === 'doubled') this.world.after(there + dice.between(1, 60_000), () => this.serve(request, null, () => undefined, 0));
  }

  private serve(request: Request, receive: ((reply: Reply) => void) | null, fail: () => void, back: number): void {
    if (this.world.now < this.server.downUntil) return void this.world.after(back, fail);
    const reply = this.server.handle(request);
    // A server that is killed while it answers has committed, and nobody learns of it.
    const dies = this.world.now + back;
    this.world.after(back, () => {
      if (this.server.downUntil >= dies && this.server.downUntil !== 0 && this.world.now < this.server.downUntil) return fail();
      receive?.(reply);
    });
  }

  private fate(): Fate {
    const { dice } = this.world;
    if (!dice.chance(this.badness())) return 'well';
    return dice.one(['lost-request', 'lost-reply', 'doubled', 'late-request', 'late-reply', 'cut'] as const);
  }
}

/** As much of a Response as the page reads; a real one costs more than all the rest of a step. */
function response({ status, json, retryAfter }: Reply): Response {
  const ok = status < 300;
  const headers = new Map([['content-type', ok ? 'application/json' : 'application/problem+json']]);
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  const body = JSON.stringify(json);
  return {
    ok,
    status,
    headers: { get: (name: string) => headers.get(name.toLowerCase()) ?? null },
    json: async () => JSON.parse(body),
  } as unknown as Response;
}
