import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ServerClock } from '../clock.js';
import { t, timeOfDay } from '../i18n.js';
import type { SittingState } from '../state.js';
import { type LineView, lineView } from '../view.js';
import type { Actions } from './actions.js';
import { icon } from './icons.js';
import { LightElement } from './light-element.js';
import { ICONS, lookOf } from './line.js';
import { Ticker } from './ticker.js';

/** How saving stands, in sentences, with what the candidate can do. */
@customElement('lb-line-card')
export class LineCard extends LightElement {
  @property({ attribute: false }) state!: SittingState;
  @property({ attribute: false }) clock!: ServerClock;
  @property({ attribute: false }) actions!: Actions;
  @property({ attribute: false }) headingId = '';

  constructor() {
    super();
    new Ticker(this, 1_000);
  }

  protected override render(): TemplateResult {
    const view = lineView(this.state, this.clock);
    const { standing, keeping, waiting, evidence } = view;
    const look = lookOf(standing);
    const retry = standing.name === 'offline' || standing.name === 'busy';
    return html`<div class="line-card" data-line=${look} data-keeping=${keeping}>
      <h2 id=${this.headingId || nothing}>${icon(ICONS[look])}${t(`card.${look}`)}</h2>
      ${sentences(view).map((sentence) => html`<p>${sentence}</p>`)}
      ${keeping === 'device' ? nothing : html`<p class="line-warning">${icon('alert')}<span>${t(`card.${keeping}`)}</span></p>`}
      ${retry || view.offered
        ? html`<div class="line-actions">
            ${retry
              ? html`<button type="button" class="button" data-action="retry" @click=${() => this.actions.retryNow()}>
                  ${t('retrying.now')}
                </button>`
              : nothing}
            ${waiting + evidence > 0 && view.sealable
              ? html`<button
                  type="button"
                  class="button ${view.offered ? 'primary' : 'quiet'}"
                  data-action="handover"
                  @click=${() => this.actions.askHandover(true)}
                >
                  ${t('handover.open')}
                </button>`
              : nothing}
          </div>`
        : nothing}
    </div>`;
  }
}

function sentences({ standing, waiting: n, keeping, reloadable, guessed, seconds }: LineView): string[] {
  switch (standing.name) {
    case 'saved':
      return [t('card.saved.text')];
    case 'saving':
      return [t('card.saving.text', { n })];
    case 'busy':
      return [t('card.busy.text', { n }), seconds > 0 ? t('retrying.in', { n: seconds }) : t('line.busy.now')];
    case 'offline': {
      const since = standing.since === null ? t('card.offline.unknown') : t('card.offline.since', { time: timeOfDay(standing.since) });
      const where = standing.safe ? 'device' : 'memory';
      const waiting = n > 0 ? [t(`card.offline.${where}`, { n })] : [];
      const may = where === 'device' && keeping === 'device' && reloadable ? t('card.offline.reload') : t('card.offline.stay');
      return [since, ...waiting, t('card.offline.time'), may, ...(guessed ? [t('card.about')] : [])];
    }
  }
}
