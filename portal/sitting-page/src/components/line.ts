import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ServerClock } from '../clock.js';
import { t, timeOfDay } from '../i18n.js';
import type { Standing } from '../standing.js';
import { type LineView, lineView } from '../view.js';
import type { SittingState } from '../state.js';
import type { Actions } from './actions.js';
import { icon, type IconName } from './icons.js';
import { LightElement } from './light-element.js';
import { Ticker } from './ticker.js';

/** What the chip and the card are coloured by. */
export type Look = 'saved' | 'saving' | 'busy' | 'kept' | 'unkept';

export const ICONS: Readonly<Record<Look, IconName>> = { saved: 'check', saving: 'sync', busy: 'clock', kept: 'kept', unkept: 'alert' };

export function lookOf(standing: Standing): Look {
  if (standing.name !== 'offline') return standing.name;
  return standing.safe ? 'kept' : 'unkept';
}

/**
 * The state of saving in the header, whose height it never changes: a question must not jump under a
 * finger. It opens the card that explains.
 */
@customElement('lb-line')
export class Line extends LightElement {
  @property({ attribute: false }) state!: SittingState;
  @property({ attribute: false }) clock!: ServerClock;
  @property({ attribute: false }) actions!: Actions;

  constructor() {
    super();
    new Ticker(this, 1_000);
  }

  protected override render(): TemplateResult {
    const view = lineView(this.state, this.clock);
    const look = lookOf(view.standing);
    return html`<button
      type="button"
      class="chip"
      id="connection"
      data-action="line"
      data-line=${look}
      data-keeping=${view.keeping}
      aria-haspopup="dialog"
      @click=${() => this.actions.explainLine(true)}
    >
      ${icon(ICONS[look])}<span>${chipWords(view)}</span>${icon('more')}
    </button>`;
  }
}

function chipWords(view: LineView): string {
  const { standing, waiting, keeping } = view;
  const n = waiting;
  switch (standing.name) {
    case 'saving':
      return t('line.saving');
    case 'saved':
      return t(keeping === 'device' ? 'line.saved' : `line.saved.${keeping}`);
    case 'busy':
      return view.seconds > 0 ? t('line.busy', { n: view.seconds }) : t('line.busy.now');
    case 'offline': {
      const since = standing.since === null ? t('line.offline') : t('line.offline.since', { time: timeOfDay(standing.since) });
      if (n === 0) return t('line.offline.none', { since });
      return t(standing.safe ? 'line.offline.kept' : 'line.offline.unkept', { since, n });
    }
  }
}
