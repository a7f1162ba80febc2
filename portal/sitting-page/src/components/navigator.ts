import { html, type TemplateResult } from 'lit';
import { t } from '../i18n.js';
import type { ShownPaper } from '../order.js';
import { type QuestionStatus, summary } from '../view.js';
import { icon } from './icons.js';

/** Every question as a numbered cell, by section. */
export function navigator(
  paper: ShownPaper,
  all: readonly QuestionStatus[],
  go: (index: number) => void,
): TemplateResult {
  const { answered, total } = summary(all);
  const of = new Map(all.map((status) => [status.shown.number, status]));
  return html`<p class="progress">${t('nav.progress', { n: answered, total })}</p>
    <progress max=${total} value=${answered} aria-label=${t('nav.progress', { n: answered, total })}></progress>
    ${legend(all.some(({ saving }) => saving === 'kept' || saving === 'unsent'))}
    ${paper.sections.map((section) => {
      const cells = section.questions.flatMap(({ number }) => of.get(number) ?? []);
      const done = cells.filter((status) => status.answered === 'full').length;
      return html`<section class="nav-section">
        <h3>${section.title}<span class="nav-count">${done}/${cells.length}</span></h3>
        <div class="cells">${cells.map((status) => cell(status, go))}</div>
      </section>`;
    })}`;
}

export function cell(status: QuestionStatus, go: (index: number) => void): TemplateResult {
  const { shown, index, marked, current } = status;
  const state = status.saving === 'rejected' ? 'rejected' : status.answered;
  const waiting = status.saving === 'kept' || status.saving === 'unsent';
  const words = t(marked ? 'nav.cell.marked' : 'nav.cell', { n: shown.number, state: t(`nav.${state}`) });
  const label = waiting ? t('nav.cell.waiting', { cell: words }) : words;
  return html`<button
    type="button"
    class="cell"
    data-go=${shown.question.slot}
    data-state=${state}
    data-marked=${marked}
    data-waiting=${waiting}
    aria-current=${current ? 'true' : 'false'}
    aria-label=${label}
    @click=${() => go(index)}
  >
    ${shown.number}${marked ? icon('flag') : ''}
  </button>`;
}

function legend(waiting: boolean): TemplateResult {
  const sample = (state: string, marked = false, current = false, kept = false) =>
    html`<span class="cell sample" data-state=${state} data-current=${current} data-waiting=${kept} aria-hidden="true"
      >${marked ? icon('flag') : ''}</span
    >`;
  return html`<ul class="legend">
    <li>${sample('full')}${t('nav.full')}</li>
    <li>${sample('partial')}${t('nav.partial')}</li>
    <li>${sample('none')}${t('nav.none')}</li>
    <li>${sample('none', true)}${t('nav.marked')}</li>
    <li>${sample('none', false, true)}${t('nav.current')}</li>
    ${waiting ? html`<li>${sample('full', false, false, true)}${t('nav.kept')}</li>` : ''}
  </ul>`;
}
