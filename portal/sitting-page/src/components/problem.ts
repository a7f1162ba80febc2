import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.js';
import type { ProblemCode, SittingState } from '../state.js';
import { statuses, summary } from '../view.js';
import type { Actions } from './actions.js';
import type { IconName } from './icons.js';
import { messagePage } from './message-page.js';

const SIGNS: Readonly<Record<ProblemCode, IconName>> = {
  'signed-out': 'lock',
  'not-a-candidate': 'person',
  'exam-unknown': 'alert',
  'entry-closed': 'clock',
  'attempts-used': 'check',
  'taken-over': 'device',
  'other-tab': 'device',
  address: 'alert',
  fault: 'alert',
};

export function problemPage(code: ProblemCode, state: SittingState, actions: Actions): TemplateResult {
  return messagePage('warn', SIGNS[code], t(`problem.${code}.title`), html`<div data-problem=${code}>
    <p>${t(`problem.${code}.text`)}</p>
    ${code === 'taken-over' ? html`<p>${t('problem.taken-over.not-you')}</p>` : nothing} ${unsent(code, state)}
    <div class="message-actions">${steps(code, state, actions)}</div>
  </div>`);
}

function unsent(code: ProblemCode, state: SittingState): TemplateResult | typeof nothing {
  const { unsaved } = summary(statuses(state));
  if (unsaved.length === 0) return nothing;
  const list = unsaved.map(({ shown }) => shown.number).join(t('list.separator'));
  const n = unsaved.length;
  const safe = unsaved.every(({ saving }) => saving === 'kept');
  if (code === 'signed-out') return html`<p class="warn-text">${t(safe ? 'problem.signed-out.kept' : 'problem.signed-out.unsent', { n })}</p>`;
  return code === 'taken-over' ? html`<p class="warn-text">${t('problem.taken-over.unsent', { n, list })}</p>` : nothing;
}

function steps(code: ProblemCode, state: SittingState, actions: Actions): TemplateResult {
  switch (code) {
    case 'signed-out':
      return signIn(state, actions);
    case 'taken-over':
      return html`${home('primary')}${file(state, actions)}${button('reload', t('problem.taken-over.here'), actions.reload)}`;
    case 'other-tab':
      return html`${button('reload', t('problem.other-tab.retry'), actions.reload, 'primary')}${home()}`;
    case 'fault':
      return html`${button('reload', t('problem.fault.reload'), actions.reload, 'primary')}${home()}`;
    case 'not-a-candidate':
    case 'exam-unknown':
    case 'entry-closed':
    case 'attempts-used':
    case 'address':
      return home('primary');
  }
}

function file(state: SittingState, actions: Actions): TemplateResult | typeof nothing {
  if (state.pending.size === 0 || !state.started?.handover) return nothing;
  return button('handover', t('handover.open'), () => actions.askHandover(true));
}

/** Answers that live on this page alone must not be left behind by signing in. */
function signIn(state: SittingState, actions: Actions): TemplateResult {
  const leaving = [...state.pending].every((slot) => state.kept.has(slot));
  const target = leaving ? '_self' : '_blank';
  const words = leaving ? t('problem.signed-out.login') : t('problem.signed-out.login.tab');
  return html`<a class="button primary" data-action="login" href=${`/enter/${location.pathname.split('/').pop()}`} target=${target} rel="noopener">${words}</a>
    ${button('enter-again', t('problem.signed-out.retry'), actions.enterAgain)}`;
}

function button(action: string, words: string, act: () => void, kind = ''): TemplateResult {
  return html`<button type="button" class="button ${kind}" data-action=${action} @click=${act}>${words}</button>`;
}

export function home(kind = '', words = t('problem.home')): TemplateResult {
  return html`<a class="button ${kind}" data-action="home" href="/">${words}</a>`;
}
