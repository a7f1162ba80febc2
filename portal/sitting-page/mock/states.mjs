// Puts the built page into every state of the connection and takes a picture of each, desk and phone:
//   npm run build && npm install --no-save playwright-core && node mock/states.mjs <folder> [state …]
// Needs Chromium; CHROMIUM names it. Fails on a script error, a question before leaving, a page wider than its
// window and, when AXE names axe.min.js, on what axe finds. DARK=1 and LANGUAGE=en show the other looks.
import { mkdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { portal } from './server.mjs';

const { chromium } = await import('playwright-core');
const [out = 'states', ...only] = process.argv.slice(2);
const PORT = Number(process.env.PORT ?? 4178);
const BASE = `http://localhost:${PORT}`;
const SCREENS = [
  { name: 'desk', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
];
const axe = process.env.AXE && readFileSync(process.env.AXE, 'utf8');
const found = [];
let server;
let unique = Date.now();

const up = () => new Promise((resolve) => (server = portal().listen(PORT, resolve)));
const down = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
const examId = (scenario) => (++unique).toString(16).padStart(30, '0') + scenario;
const tell = (what) => fetch(`${BASE}/mock/${what}`);

/** One candidate's browser with the exam open. */
class Candidate {
  constructor(context, page, exam, shoot) {
    Object.assign(this, { context, page, exam, shoot });
  }
  seen = (selector, timeout = 15_000) => this.page.waitForSelector(selector, { timeout });
  async press(action) {
    const within = (await this.page.$('dialog[open]')) ? 'dialog[open]' : 'body';
    await this.page.click(`${within} [data-action=${action}] >> visible=true`);
  }
  async choose(...options) {
    for (const [index, option] of options.entries()) {
      if (index > 0) await this.press('next');
      await this.page.click(`.question [data-option] >> nth=${option}`);
    }
  }
  async answered(...options) {
    await this.choose(...options);
    await this.seen('[data-tick=saved]');
  }
  /** Until the worker holds shell and paper. */
  async settled() {
    await this.page.waitForFunction(() => caches.has('lianbing-papers'));
  }
  async cut() {
    await down();
    await this.page.evaluate(() => dispatchEvent(new Event('offline')));
  }
  async back() {
    await up();
    await this.page.evaluate(() => dispatchEvent(new Event('online')));
  }
}

const STATES = {
  async saved(c) {
    await c.answered(1, 0, 2);
    await c.shoot('saved');
    await c.press('line');
    await c.shoot('saved-explained');
  },
  async saving(c) {
    await c.answered(1);
    await tell('fault?mode=slow');
    await c.press('next');
    await c.choose(0);
    await c.seen('[data-tick=saving]');
    await c.shoot('saving');
  },
  async offline(c) {
    await c.answered(1, 0);
    await c.settled();
    await c.cut();
    await c.press('next');
    await c.choose(2, 1, 0);
    await c.seen('[data-line=kept]');
    await c.seen('[data-tick=kept]');
    await c.shoot('offline');
    await c.press('line');
    await c.shoot('offline-explained');
    await c.press('handover');
    await c.shoot('handover');
    const [file] = await Promise.all([c.page.waitForEvent('download'), c.press('save-handover')]);
    if (!/^.+-350102017-\d{4}\.lianbing$/.test(file.suggestedFilename())) found.push(['handover', file.suggestedFilename()]);
    await c.seen('[data-saved]');
    await c.shoot('handover-saved');
    await c.press('close');
    await c.press('submit');
    await c.press('confirm-submit');
    await c.seen('[data-progress]');
    await c.shoot('offline-handing-in');
    await c.press('back');
    await c.page.reload();
    await c.seen('[data-line=kept]');
    await c.shoot('offline-reloaded');
    await c.back();
    await c.seen('[data-line=saved]', 40_000);
    await c.shoot('offline-back');
  },
  async busy(c) {
    await c.answered(1);
    await tell('fault?mode=busy');
    await c.press('next');
    await c.choose(0);
    await c.seen('[data-line=busy]');
    await c.shoot('busy');
    await c.press('line');
    await c.shoot('busy-explained');
  },
  async memory(c) {
    await c.answered(1);
    await c.shoot('memory');
    await tell('fault?mode=drop');
    await c.press('next');
    await c.choose(0);
    await c.seen('[data-line=unkept]');
    await c.shoot('memory-offline');
    await c.press('line');
    await c.shoot('memory-offline-explained');
  },
  async full(c) {
    await c.answered(1);
    await c.page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await c.press('next');
    await c.choose(0);
    await c.seen('[data-news=full]');
    await c.shoot('full');
    await tell('fault?mode=drop');
    await c.press('next');
    await c.choose(1);
    await c.seen('[data-line=unkept]');
    await c.shoot('full-offline');
  },
  async 'held-elsewhere'(c) {
    await c.answered(1, 0);
    const other = await c.context.browser().newContext({ locale: 'zh-CN' });
    await c.another(other);
    await c.seen('[data-held-elsewhere]');
    await c.shoot('held-elsewhere');
    await c.press('take-over');
    await c.seen('.question');
  },
  async 'taken-over'(c) {
    await c.answered(1);
    await tell('fault?mode=drop');
    await c.press('next');
    await c.choose(0, 2);
    await c.seen('[data-tick=kept]');
    await c.elsewhere();
    await tell('fault?mode=pass');
    await c.seen('[data-problem=taken-over]', 40_000);
    await c.shoot('taken-over');
  },
  async 'other-tab'(c) {
    await c.anotherTab();
    await c.seen('[data-problem=other-tab]');
    await c.shoot('other-tab');
  },
  async paused(c) {
    await c.answered(1, 0);
    await tell(`pause?exam=${c.exam}`);
    await c.seen('[data-paused]');
    await c.shoot('paused');
    await c.page.waitForTimeout(1_500);
    await tell(`resume?exam=${c.exam}`);
    await c.seen('[data-news=resumed]');
    await c.shoot('resumed');
  },
  async granted(c) {
    await c.answered(1);
    await tell(`grant?exam=${c.exam}&minutes=15`);
    await c.seen('[data-news=granted]');
    await c.shoot('granted');
  },
  async plain(c) {
    await c.shoot('plain');
    await c.press('dismiss');
    await c.answered(1);
  },
  async 'time-over-offline'(c) {
    await c.answered(1);
    await c.settled();
    await c.cut();
    await c.press('next');
    await c.choose(0, 2);
    await c.seen('[data-tick=kept]');
    await c.shoot('last-minute-offline');
    await c.seen('[data-collecting=down]', 40_000);
    await c.shoot('time-over-offline');
    await c.press('handover');
    await c.shoot('time-over-handover');
    await c.press('close');
    await c.back();
    await c.seen('[data-receipt]', 60_000);
    await c.shoot('handed-in-deadline');
  },
  async 'handed-in'(c) {
    await c.answered(1, 0);
    await c.press('submit');
    await c.press('confirm-submit');
    await c.seen('[data-receipt]');
    await c.shoot('handed-in');
    await c.page.waitForFunction(async () => !(await caches.has('lianbing-papers')));
  },
  async settings(c) {
    const phone = await c.page.isVisible('[data-action=navigator]');
    if (phone) await c.press('navigator');
    else await c.page.click('[data-setting=keys]');
    await c.shoot('settings');
  },
};

const SCENARIO = { 'time-over-offline': '07' };
const plainBase = () => {
  const address = Object.values(networkInterfaces()).flat().find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  return address ? `http://${address}:${PORT}` : null;
};

async function run(browser, screen, name) {
  const base = name === 'plain' ? plainBase() : BASE;
  if (!base) return console.warn('no address but localhost: plain HTTP not shown');
  await fetch(`${BASE}/mock/fault?mode=pass`);
  const { name: kind, ...device } = screen;
  const exam = examId(SCENARIO[name] ?? '01');
  const options = { ...device, locale: 'zh-CN', colorScheme: process.env.DARK ? 'dark' : 'light' };
  const context = await browser.newContext(options);
  if (name === 'memory') await context.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  const candidate = new Candidate(context, await context.newPage(), exam);
  const watch = (page) => {
    page.on('pageerror', (fault) => found.push([name, kind, fault.message]));
    page.on('console', (message) => message.type() === 'error' && !/Failed to load|net::/.test(message.text()) && found.push([name, kind, message.text()]));
    page.on('dialog', (dialog) => (found.push([name, kind, 'asked before leaving']), dialog.accept()));
  };
  const open = async (page) => {
    watch(page);
    await page.goto(`${base}/sit/${exam}${process.env.LANGUAGE ? `?lang=${process.env.LANGUAGE}` : ''}`);
    candidate.page = page;
  };
  candidate.another = async (other) => {
    await other.close();
    const next = await browser.newContext(options);
    candidate.context = next;
    await open(await next.newPage());
  };
  candidate.anotherTab = async () => open(await context.newPage());
  candidate.elsewhere = () =>
    fetch(`${BASE}/api/sittings`, {
      method: 'POST',
      headers: { 'X-Lianbing': 'sitting' },
      body: JSON.stringify({ exam, client: 'another device', takeOver: true }),
    });
  candidate.shoot = async (shot) => {
    await candidate.page.waitForTimeout(250);
    const wide = await candidate.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push([shot, kind, `${wide} px too wide`]);
    await candidate.page.screenshot({ path: `${out}/${shot}-${kind}.png` });
    if (axe) await candidate.page.evaluate(axe);
    const { violations } = axe ? await candidate.page.evaluate(() => globalThis.axe.run()) : { violations: [] };
    for (const { id, nodes } of violations) found.push([shot, kind, 'axe', id, nodes[0].html.slice(0, 160)]);
  };
  try {
    await open(candidate.page);
    await candidate.seen('.question');
    await STATES[name](candidate);
  } catch (fault) {
    found.push([name, kind, fault.message]);
    await candidate.page.screenshot({ path: `${out}/FAILED-${name}-${kind}.png` });
  } finally {
    if (!server.listening) await up();
    for (const other of browser.contexts()) await other.close();
  }
}

mkdirSync(out, { recursive: true });
await up();
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
for (const screen of SCREENS) {
  for (const name of only.length > 0 ? only : Object.keys(STATES)) await run(browser, screen, name);
}
await browser.close();
await down();
for (const what of found) console.error(...what);
process.exit(found.length > 0 ? 1 : 0);
