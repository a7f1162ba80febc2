import { html, nothing, type TemplateResult } from 'lit';
import type { ServerClock } from '../clock.js';
import { type MessageKey, t } from '../i18n.js';
import type { SittingState } from '../state.js';
import { statuses, summary } from '../view.js';
import type { Actions } from './actions.js';
import { header } from './header.js';
import { icon } from './icons.js';
import { navigator } from './navigator.js';
import { pausedCover } from './paused.js';
import { question } from './question.js';
import { settings } from './settings.js';
import { lineView } from '../view.js';

/** What lies over the paper. */
export type Open = 'nothing' | 'sheet' | 'line' | 'handover';

export interface ExamView {
  readonly state: SittingState;
  readonly clock: ServerClock;
  readonly notices: readonly MessageKey[];
  readonly open: Open;
  /** Single-key shortcuts are on. */
  readonly keys: boolean;
  readonly actions: Actions;
}

/** Answering: one question, the navigator beside it or, on a phone, in a sheet. */
export function examView({ state, clock, notices, open, keys, actions }: ExamView): TemplateResult {
  const { paper } = state;
  const all = statuses(state);
  const status = all[state.current];
  if (!paper || !status) throw new Error('answering without a question');
  const section = paper.sections.find(({ questions }) => questions.includes(status.shown)) ?? { title: '', note: '' };
  const held = state.answers.get(status.shown.question.slot) ?? null;
  if (state.time.paused !== null) return html`${header(state, clock, actions)}${pausedCover(state.time.paused, state.pending.size)}${over(open, state, clock, actions)}`;
  const calm = ['saved', 'saving'].includes(lineView(state, clock).standing.name) && state.journal === 'kept';
  return html`${header(state, clock, actions)}
    ${notices.length > 0 ? html`<section class="banners" aria-label=${t('notice.title')}><lb-notices .keys=${notices}></lb-notices></section>` : nothing}
    <div class="columns">
      <main id="main">
        ${question({ status, held, total: all.length, section }, actions)} ${bar(state.current, all.length, summary(all).answered, actions)}
      </main>
      <aside class="side">
        ${calm ? nothing : html`<lb-line-card class="card" .state=${state} .clock=${clock} .actions=${actions}></lb-line-card>`}
        <section class="card" aria-labelledby="side-title">
          <h2 id="side-title">${t('nav.title')}</h2>
          ${navigator(paper, all, actions.go)} ${settings(keys, actions)}
        </section>
      </aside>
    </div>
    ${over(open, state, clock, actions)}
    ${open === 'sheet'
      ? html`<lb-navigator-sheet
          .paper=${paper}
          .all=${all}
          .go=${actions.go}
          .settings=${settings(keys, actions)}
          .close=${() => actions.navigator(false)}
        ></lb-navigator-sheet>`
      : nothing}
    ${state.handIn === 'no'
      ? nothing
      : html`<lb-hand-in .state=${state} .all=${all} .clock=${clock} .actions=${actions}></lb-hand-in>`}`;
}

function over(open: Open, state: SittingState, clock: ServerClock, actions: Actions): TemplateResult | typeof nothing {
  if (open === 'line') return html`<lb-line-dialog .state=${state} .clock=${clock} .actions=${actions}></lb-line-dialog>`;
  return open === 'handover' ? handover(state, actions) : nothing;
}

export function handover(state: SittingState, actions: Actions): TemplateResult {
  const unsent = state.pending.size + state.evidence.waiting;
  return html`<lb-handover .unsent=${unsent} .prepare=${() => actions.handover()} .close=${() => actions.askHandover(false)}></lb-handover>`;
}

function bar(current: number, total: number, answered: number, actions: Actions): TemplateResult {
  const last = current === total - 1;
  return html`<nav class="bar" aria-label=${t('nav.title')}>
    <button
      type="button"
      class="button"
      data-action="previous"
      ?disabled=${current === 0}
      @click=${() => actions.go(current - 1)}
    >
      ${icon('left')}${t('question.previous')}
    </button>
    <button type="button" class="button open-navigator" data-action="navigator" @click=${() => actions.navigator(true)}>
      ${icon('grid')}${t('nav.open', { n: answered, total })}
    </button>
    ${last
      ? html`<button type="button" class="button primary" data-action="submit-last" @click=${() => actions.askHandIn(true)}>
          ${t('header.submit')}${icon('right')}
        </button>`
      : html`<button type="button" class="button primary" data-action="next" @click=${() => actions.go(current + 1)}>
          ${t('question.next')}${icon('right')}
        </button>`}
  </nav>`;
}
