import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t, timeOfDay } from '../i18n.js';
import { announce } from './announcer.js';
import { icon, type IconName } from './icons.js';
import { LightElement } from './light-element.js';
import type { Told } from './told.js';

const ICONS: Readonly<Record<Told['kind'], IconName>> = {
  granted: 'clock',
  resumed: 'clock',
  shortened: 'clock',
  memory: 'alert',
  failing: 'alert',
  full: 'alert',
  reload: 'alert',
};

function words(told: Told): string {
  switch (told.kind) {
    case 'granted':
      return t('news.granted', { n: told.minutes, time: timeOfDay(told.end) });
    case 'resumed':
    case 'shortened':
      return t(`news.${told.kind}`, { time: timeOfDay(told.end) });
    case 'memory':
    case 'failing':
    case 'full':
    case 'reload':
      return t(`card.${told.kind}`);
  }
}

/** Lies over the page instead of pushing it down under a finger. */
@customElement('lb-news')
export class NewsToasts extends LightElement {
  @property({ attribute: false }) all: readonly Told[] = [];
  @property({ attribute: false }) dismiss!: (told: Told) => void;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('all')) return;
    for (const told of this.all) if (!changed.get('all')?.includes(told)) announce(words(told));
  }

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
