import { html, type TemplateResult } from 'lit';
import { dateTime, t } from '../i18n.js';
import type { Screen } from '../state.js';
import type { Actions } from './actions.js';
import { messagePage } from './message-page.js';
import { home } from './problem.js';

type Held = Extract<Screen, { name: 'held-elsewhere' }>;

/** Another device holds the sitting: what going on here does is said before it is done. */
export function heldElsewherePage({ lastContact, serverTime }: Held, actions: Actions): TemplateResult {
  return messagePage('warn', 'device', t('held.title'), html`<div class="told" data-held-elsewhere>
    <p class="facts">${lastContact === null ? t('held.unknown') : t('held.seen', { time: dateTime(lastContact), ago: ago(lastContact, serverTime) })}</p>
    <p>${t('held.means')}</p>
    <ul>
      <li>${t('held.stops')}</li>
      <li>${t('held.brings')}</li>
      <li>${t('held.loses')}</li>
      <li>${t('held.seen-by')}</li>
    </ul>
    <div class="message-actions">
      <button type="button" class="button primary" data-action="take-over" @click=${() => actions.takeOver()}>
        ${t('held.take')}
      </button>
      ${home('', t('held.back'))}
    </div>
  </div>`);
}

function ago(lastContact: number, serverTime: number | null): string {
  const seconds = Math.max(0, Math.round(((serverTime ?? lastContact) - lastContact) / 1000));
  if (seconds < 60) return t('held.just-now');
  return t('held.ago', { n: Math.round(seconds / 60) });
}
