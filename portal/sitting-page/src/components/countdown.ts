import { html, nothing, type TemplateResult } from 'lit';
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
  /** Server time minus monotonic time as this device guesses it while it has not heard the server. */
  @property({ attribute: false }) guess: number | null = null;
  private shown = 0;

  constructor() {
    super();
    new Ticker(this);
  }

  protected override render(): TemplateResult {
    const { clock, time, guess } = this;
    const paused = time.paused !== null;
    const remaining = Math.max(0, left(time, guess === null ? clock.now() : guess + clock.mono()));
    const known = Number.isFinite(remaining) && (paused || guess !== null || clock.sure);
    const minutes = paused || !known ? null : minuteMark(this.shown, remaining);
    if (minutes !== null) announce(t('header.remaining.announced', { n: minutes }));
    this.shown = remaining;
    return html`<div class="countdown" role="timer" aria-live="off" data-urgency=${paused ? 'paused' : urgency(remaining)}>
      ${icon(paused ? 'pause' : 'clock')}<span class="countdown-label">${t(paused ? 'header.paused' : 'header.remaining')}</span>
      <time id="countdown">${guess !== null && !paused ? html`<small>${t('header.about')}</small>` : nothing}${known ? countdown(remaining) : t('header.remaining.unknown')}</time>
    </div>`;
  }
}
