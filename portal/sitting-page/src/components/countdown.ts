import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { countdown, minuteMark, type ServerClock, urgency } from '../clock.js';
import { type ExamTime, left, UNTIMED } from '../exam-time.js';
import { t } from '../i18n.js';
import { announce } from './announcer.js';
import { icon } from './icons.js';
import { LightElement } from './light-element.js';
import { Ticker } from './ticker.js';

@customElement('lb-countdown')
export class Countdown extends LightElement {
  @property({ attribute: false }) clock!: ServerClock;
  @property({ attribute: false }) time: ExamTime = UNTIMED;
  private shown = 0;

  constructor() {
    super();
    new Ticker(this);
  }

  protected override render(): TemplateResult {
    const remaining = Math.max(0, left(this.time, this.clock.now()));
    const { sure } = this.clock;
    const minutes = sure ? minuteMark(this.shown, remaining) : null;
    if (minutes !== null) announce(t('header.remaining.announced', { n: minutes }));
    this.shown = remaining;
    return html`<div class="countdown" role="timer" aria-live="off" data-urgency=${urgency(remaining)}>
      ${icon('clock')}<span class="countdown-label">${t('header.remaining')}</span>
      <time id="countdown">${sure ? countdown(remaining) : t('header.remaining.unknown')}</time>
    </div>`;
  }
}
