import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cleaned, stemParts } from '../answers.js';
import { t } from '../i18n.js';
import { letter } from '../order.js';
import {
  BLANK_MAX,
  type BlankBody,
  type ItemBody,
  type ItemResponse,
  type JudgeBody,
  type MultipleBody,
  type ShortBody,
  type SingleBody,
  TEXT_MAX,
} from '../protocol.js';
import { icon } from './icons.js';

/** One answerable item: a question, or a part of a case. */
export interface Field<B extends ItemBody = ItemBody> {
  readonly body: B;
  /** Unique on the page; names the radio group and the text fields. */
  readonly name: string;
  readonly held: ItemResponse | null;
  change(response: ItemResponse | null, typing: boolean): void;
}

export function field(of: Field): TemplateResult {
  const { body } = of;
  switch (body.type) {
    case 'single':
      return single({ ...of, body });
    case 'multiple':
      return multiple({ ...of, body });
    case 'judge':
      return judge({ ...of, body });
    case 'blank':
      return blanks({ ...of, body });
    case 'short':
      return short({ ...of, body });
  }
}

function single({ body, name, held, change }: Field<SingleBody>): TemplateResult {
  const chosen = held && 'choice' in held ? held.choice : null;
  return group(body.stem, 'radiogroup', body.options.map((option, index) =>
    choice('radio', name, option.id, letter(index), option.text, option.id === chosen, () =>
      change({ choice: option.id }, false),
    ),
  ));
}

function multiple({ body, name, held, change }: Field<MultipleBody>): TemplateResult {
  const chosen = held && 'choices' in held ? held.choices : [];
  const toggle = (id: string, on: boolean) => {
    const wanted = body.options.map((option) => option.id).filter((other) => (other === id ? on : chosen.includes(other)));
    change(cleaned({ choices: wanted.sort() }), false);
  };
  return group(body.stem, 'group', body.options.map((option, index) =>
    choice('checkbox', name, option.id, letter(index), option.text, chosen.includes(option.id), (on) =>
      toggle(option.id, on),
    ),
  ), t('question.hint.multiple'));
}

function judge({ body, name, held, change }: Field<JudgeBody>): TemplateResult {
  const verdict = held && 'verdict' in held ? held.verdict : null;
  return group(body.stem, 'radiogroup', [true, false].map((value) =>
    choice('radio', name, String(value), icon(value ? 'check' : 'cross'), t(`question.${value}`), verdict === value, () =>
      change({ verdict: value }, false),
    ),
  ));
}

function group(stem: string, role: string, choices: TemplateResult[], hint = ''): TemplateResult {
  return html`<fieldset class="choices" role=${role}>
    <legend class="stem">${stem}${hint ? html` <span class="hint">${hint}</span>` : ''}</legend>
    ${choices}
  </fieldset>`;
}

function choice(
  type: 'radio' | 'checkbox',
  name: string,
  id: string,
  sign: string | TemplateResult,
  text: string,
  checked: boolean,
  change: (on: boolean) => void,
): TemplateResult {
  return html`<label class="choice">
    <input
      type=${type}
      name=${name}
      value=${id}
      data-option=${id}
      .checked=${live(checked)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span class="sign" data-shape=${type}>${sign}</span>
    <span class="choice-text">${text}</span>
  </label>`;
}

function blanks({ body, name, held, change }: Field<BlankBody>): TemplateResult {
  const texts = held && 'blanks' in held ? held.blanks : [];
  const write = (index: number, text: string) => {
    const all = Array.from({ length: body.blanks }, (_, i) => (i === index ? text : (texts[i] ?? '')));
    change(cleaned({ blanks: all }), true);
  };
  const [first = '', ...rest] = stemParts(body.stem, body.blanks);
  return html`<div class="stem blanks">${first}${rest.map((part, index) => html`<input
    type="text"
    class="blank"
    autocomplete="off"
    spellcheck="false"
    maxlength=${BLANK_MAX}
    name="${name}-${index + 1}"
    data-blank=${index + 1}
    aria-label=${t('question.blank', { n: index + 1 })}
    .value=${live(texts[index] ?? '')}
    @input=${typed((text) => write(index, text))}
    @compositionend=${typed((text) => write(index, text))}
  />${part}`)}</div>`;
}

function short({ body, name, held, change }: Field<ShortBody>): TemplateResult {
  const text = held && 'text' in held ? held.text : '';
  const write = typed((value) => change(cleaned({ text: value }), true));
  return html`<label class="stem" for="${name}-text">${body.stem}</label>
    <textarea
      id="${name}-text"
      name=${name}
      rows="9"
      maxlength=${TEXT_MAX}
      placeholder=${t('question.text')}
      data-text
      .value=${live(text)}
      @input=${write}
      @compositionend=${write}
    ></textarea>
    <p class="counter">${t('question.counter', { n: text.length, max: TEXT_MAX })}</p>`;
}

/** Reads a text field, but not the half-spelt pinyin of an input method. */
function typed(write: (text: string) => void): (event: Event) => void {
  return (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    write((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  };
}
