import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { assemble, type Running } from '../assemble.js';
import { type Language, type MessageKey, t } from '../i18n.js';
import { keyAction } from '../keyboard.js';
import { newsBetween } from '../news.js';
import { browserStorage, Preferences } from '../preferences.js';
import { announcement } from '../standing.js';
import type { SittingState } from '../state.js';
import { keepingOf, lineView } from '../view.js';
import type { Actions } from './actions.js';
import { announce } from './announcer.js';
import { examView, handover, type Open } from './exam-view.js';
import { LightElement } from './light-element.js';
import { messagePage } from './message-page.js';
import type { Told } from './told.js';

type Pages = typeof import('./pages.js');

const FETCH_AGAIN = 3_000;

@customElement('lb-app')
export class App extends LightElement {
  private running!: Running;
  private pages: Pages | null = null;
  private fetching = false;
  private over: Open = 'nothing';
  private told: readonly Told[] = [];
  private seen!: SittingState;
  private readonly preferences = new Preferences(browserStorage());
  private readonly actions: Actions = {
    answer: (slot, response, typing) => this.running.sitting?.answer(slot, response, typing),
    mark: (slot) => this.running.sitting?.mark(slot),
    go: (index) => this.go(index),
    navigator: (open) => this.open(open ? 'sheet' : 'nothing'),
    askHandIn: (asking) => this.running.sitting?.askHandIn(asking),
    handIn: () => this.running.sitting?.run(this.running.sitting.handIn()),
    enterAgain: () => this.running.sitting?.run(this.running.sitting.enter()),
    retryNow: () => this.running.retryNow(),
    reload: () => location.reload(),
    takeOver: () => this.running.sitting?.run(this.running.sitting.enter({ takeOver: true })),
    explainLine: (open) => this.open(open ? 'line' : 'nothing'),
    askHandover: (open) => this.open(open ? 'handover' : 'nothing'),
    handover: () => this.running.handover(),
    fullscreen: () => this.fullscreen(),
    shortcuts: (on) => {
      this.preferences.keys = on;
      this.requestUpdate();
    },
  };

  begin(path: string, language: Language): void {
    const { ready, ...running } = assemble(path, language);
    this.running = running;
    this.seen = this.state;
    running.store.subscribe(() => this.changed());
    ready.then(
      (complete) => (this.running = complete),
      (fault: unknown) => {
        console.error(fault);
        running.store.update({ screen: { name: 'problem', code: 'fault' } });
      },
    );
    addEventListener('keydown', (event) => this.pressed(event));
    document.addEventListener('fullscreenchange', () => this.requestUpdate());
  }

  private get state(): SittingState {
    return this.running.store.value;
  }

  private changed(): void {
    const { state, seen } = this;
    this.seen = state;
    if (state.started) document.title = state.started.title;
    if (state.screen.name !== seen.screen.name || (state.time.paused === null) !== (seen.time.paused === null)) this.over = 'nothing';
    if (state.screen.name === 'answering') this.tell(seen, state);
    this.requestUpdate();
  }

  /** Says aloud, and where it matters shows, what changed while answering. */
  private tell(before: SittingState, after: SittingState): void {
    this.fetchPages();
    const { clock } = this.running;
    const said = announcement(lineView(before, clock).standing, lineView(after, clock).standing);
    if (said) announce(t(`line.${said}.announced`));
    if (after.time.paused !== null && before.time.paused === null) announce(t('paused.title'));
    const news = newsBetween(before.time, after.time);
    const keeping = keepingOf(after);
    if (news) this.show(news);
    if (keeping !== 'device' && after.clientKept && (keeping !== keepingOf(before) || before.screen.name !== 'answering')) this.show({ kind: keeping });
    if (isSecureContext && after.clientKept && after.reloadable === false && before.reloadable !== false) this.show({ kind: 'reload' });
  }

  private show(told: Told): void {
    const ofTime = ({ kind }: Told) => kind === 'granted' || kind === 'resumed' || kind === 'shortened';
    this.told = [...this.told.filter((other) => ofTime(other) !== ofTime(told)), told];
  }

  protected override render(): TemplateResult {
    const { state, actions, pages } = this;
    const { clock } = this.running;
    const { screen } = state;
    if (screen.name === 'answering') {
      const exam = examView({ state, clock, notices: this.notices(), open: this.over, keys: this.preferences.keys, actions });
      const news = html`<lb-news role="region" aria-live="off" aria-label=${t('notice.news')} .all=${this.told} .dismiss=${(told: Told) => this.dismiss(told)}></lb-news>`;
      return html`${exam}${this.told.length > 0 ? news : ''}`;
    }
    if (screen.name === 'loading' || !pages) {
      this.fetchPages();
      return messagePage('info', 'sync', t('app.loading'), '');
    }
    switch (screen.name) {
      case 'waiting':
      case 'retrying':
        return html`<lb-waiting .screen=${screen} .clock=${clock} .actions=${actions}></lb-waiting>`;
      case 'held-elsewhere':
        return pages.heldElsewherePage(screen, actions);
      case 'collecting':
        return html`${pages.collectingPage(state, clock, actions)}${this.file()}`;
      case 'receipt':
        return pages.receiptPage(screen.receipt, state);
      case 'problem':
        return html`${pages.problemPage(screen.code, state, actions)}${this.file()}`;
    }
  }

  private file(): TemplateResult | string {
    return this.over === 'handover' ? handover(this.state, this.actions) : '';
  }

  private fetchPages(): void {
    if (this.pages || this.fetching) return;
    this.fetching = true;
    import('./pages.js').then(
      (pages) => {
        this.pages = pages;
        this.requestUpdate();
      },
      (fault: unknown) => {
        console.warn('pages not fetched', fault);
        setTimeout(() => {
          this.fetching = false;
          this.fetchPages();
        }, FETCH_AGAIN);
      },
    );
  }

  private notices(): MessageKey[] {
    const { clientKept, shaken, evidence, others } = this.state;
    const all: [MessageKey, boolean][] = [
      ['notice.plain', !isSecureContext],
      ['notice.client', !clientKept],
      ['notice.evidence', evidence.waiting + evidence.delivered > 0],
      ['notice.others', others > 0],
      ['notice.shaken', shaken],
    ];
    return all.filter(([, told]) => told).map(([key]) => key);
  }

  private dismiss(told: Told): void {
    this.told = this.told.filter((other) => other !== told);
    this.requestUpdate();
  }

  private open(over: Open): void {
    this.over = over;
    this.requestUpdate();
  }

  private fullscreen(): void {
    const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch((fault: unknown) => console.warn('full screen not granted', fault));
  }

  private go(index: number): void {
    this.over = 'nothing';
    this.running.sitting?.go(index);
    this.requestUpdate();
    this.updateComplete.then(() => {
      scrollTo({ top: 0 });
      this.querySelector<HTMLElement>('#question-heading')?.focus({ preventScroll: true });
    }, console.error);
  }

  private pressed(event: KeyboardEvent): void {
    const { screen, handIn, current, paper, time } = this.state;
    if (!this.preferences.keys || screen.name !== 'answering' || handIn !== 'no') return;
    if (this.over !== 'nothing' || time.paused !== null) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const typing = target.matches('textarea, input[type="text"]');
    const modified = event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
    const action = keyAction({ key: event.key, modified, typing });
    const slot = paper?.questions[current]?.question.slot;
    if (!action || slot === undefined) return;
    event.preventDefault();
    if (action.do === 'move') this.go(current + action.by);
    else if (action.do === 'mark') this.actions.mark(slot);
    else this.choose(target, action.index);
  }

  /** In a case, keys choose within the part that has the focus. */
  private choose(target: Element, index: number): void {
    const within = target.closest('.item') ?? this.querySelector('.question[data-type]:not([data-type="case"])');
    within?.querySelectorAll<HTMLInputElement>('[data-option]')[index]?.click();
  }
}
