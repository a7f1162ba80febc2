import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countdown, type ServerClock } from '../clock.js';
import { dateTime, t } from '../i18n.js';
import type { Screen } from '../state.js';
import type { Actions } from './actions.js';
import { LightElement } from './light-element.js';
import { messagePage } from './message-page.js';
import { Ticker } from './ticker.js';

type Waiting = Extract<Screen, { name: 'waiting' | 'retrying' }>;

/** The exam has not opened, the server is busy, or it cannot be reached: the page goes on by itself. */
@customElement('lb-waiting')
export class WaitingPage extends LightElement {
  @property({ attribute: false }) screen!: Waiting;
  @property({ attribute: false }) clock!: ServerClock;
  @property({ attribute: false }) actions!: Actions;

  constructor() {
    super();
    new Ticker(this);
  }

  protected override render(): TemplateResult {
    return this.screen.name === 'waiting' ? this.opening(this.screen.opensAt) : this.retrying(this.screen);
  }

  private opening(opensAt: number | null): TemplateResult {
    if (opensAt === null) {
      return messagePage('info', 'clock', t('waiting.title'), html`<p data-waiting>${t('waiting.unknown')}</p>`);
    }
    const left = opensAt - this.clock.now();
    return messagePage('info', 'clock', t('waiting.title'), html`<div data-waiting>
      <p>${t('waiting.opens', { time: dateTime(opensAt) })}</p>
      ${left > 0
        ? html`<p class="big-label">${t('waiting.left')}</p>
            <p class="big-time" role="timer">${countdown(left)}</p>
            <p>${t('waiting.auto')}</p>`
        : html`<p class="big-time">${t('waiting.soon')}</p>`}
    </div>`);
  }

  private retrying({ reason, at }: Extract<Screen, { name: 'retrying' }>): TemplateResult {
    const seconds = Math.max(0, Math.ceil((at - this.clock.mono()) / 1000));
    const sign = reason === 'busy' ? 'person' : 'offline';
    return messagePage('warn', sign, t(`retrying.${reason}.title`), html`<div data-retrying=${reason}>
      <p>${t(`retrying.${reason}.text`)}</p>
      <p class="retry-in">${t('retrying.in', { n: seconds })}</p>
      ${reason === 'unreachable'
        ? html`<div class="message-actions">
            <button type="button" class="button primary" data-action="retry" @click=${() => this.actions.retryNow()}>
              ${t('retrying.now')}
            </button>
          </div>`
        : ''}
    </div>`);
  }
}
