import { html, type TemplateResult } from 'lit';
import type { ServerClock } from '../clock.js';
import { t } from '../i18n.js';
import type { SittingState } from '../state.js';
import type { Actions } from './actions.js';

export function header(state: SittingState, clock: ServerClock, actions: Actions): TemplateResult {
  const { name = '', number = '', unit = '' } = state.started?.candidate ?? {};
  return html`<header class="top">
    <div class="top-inner">
      <h1 class="top-title" id="exam-title">${state.started?.title}</h1>
      <p class="top-candidate" id="candidate">
        <span>${t('header.candidate', { name, number })}</span><span class="top-unit">${unit}</span>
      </p>
      <lb-line .state=${state} .clock=${clock} .actions=${actions}></lb-line>
      <lb-countdown .clock=${clock} .time=${state.time} .guess=${state.timeSure ? null : state.guess}></lb-countdown>
      <button type="button" class="button primary" data-action="submit" ?disabled=${state.time.paused !== null} @click=${() => actions.askHandIn(true)}>
        ${t('header.submit')}
      </button>
    </div>
  </header>`;
}
