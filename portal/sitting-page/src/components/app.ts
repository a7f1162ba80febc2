import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { assemble, type Running } from '../assemble.js';
import { type Language, type MessageKey, t } from '../i18n.js';
import { keyAction } from '../keyboard.js';
import type { SittingState } from '../state.js';
import { connection } from '../view.js';
import type { Actions } from './actions.js';
import { announce } from './announcer.js';
import { examView } from './exam-view.js';
import { heldElsewherePage } from './held-elsewhere.js';
import { LightElement } from './light-element.js';
import { messagePage } from './message-page.js';
import { problemPage } from './problem.js';
import { receiptPage } from './receipt.js';

@customElement('lb-app')
export class App extends LightElement {
  private running!: Running;
  private sheet = false;
  private shownLine = 'saved';
  private readonly actions: Actions = {
    answer: (slot, response, typing) => this.running.sitting?.answer(slot, response, typing),
    mark: (slot) => this.running.sitting?.mark(slot),
    go: (index) => this.go(index),
    navigator: (open) => this.openSheet(open),
    askHandIn: (asking) => this.running.sitting?.askHandIn(asking),
    handIn: () => this.running.sitting?.run(this.running.sitting.handIn()),
    takeOver: () => this.running.sitting?.run(this.running.sitting.takeOver()),
    enterAgain: () => this.running.sitting?.run(this.running.sitting.enter()),
    retryNow: () => this.running.pause.end(),
    reload: () => location.reload(),
  };

  open(path: string, language: Language): void {
    const { ready, ...running } = assemble(path, language);
    this.running = running;
    running.store.subscribe(() => this.changed());
    ready.then(
      (complete) => (this.running = complete),
      (fault: unknown) => {
        console.error(fault);
        running.store.update({ screen: { name: 'problem', code: 'fault' } });
      },
    );
    addEventListener('keydown', (event) => this.pressed(event));
  }

  private get state(): SittingState {
    return this.running.store.value;
  }

  private changed(): void {
    const { screen, started } = this.state;
    if (started) document.title = started.title;
    if (screen.name !== 'answering') this.sheet = false;
    const line = connection(this.state);
    if (line === 'down' && this.shownLine !== 'down') announce(t('line.down.announced'));
    if (line === 'saved' && this.shownLine === 'down') announce(t('line.back.announced'));
    if (line !== 'saving') this.shownLine = line;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { state, actions } = this;
    const { clock } = this.running;
    const { screen } = state;
    switch (screen.name) {
      case 'loading':
        return messagePage('info', 'sync', t('app.loading'), '');
      case 'waiting':
      case 'retrying':
        return html`<lb-waiting .screen=${screen} .clock=${clock} .actions=${actions}></lb-waiting>`;
      case 'held-elsewhere':
        return heldElsewherePage(actions);
      case 'answering':
        return examView({ state, clock, notices: this.notices(), sheet: this.sheet, actions });
      case 'collecting': {
        const down = connection(state) === 'down';
        return messagePage('info', down ? 'offline' : 'sync', t('collecting.title'), html`<p data-collecting>
          ${t(down ? 'collecting.down' : 'collecting.text')}
        </p>`);
      }
      case 'receipt':
        return receiptPage(screen.receipt, state);
      case 'problem':
        return problemPage(screen.code, state, actions);
    }
  }

  private notices(): MessageKey[] {
    const { clientKept, shaken, journal, evidence, others } = this.state;
    const all: [MessageKey, boolean][] = [
      ['notice.plain', !isSecureContext],
      ['notice.client', !clientKept],
      ['notice.journal.absent', journal === 'absent' && clientKept],
      ['notice.journal.full', journal === 'full'],
      ['notice.journal.failing', journal === 'failing'],
      ['notice.evidence', evidence.waiting + evidence.delivered > 0],
      ['notice.others', others > 0],
      ['notice.shaken', shaken],
    ];
    return all.filter(([, told]) => told).map(([key]) => key);
  }

  private openSheet(open: boolean): void {
    this.sheet = open;
    this.requestUpdate();
  }

  private go(index: number): void {
    this.sheet = false;
    this.running.sitting?.go(index);
    this.requestUpdate();
    this.updateComplete.then(() => {
      scrollTo({ top: 0 });
      this.querySelector<HTMLElement>('#question-heading')?.focus({ preventScroll: true });
    }, console.error);
  }

  private pressed(event: KeyboardEvent): void {
    const { screen, handIn, current, paper } = this.state;
    if (screen.name !== 'answering' || handIn !== 'no' || this.sheet) return;
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
