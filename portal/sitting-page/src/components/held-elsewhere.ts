import { html, type TemplateResult } from 'lit';
import { t } from '../i18n.js';
import type { Actions } from './actions.js';
import { messagePage } from './message-page.js';
import { home } from './problem.js';

/** The sitting goes on on another device: it moves here only when the candidate says so. */
export function heldElsewherePage(actions: Actions): TemplateResult {
  return messagePage('warn', 'device', t('held.title'), html`<div data-held-elsewhere>
    <p>${t('held.text')}</p>
    <div class="message-actions">
      <button type="button" class="button primary" data-action="take-over" @click=${actions.takeOver}>${t('held.here')}</button>
      ${home()}
    </div>
  </div>`);
}
