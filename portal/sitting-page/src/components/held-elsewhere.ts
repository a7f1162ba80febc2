import { html, type TemplateResult } from 'lit';
import { dateTime, t, timeOfDay } from '../i18n.js';
import type { Screen } from '../state.js';
import type { Actions } from './actions.js';
import { messagePage } from './message-page.js';
import { home } from './problem.js';

/** Minutes for which the time of day alone is clear. */
const TODAY = 8 * 60;

type Held = Extract<Screen, { name: 'held-elsewhere' }>;

/** Another device holds the sitting: what going on here does is said before it is done. */
export function heldElsewherePage({ lastContact, serverTime }: Held, actions: Actions): TemplateResult {
  return messagePage('warn', 'device', t('held.title'), html`<div class="told" data-held-elsewhere>
    <p class="facts">${lastContact === null ? t('held.unknown') : seen(lastContact, serverTime ?? lastContact)}</p>
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

function seen(lastContact: number, now: number): string {
  const minutes = Math.round((now - lastContact) / 60_000);
  const time = minutes < TODAY ? timeOfDay(lastContact) : dateTime(lastContact);
  return t('held.seen', { time, ago: minutes < 1 ? t('held.just-now') : t('held.ago', { n: minutes }) });
}
