import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ServerClock } from '../clock.js';
import { t, timeOfDay } from '../i18n.js';
import type { SittingState } from '../state.js';
import { type QuestionStatus, summary } from '../view.js';
import type { Actions } from './actions.js';
import { icon } from './icons.js';
import { Modal } from './modal.js';
import { cell } from './navigator.js';
import { Ticker } from './ticker.js';

@customElement('lb-hand-in')
export class HandInDialog extends Modal {
  @property({ attribute: false }) state!: SittingState;
  @property({ attribute: false }) all: readonly QuestionStatus[] = [];
  @property({ attribute: false }) clock!: ServerClock;
  @property({ attribute: false }) actions!: Actions;
  protected override readonly dialogId = 'hand-in';

  constructor() {
    super();
    new Ticker(this, 1_000);
  }

  protected override dismiss(): void {
    this.actions.askHandIn(false);
  }

  protected override content(): TemplateResult {
    const { total, answered, unanswered, partial, marked, rejected } = summary(this.all);
    const complete = answered === total;
    const sending = this.state.handIn === 'sending';
    const early = this.clock.now() < this.state.earliestSubmit;
    return html`<h2 id="hand-in-title">${t('handin.title')}</h2>
      ${complete ? html`<p>${t('handin.complete', { total })} ${t('handin.final')}</p>` : html`<p>${t('handin.summary', { n: answered, total })}</p>`}
      <div class="dialog-scroll">
        ${this.list('rejected', rejected)} ${this.list('unanswered', unanswered)} ${this.list('partial', partial)} ${this.list('marked', marked)}
      </div>
      ${early ? html`<p class="dialog-note">${icon('clock')}${this.earliest()}</p>` : nothing}
      ${sending ? this.progress() : nothing}
      <div class="dialog-actions">
        <button type="button" class="button" data-action="back" autofocus @click=${() => this.dismiss()}>
          ${t('handin.back')}
        </button>
        <button
          type="button"
          class="button primary"
          data-action="confirm-submit"
          ?disabled=${sending || early}
          @click=${() => this.actions.handIn()}
        >
          ${t(sending ? 'handin.sending' : 'handin.confirm')}
        </button>
      </div>`;
  }

  private earliest(): string {
    return t('handin.early', { time: timeOfDay(this.state.earliestSubmit) });
  }

  private progress(): TemplateResult {
    const left = this.state.pending.size;
    const down = this.state.line === 'down';
    const text = left > 0 ? t('handin.saving', { n: left }) : t('handin.sending');
    return html`<p class="dialog-note" role="status" data-progress>
      ${icon(down ? 'offline' : 'sync')}${down ? t('handin.down') : text}
    </p>`;
  }

  private list(kind: 'rejected' | 'unanswered' | 'partial' | 'marked', of: readonly QuestionStatus[]) {
    if (of.length === 0) return nothing;
    const go = (index: number) => {
      this.dismiss();
      this.actions.go(index);
    };
    return html`<section class="nav-section" data-list=${kind}>
      <h3>${t(`handin.${kind}`, { n: of.length })}</h3>
      <div class="cells">${of.map((status) => cell({ ...status, current: false }, go))}</div>
    </section>`;
  }
}
