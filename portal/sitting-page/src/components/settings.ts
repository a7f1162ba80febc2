import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.js';
import type { Actions } from './actions.js';
import { icon } from './icons.js';

/** Full screen and single-key shortcuts: the candidate's choice, never a condition. */
export function settings(keys: boolean, actions: Actions): TemplateResult {
  return html`<div class="settings">
    ${document.fullscreenEnabled
      ? html`<button type="button" class="button small" data-action="fullscreen" aria-pressed=${document.fullscreenElement !== null} @click=${() => actions.fullscreen()}>
          ${icon('full')}${t(document.fullscreenElement ? 'settings.full.leave' : 'settings.full')}
        </button>`
      : nothing}
    <label class="switch">
      <input type="checkbox" data-setting="keys" .checked=${keys} @change=${(event: Event) => actions.shortcuts((event.target as HTMLInputElement).checked)} />
      ${t('settings.keys')}
    </label>
    <p class="keys">${t(keys ? 'question.hint.keys' : 'settings.keys.off')}</p>
  </div>`;
}
