import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ServerClock } from '../clock.js';
import { t } from '../i18n.js';
import type { SittingState } from '../state.js';
import type { Actions } from './actions.js';
import { Modal } from './modal.js';

/** How saving stands, in sentences; on a phone a sheet from the lower edge. */
@customElement('lb-line-dialog')
export class LineDialog extends Modal {
  @property({ attribute: false }) state!: SittingState;
  @property({ attribute: false }) clock!: ServerClock;
  @property({ attribute: false }) actions!: Actions;
  protected override readonly dialogId = 'line';

  protected override dismiss(): void {
    this.actions.explainLine(false);
  }

  protected override content(): TemplateResult {
    return html`<lb-line-card .state=${this.state} .clock=${this.clock} .actions=${this.actions} .headingId=${'line-title'}></lb-line-card>
      <div class="dialog-actions">
        <button type="button" class="button" data-action="close" autofocus @click=${() => this.dismiss()}>${t('nav.close')}</button>
      </div>`;
  }
}
