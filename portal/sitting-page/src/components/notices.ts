import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t, type MessageKey } from '../i18n.js';
import { icon } from './icons.js';
import { LightElement } from './light-element.js';

/** What this browser or connection cannot do; each is told until the candidate has read it. */
@customElement('lb-notices')
export class Notices extends LightElement {
  @property({ attribute: false }) keys: readonly MessageKey[] = [];
  @state() private read: readonly MessageKey[] = [];

  protected override render(): TemplateResult[] {
    return this.keys
      .filter((key) => !this.read.includes(key))
      .map(
        (key) => html`<div class="banner" role="note" data-notice=${key}>
          ${icon('alert')}
          <p>${t(key)}</p>
          <button type="button" class="button small" data-action="dismiss" @click=${() => this.dismiss(key)}>
            ${t('notice.dismiss')}
          </button>
        </div>`,
      );
  }

  private dismiss(key: MessageKey): void {
    this.read = [...this.read, key];
  }
}
