import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.js';
import type { Connection } from '../view.js';
import type { Actions } from './actions.js';
import { icon } from './icons.js';

export function connectionChip(line: Connection): TemplateResult {
  const shown = { saved: 'check', saving: 'sync', down: 'offline' } as const;
  const text = line === 'down' ? t('line.down.short') : t(`line.${line}`);
  return html`<span class="chip" id="connection" data-line=${line}>${icon(shown[line])}${text}</span>`;
}

export function connectionBanner(line: Connection, actions: Actions): TemplateResult | typeof nothing {
  if (line !== 'down') return nothing;
  return html`<div class="banner banner-warn" data-banner="down">
    ${icon('offline')}
    <p>${t('line.down')}</p>
    <button type="button" class="button small" data-action="retry" @click=${actions.retryNow}>${t('line.retry')}</button>
  </div>`;
}
