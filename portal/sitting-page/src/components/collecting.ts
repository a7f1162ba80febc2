import { html, nothing, type TemplateResult } from 'lit';
import type { ServerClock } from '../clock.js';
import { t, timeOfDay } from '../i18n.js';
import type { SittingState } from '../state.js';
import { lineView } from '../view.js';
import type { Actions } from './actions.js';
import { messagePage } from './message-page.js';

/** Time is over: the last answers go out and the receipt comes in, now or when the line is back. */
export function collectingPage(state: SittingState, clock: ServerClock, actions: Actions): TemplateResult {
  const { standing, waiting: n, sealable } = lineView(state, clock);
  if (standing.name === 'busy') return messagePage('info', 'sync', t('collecting.title'), html`<p data-collecting="busy">${t('collecting.busy')}</p>`);
  if (standing.name !== 'offline') return messagePage('info', 'sync', t('collecting.title'), html`<p data-collecting>${t('collecting.text')}</p>`);
  const since = standing.since === null ? nothing : html`<p class="facts">${t('card.offline.since', { time: timeOfDay(standing.since) })}</p>`;
  if (n === 0) {
    return messagePage('warn', 'offline', t('collecting.down.title'), html`<div data-collecting="down">
      ${since}
      <p>${t('collecting.down.none')}</p>
      <div class="message-actions">${retry(actions)}</div>
    </div>`);
  }
  return messagePage('warn', 'offline', t('collecting.down.title'), html`<div class="told" data-collecting="down">
    ${since}
    <p>${t(standing.safe ? 'collecting.down.kept' : 'collecting.down.unkept', { n })}</p>
    <p>${t('collecting.down.counts')}</p>
    <p>${t('collecting.down.handover')}</p>
    <div class="message-actions">
      ${sealable ? html`<button type="button" class="button primary" data-action="handover" @click=${() => actions.askHandover(true)}>
        ${t('handover.open')}
      </button>` : nothing}
      ${retry(actions)}
    </div>
  </div>`);
}

function retry(actions: Actions): TemplateResult {
  return html`<button type="button" class="button" data-action="retry" @click=${() => actions.retryNow()}>${t('retrying.now')}</button>`;
}
