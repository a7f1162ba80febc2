import { t, timeOfDay } from '../i18n.js';

/** Something the candidate must not miss; it stays until it is put away. */
export type Told =
  | { readonly kind: 'granted'; readonly minutes: number; readonly end: number }
  | { readonly kind: 'resumed' | 'shortened'; readonly end: number }
  | { readonly kind: 'memory' | 'failing' | 'full' | 'reload' };

export function words(told: Told): string {
  switch (told.kind) {
    case 'granted':
      return t('news.granted', { n: told.minutes, time: timeOfDay(told.end) });
    case 'resumed':
    case 'shortened':
      return t(`news.${told.kind}`, { time: timeOfDay(told.end) });
    case 'memory':
    case 'failing':
    case 'full':
    case 'reload':
      return t(`card.${told.kind}`);
  }
}
