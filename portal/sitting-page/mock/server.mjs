// The sitting protocol in memory, for trying the page out: `npm run dev`, or `npm run mock` for the built
// page under the content security policy of the portal. Never part of the build.
import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paper } from './paper.mjs';
import { SCENARIOS } from './scenarios.mjs';

const PAPER = JSON.stringify(paper);
const HASH = createHash('sha256').update(PAPER).digest('hex');
const hex = (text, length) => createHash('sha256').update(text).digest('hex').slice(0, length);
const iso = (millis = Date.now()) => new Date(millis).toISOString();
const exams = new Map();
const handoverKey = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }).x;
const PULSE_EVERY = 2_500;
/** What becomes of saves: pass, drop, busy, slow, reject. */
let fault = 'pass';

class Refused extends Error {
  constructor(status, code, fields = {}, headers = {}) {
    super(code);
    Object.assign(this, { status, code, fields, headers });
  }
}

function examOf(id) {
  const scenario = SCENARIOS[id.slice(-2)];
  if (!scenario) throw new Refused(404, 'exam-unknown');
  if (!exams.has(id)) {
    const opensAt = Date.now() + (scenario.opensIn ?? 0) * 1000;
    const deadline = opensAt + (scenario.minutes ?? 60) * 60_000;
    const earliest = opensAt + (scenario.earliest ?? 0) * 60_000;
    const sitting = hex(`sitting ${id}`, 32);
    exams.set(id, { id, scenario, sitting, opensAt, deadline, earliest, epoch: 0, client: null, lastContact: 0, ops: [], asked: 0, saves: 0, version: 1, paused: null, news: 1, end: null });
  }
  return exams.get(id);
}

function sittingOf(id) {
  const found = [...exams.values()].find((exam) => exam.sitting === id);
  if (!found) throw new Refused(404, 'sitting-foreign');
  if (!found.end && found.paused === null && Date.now() >= found.deadline) end(found, 'DEADLINE', found.deadline);
  return found;
}

const lastSeq = (exam, client) => Math.max(0, ...exam.ops.filter((op) => op.client === client).map((op) => op.seq));
const timing = (exam) => ({
  serverTime: iso(),
  deadline: iso(exam.deadline),
  deadlineVersion: exam.version,
  paused: exam.paused === null ? null : iso(exam.paused),
  state: exam.end ? 'ENDED' : 'OPEN',
});

/** What an invigilator does: grant minutes, pause, resume, end. */
const DEEDS = {
  grant: (exam, minutes) => Object.assign(exam, { deadline: exam.deadline + minutes * 60_000, version: exam.version + 1 }),
  pause: (exam) => (exam.paused ??= Date.now()),
  resume: (exam) => {
    if (exam.paused === null) return;
    DEEDS.grant(exam, (Date.now() - exam.paused) / 60_000);
    exam.paused = null;
  },
  end: (exam) => end(exam, 'FORCED'),
};

function held(exam) {
  const order = exam.ops.filter((op) => op.counted).sort((a, b) => a.epoch - b.epoch || a.seq - b.seq);
  const slots = new Map(order.map((op) => [op.slot, op.response]));
  return [...slots].filter(([, response]) => response !== null).map(([slot, response]) => ({ slot, response }));
}

function end(exam, reason, at = Date.now()) {
  const code = hex(JSON.stringify(exam.ops), 64);
  exam.end = { sitting: exam.sitting, code, answered: held(exam).length, total: paper.slots.length, endedAt: iso(at), reason, check: `/receipt/${code}`, qr: qr(code) };
}

/** Looks like a QR code and holds nothing. */
function qr(code) {
  const bits = createHash('sha512').update(code).digest();
  const size = 25;
  const finder = (x, y) => [[0, 0], [size - 7, 0], [0, size - 7]].find(([a, b]) => x >= a && x < a + 7 && y >= b && y < b + 7);
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const corner = finder(x, y);
      const ring = corner && Math.max(Math.abs(x - corner[0] - 3), Math.abs(y - corner[1] - 3));
      const bit = (y * size + x) * 7;
      if (corner ? ring !== 2 : bits[(bit >> 3) % 64] & (1 << (bit + y) % 8)) path += `M${x + 2} ${y + 2}h1v1h-1z`;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"><path fill="#fff" d="M0 0h29v29H0z"/><path d="${path}"/></svg>`;
}

function start({ exam: id, client, takeOver }) {
  const exam = examOf(id);
  const { scenario } = exam;
  if (scenario.refuse) throw new Refused(...scenario.refuse);
  if (exam.asked++ < (scenario.busy ?? 0)) throw new Refused(503, 'busy', {}, { 'Retry-After': '4' });
  if (Date.now() < exam.opensAt) throw new Refused(409, 'not-open-yet', { opensAt: iso(exam.opensAt) });
  const elsewhere = !exam.end && exam.client !== null && exam.client !== client;
  if (elsewhere && !takeOver) throw new Refused(409, 'held-elsewhere', { lastContact: iso(exam.lastContact), serverTime: iso() });
  exam.lastContact = Date.now();
  if (exam.client !== client && !exam.end) Object.assign(exam, { client, epoch: exam.epoch + 1 });
  if (scenario.ended && !exam.end) end(exam, 'FORCED');
  return {
    sitting: exam.sitting,
    title: paper.title,
    candidate: { name: '张晓明', number: '350102017', unit: '甲市第一县大队' },
    paper: `/api/sittings/papers/${HASH}`,
    seed: hex(id, 16),
    order: { items: true, options: true },
    epoch: exam.epoch,
    earliestSubmit: iso(exam.earliest),
    lastSeq: lastSeq(exam, client),
    answers: held(exam),
    receipt: exam.end,
    pulse: { url: `/api/sittings/pulse/${id}/${parseInt(exam.sitting.slice(0, 2), 16)}`, every: PULSE_EVERY },
    handover: { publicKey: handoverKey, token: createHmac('sha256', 'mock').update(`${exam.sitting} ${exam.epoch} ${client}`).digest('base64url') },
    ...timing(exam),
  };
}

function save(exam, { client, ops }) {
  if (fault === 'busy') throw new Refused(503, 'busy', {}, { 'Retry-After': '2' });
  if (fault === 'reject' && ops.length > 0) throw new Refused(422, 'response-malformed', { slot: ops[0].slot });
  if (ops.length > 0) exam.saves++;
  if (exam.saves > (exam.scenario.takenOverAfter ?? Infinity) || exam.client !== client) throw new Refused(409, 'taken-over');
  if (exam.saves > (exam.scenario.signedOutAfter ?? Infinity)) {
    exam.scenario = { refuse: [401, 'signed-out'] };
    throw new Refused(401, 'cookie-invalid');
  }
  exam.lastContact = Date.now();
  if (ops.some((op) => op.epoch > exam.epoch)) throw new Refused(400, 'malformed');
  const known = new Set(exam.ops.filter((op) => op.client === client).map((op) => op.seq));
  for (const op of ops) {
    if (!paper.slots.some(({ slot }) => slot === op.slot)) throw new Refused(422, 'slot-unknown', { slot: op.slot });
    const epoch = op.epoch ?? exam.epoch;
    const counted = !exam.end && exam.paused === null && epoch === exam.epoch;
    if (!known.has(op.seq)) exam.ops.push({ ...op, client, epoch, counted });
  }
  if (exam.end) throw new Refused(409, 'late', { acked: lastSeq(exam, client), ...timing(exam) });
  return { acked: lastSeq(exam, client), ...timing(exam) };
}

function submit(exam) {
  if (!exam.end && Date.now() < exam.earliest) throw new Refused(409, 'too-early', { earliestSubmit: iso(exam.earliest) });
  if (!exam.end) end(exam, 'SUBMITTED');
  return { receipt: exam.end };
}

function answer(method, path, body) {
  const [, pulsed] = /^\/api\/sittings\/pulse\/([0-9a-f]{32})\/\d+$/.exec(path) ?? [];
  if (method === 'GET' && pulsed) return { n: examOf(pulsed).news };
  if (method === 'POST' && path === '/api/sittings') return start(body);
  if (method === 'GET' && path === `/api/sittings/papers/${HASH}`) return PAPER;
  const [, id, what] = /^\/api\/sittings\/([0-9a-f]{32})\/(answers|submit|events)$/.exec(path) ?? [];
  if (!id) throw new Refused(404, 'exam-unknown');
  const exam = sittingOf(id);
  if (what === 'answers') return save(exam, body);
  return what === 'submit' ? submit(exam) : undefined;
}

async function read(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

/** True when the request was one of ours. */
export async function handle(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://mock');
  if (pathname === '/mock/fault') {
    fault = searchParams.get('mode') ?? 'pass';
    response.end(fault);
    return true;
  }
  const [, deed] = /^\/mock\/(grant|pause|resume|end)$/.exec(pathname) ?? [];
  if (deed) {
    const exam = examOf(searchParams.get('exam') ?? '');
    DEEDS[deed](exam, Number(searchParams.get('minutes') ?? 5));
    response.end(String(++exam.news));
    return true;
  }
  if (!pathname.startsWith('/api/sittings')) return false;
  const saving = request.method === 'PUT';
  if (saving && fault === 'drop') return request.socket.destroy(), true;
  if (saving && fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 3_000));
  try {
    if (request.method !== 'GET' && request.headers['x-lianbing'] !== 'sitting') throw new Refused(403, 'header-missing');
    const reply = answer(request.method, pathname, await read(request));
    response.statusCode = reply === undefined ? 204 : 200;
    response.setHeader('Content-Type', 'application/json');
    response.end(typeof reply === 'object' ? JSON.stringify(reply) : reply);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const { status, code, fields, headers } = refused;
    response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers });
    response.end(JSON.stringify({ type: `urn:lianbing:problem:${code}`, title: code, status, code, ...fields }));
  }
  return true;
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

async function built(request, response) {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  const { pathname } = new URL(request.url, 'http://mock');
  const asset = /^\/sit\/(assets\/[\w.-]+|worker\.js)$/.exec(pathname)?.[1];
  const file = join(dist, normalize(asset ?? 'index.html'));
  response.setHeader('Cache-Control', asset?.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Content-Security-Policy', "default-src 'self'; img-src 'self' data:; style-src 'self'");
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.end(await readFile(file));
}

/** The built page and the protocol, as one server. */
export function portal() {
  return createServer((request, response) => {
    handle(request, response)
      .then((taken) => taken || built(request, response))
      .catch((failure) => {
        console.error(failure);
        response.writeHead(500).end();
      });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 4173);
  portal().listen(port, () => console.log(`http://localhost:${port}/sit/${'0'.repeat(31)}1`));
}
