import type { CaseItem, Option, Paper, Question, Started } from './protocol.js';

const utf8 = new TextEncoder();

/** 32-bit FNV-1a over UTF-8, unsigned. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Murmur3's finaliser. FNV-1a alone hardly mixes its last byte, and the last byte is all that differs here. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Sorted by hash; Array.sort is stable, so ties keep the original order. */
function shuffled<T>(things: readonly T[], key: (thing: T) => string): T[] {
  return things
    .map((thing) => ({ thing, hash: mixed(fnv1a(key(thing))) }))
    .sort((a, b) => a.hash - b.hash)
    .map(({ thing }) => thing);
}

export interface ShownQuestion {
  /** Counts from 1 through the whole paper, in the order shown. */
  readonly number: number;
  readonly question: Question;
}
export interface ShownSection {
  readonly title: string;
  readonly note: string;
  readonly questions: readonly ShownQuestion[];
}
export interface ShownPaper {
  readonly title: string;
  readonly sections: readonly ShownSection[];
  readonly questions: readonly ShownQuestion[];
}

/** The paper in the order this sitting shows it. */
export function arrange(paper: Paper, { seed, order }: Pick<Started, 'seed' | 'order'>): ShownPaper {
  const bySlot = new Map(paper.slots.map((question) => [question.slot, question]));
  let number = 0;
  const sections = paper.sections.map((section) => {
    const slots = order.items ? shuffled(section.slots, (slot) => `${seed}/${slot}`) : section.slots;
    const questions = slots.map((slot) => {
      const question = bySlot.get(slot);
      if (!question) throw new Error(`the paper lists slot ${slot} without its question`);
      return { number: ++number, question: order.options ? reordered(question, seed) : question };
    });
    return { title: section.title, note: section.note ?? '', questions };
  });
  return { title: paper.title, sections, questions: sections.flatMap((section) => section.questions) };
}

function reordered(question: Question, seed: string): Question {
  const { slot } = question;
  if (question.type === 'case') {
    return { ...question, items: question.items.map((item) => reorderedItem(item, seed, slot)) };
  }
  if (question.type !== 'single' && question.type !== 'multiple') return question;
  return { ...question, options: optionOrder(question.options, seed, slot, 0) };
}

function reorderedItem(item: CaseItem, seed: string, slot: number): CaseItem {
  if (item.type !== 'single' && item.type !== 'multiple') return item;
  return { ...item, options: optionOrder(item.options, seed, slot, item.item) };
}

export function optionOrder(options: readonly Option[], seed: string, slot: number, item: number): Option[] {
  return shuffled(options, (option) => `${seed}/${slot}/${item}/${option.id}`);
}

/** The letter shown for the n-th option, from 0. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
