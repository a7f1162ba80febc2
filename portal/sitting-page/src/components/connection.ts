import { html, type TemplateResult } from 'lit';
import { t } from '../i18n.js';
import type { Connection } from '../view.js';
import { icon } from './icons.js';

const ICONS = { saved: 'check', saving: 'sync', down: 'offline' } as const;

/** Stands in the header, whose height it never changes: a question must not jump under a finger. */
export function connectionChip(line: Connection): TemplateResult {
  return html`<span class="chip" id="connection" data-line=${line}>${icon(ICONS[line])}${t(`line.${line}`)}</span>`;
}
