import { html, type TemplateResult } from 'lit';
import { dateTime, t } from '../i18n.js';
import type { Receipt } from '../protocol.js';
import type { SittingState } from '../state.js';
import { icon } from './icons.js';
import { home } from './problem.js';

export function receiptPage(receipt: Receipt, { started }: SittingState): TemplateResult {
  const { answered: n, total, reason, code } = receipt;
  return html`<main id="main" class="message">
    <article class="card receipt" data-receipt=${receipt.sitting} data-reason=${reason}>
      <div class="receipt-head">
        <span class="message-sign" data-tone="good">${icon('check')}</span>
        <h1>${t(`receipt.${reason}`)}</h1>
        <p>${t('receipt.text')}</p>
      </div>
      <div class="receipt-body">
        <dl>
          ${row(t('receipt.exam'), started?.title ?? '')}
          ${row(t('receipt.candidate'), t('header.candidate', { name: started?.candidate.name ?? '', number: started?.candidate.number ?? '' }))}
          ${row(t('receipt.answered'), t('receipt.answered.value', { n, total }), 'answered')}
          ${row(t('receipt.ended'), dateTime(Date.parse(receipt.endedAt)), 'ended')}
          ${row(t('receipt.reason'), t(`receipt.reason.${reason}`))}
        </dl>
        <img class="qr" width="168" height="168" alt=${t('receipt.qr')} src=${svgUrl(receipt.qr)} />
      </div>
      <p class="code-label" id="code-label">${t('receipt.code')}</p>
      <p class="code" id="receipt-code" aria-labelledby="code-label" data-code=${code}>
        ${(code.match(/.{1,8}/g) ?? []).map((part) => html`<span>${part}</span> `)}
      </p>
      <div class="message-actions">
        <button type="button" class="button primary" data-action="print" @click=${() => print()}>
          ${t('receipt.print')}
        </button>
        <a class="button" data-action="check" href=${samePath(receipt.check)}>${t('receipt.check')}</a>
        ${home()}
      </div>
    </article>
  </main>`;
}

function row(name: string, value: string, key = ''): TemplateResult {
  return html`<div><dt>${name}</dt><dd data-field=${key}>${value}</dd></div>`;
}

/** As an image, the drawing can run no script and load nothing. */
function svgUrl(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** Only a path of this origin, whatever the reply holds. */
function samePath(path: string): string {
  return new URL(path, location.origin).pathname;
}
