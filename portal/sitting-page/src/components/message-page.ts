import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icons.js';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

/** A page with one thing to say and one next step. */
export function messagePage(tone: Tone, sign: IconName, title: string, content: unknown): TemplateResult {
  return html`<main id="main" class="message">
    <div class="card message-card">
      <span class="message-sign" data-tone=${tone}>${icon(sign)}</span>
      <h1>${title}</h1>
      ${content}
    </div>
  </main>`;
}
