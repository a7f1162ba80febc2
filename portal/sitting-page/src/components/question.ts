import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { itemOf, withItem } from '../answers.js';
import { points, t } from '../i18n.js';
import type { CaseBody, SlotResponse } from '../protocol.js';
import type { QuestionStatus, Saving } from '../view.js';
import type { Actions } from './actions.js';
import { field } from './fields.js';
import { icon, type IconName } from './icons.js';

interface Shown {
  readonly status: QuestionStatus;
  readonly held: SlotResponse;
  readonly total: number;
  readonly section: { readonly title: string; readonly note: string };
}

export function question({ status, held, total, section }: Shown, actions: Actions): TemplateResult {
  const { question: asked, number } = status.shown;
  const { slot } = asked;
  const content = asked.type === 'case' ? caseFields(asked, slot, held, actions) : field({
    body: asked,
    name: `q${slot}`,
    held: held && !('items' in held) ? held : null,
    change: (response, typing) => actions.answer(slot, response, typing),
  });
  return keyed(slot, html`<article
    class="card question"
    data-slot=${slot}
    data-type=${asked.type}
    data-saving=${status.saving}
    aria-labelledby="question-heading"
  >
    <p class="section-title">${section.title}<span class="section-note">${section.note}</span></p>
    <div class="question-head">
      <h2 id="question-heading" tabindex="-1">
        ${t('question.number', { n: number })}<span class="of">${t('question.of', { total })}</span>
      </h2>
      <span class="badge">${t(`type.${asked.type}`)}</span>
      <span class="points">${t('question.points', { points: points(asked.points) })}</span>
      ${markButton(status, actions)}
    </div>
    ${content}
    <div class="question-foot">
      ${savingTick(status.saving)}
      <button
        type="button"
        class="button quiet"
        data-action="clear"
        ?disabled=${held === null}
        @click=${() => actions.answer(slot, null, false)}
      >
        ${t('question.clear')}
      </button>
    </div>
  </article>`) as TemplateResult;
}

function markButton({ marked, shown }: QuestionStatus, actions: Actions): TemplateResult {
  return html`<button
    type="button"
    class="button mark"
    data-action="mark"
    aria-pressed=${marked}
    @click=${() => actions.mark(shown.question.slot)}
  >
    ${icon('flag')}${t(marked ? 'question.marked' : 'question.mark')}
  </button>`;
}

function savingTick(saving: Saving): TemplateResult {
  const icons: Readonly<Record<Saving, IconName | null>> = {
    untouched: null,
    saved: 'check',
    saving: 'sync',
    kept: 'kept',
    unsent: 'alert',
    rejected: 'alert',
  };
  const name = icons[saving];
  return html`<span class="tick" data-tick=${saving}>${name ? icon(name) : ''}${t(`saving.${saving}`)}</span>`;
}

function caseFields(asked: CaseBody, slot: number, held: SlotResponse, actions: Actions): TemplateResult {
  return html`<details class="scene" open>
      <summary>${t('question.scene')}</summary>
      <div class="scene-text" tabindex="0" role="region" aria-label=${t('question.scene')}>${asked.scene}</div>
    </details>
    <ol class="items">
      ${asked.items.map((item, index) => html`<li class="item" data-item=${item.item}>
        <h3 class="item-head">
          ${t('question.item', { n: index + 1 })}<span class="badge">${t(`type.${item.type}`)}</span>
          <span class="points">${t('question.points', { points: points(item.points) })}</span>
        </h3>
        ${field({
          body: item,
          name: `q${slot}-${item.item}`,
          held: itemOf(held, item.item),
          change: (response, typing) => actions.answer(slot, withItem(held, item.item, response), typing),
        })}
      </li>`)}
    </ol>`;
}
