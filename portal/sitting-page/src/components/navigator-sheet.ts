import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n.js';
import type { ShownPaper } from '../order.js';
import type { QuestionStatus } from '../view.js';
import { icon } from './icons.js';
import { Modal } from './modal.js';
import { navigator } from './navigator.js';

/** The navigator as a sheet from the lower edge of a phone. */
@customElement('lb-navigator-sheet')
export class NavigatorSheet extends Modal {
  @property({ attribute: false }) paper!: ShownPaper;
  @property({ attribute: false }) all: readonly QuestionStatus[] = [];
  @property({ attribute: false }) go!: (index: number) => void;
  @property({ attribute: false }) close!: () => void;
  @property({ attribute: false }) settings: TemplateResult | typeof nothing = nothing;
  protected override readonly dialogId = 'navigator';

  protected override dismiss(): void {
    this.close();
  }

  protected override content(): TemplateResult {
    return html`<div class="dialog-head">
        <h2 id="navigator-title">${t('nav.title')}</h2>
        <button type="button" class="button quiet" data-action="close" @click=${() => this.close()}>
          ${icon('cross')}${t('nav.close')}
        </button>
      </div>
      ${navigator(this.paper, this.all, this.go)} ${this.settings}`;
  }
}
