import type { CaseBody, CaseResponse, ItemBody, ItemResponse, Question, SlotResponse } from './protocol.js';

export type Completeness = 'none' | 'partial' | 'full';

/** An item response with nothing in it is no response. */
export function cleaned(response: ItemResponse): ItemResponse | null {
  if ('choices' in response) return response.choices.length > 0 ? response : null;
  if ('blanks' in response) return response.blanks.some((blank) => blank.trim() !== '') ? response : null;
  if ('text' in response) return response.text.trim() !== '' ? response : null;
  return response;
}

/** The case with one sub-item answered or, with null, cleared. */
export function withItem(held: SlotResponse, item: number, response: ItemResponse | null): CaseResponse | null {
  const items = held && 'items' in held ? { ...held.items } : {};
  if (response) items[item] = response;
  else delete items[item];
  return Object.keys(items).length > 0 ? { items } : null;
}

export function itemOf(held: SlotResponse, item: number): ItemResponse | null {
  return held && 'items' in held ? (held.items[item] ?? null) : null;
}

export function completeness(question: Question, held: SlotResponse): Completeness {
  if (question.type === 'case') return caseCompleteness(question, held);
  return held && !('items' in held) ? itemCompleteness(question, held) : 'none';
}

function itemCompleteness(item: ItemBody, held: ItemResponse | null): Completeness {
  if (!held || cleaned(held) === null) return 'none';
  if (item.type !== 'blank' || !('blanks' in held)) return 'full';
  const filled = held.blanks.filter((blank) => blank.trim() !== '').length;
  return filled >= item.blanks ? 'full' : 'partial';
}

function caseCompleteness(question: CaseBody, held: SlotResponse): Completeness {
  const parts = question.items.map((item) => itemCompleteness(item, itemOf(held, item.item)));
  if (parts.every((part) => part === 'full')) return 'full';
  return parts.every((part) => part === 'none') ? 'none' : 'partial';
}

/** The stem cut at its blanks. A stem that shows fewer gaps than it has blanks gets the rest at its end. */
export function stemParts(stem: string, blanks: number): string[] {
  const cut = stem.split(/_{3,}/);
  const parts = cut.slice(0, blanks);
  const rest = cut.slice(blanks).join('____');
  if (cut.length > blanks) return [...parts, rest];
  return [...cut, ...Array<string>(blanks + 1 - cut.length).fill('')];
}
