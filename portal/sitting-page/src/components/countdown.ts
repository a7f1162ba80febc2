import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countdown, minuteMark, type ServerClock, urgency } from '../clock.js';
import { t } from '../i18n.js';
import { announce } from './announcer.js';
import { icon } from './icons.js';
import { LightElement } from './light-element.js';
import { Ticker } from './ticker.js';

@customElement('lb-countdown')
export class Countdown extends LightElement {
  @property({ attribute: false }) clock!: ServerClock;
  @property({ attribute: false }) deadline = Infinity;
  private shown = 0;

  constructor() {
    super();
    new Ticker(this);
  }

  protected override render(): TemplateResult {
    const left = Math.max(0, this.deadline - this.clock.now());
    const minutes = minuteMark(this.shown, left);
    if (minutes !== null) announce(t('header.remaining.announced', { n: minutes }));
    this.shown = left;
    return html`<div class="countdown" role="timer" aria-live="off" data-urgency=${urgency(left)}>
      ${icon('clock')}<span class="countdown-label">${t('header.remaining')}</span>
      <time id="countdown">${countdown(left)}</time>
    </div>`;
  }
}
