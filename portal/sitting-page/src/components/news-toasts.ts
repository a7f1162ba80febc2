import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n.js';
import { icon, type IconName } from './icons.js';
import { LightElement } from './light-element.js';
import { type Told, words } from './told.js';

const ICONS: Readonly<Record<Told['kind'], IconName>> = {
  granted: 'clock',
  resumed: 'clock',
  shortened: 'clock',
  memory: 'alert',
  failing: 'alert',
  full: 'alert',
  reload: 'alert',
};

/** Lies over the page instead of pushing it down under a finger. */
@customElement('lb-news')
export class NewsToasts extends LightElement {
  @property({ attribute: false }) all: readonly Told[] = [];
  @property({ attribute: false }) dismiss!: (told: Told) => void;

  protected override render(): TemplateResult[] {
    return this.all.map((told) => html`<div class="toast" data-news=${told.kind}>
      ${icon(ICONS[told.kind])}
      <p>${words(told)}</p>
      <button type="button" class="button small" data-action="dismiss-news" @click=${() => this.dismiss(told)}>
        ${t('notice.dismiss')}
      </button>
    </div>`);
  }
}
