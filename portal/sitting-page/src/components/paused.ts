import { html, type TemplateResult } from 'lit';
import { t, timeOfDay } from '../i18n.js';
import { icon } from './icons.js';

/** Covers the paper while the invigilator has paused the sitting. */
export function pausedCover(since: number, waiting: number): TemplateResult {
  return html`<div class="cover">
    <main id="main" class="card message-card" data-paused>
      <span class="message-sign" data-tone="info">${icon('pause')}</span>
      <h2>${t('paused.title')}</h2>
      <p>${t('paused.text', { time: timeOfDay(since) })}</p>
      <p>${t('paused.resume')}</p>
      <p class="paused-saved">${waiting > 0 ? t('paused.waiting', { n: waiting }) : html`${icon('check')}${t('paused.saved')}`}</p>
    </main>
  </div>`;
}
