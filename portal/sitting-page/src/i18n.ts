import { type Messages, type MessageKey, zhCN } from './locales/zh-CN.js';

export type Language = 'zh-CN' | 'en';
export type { MessageKey } from './locales/zh-CN.js';

let language: Language = 'zh-CN';
let messages: Partial<Messages> = zhCN;

/** `?lang=` first, then the browser's wish; Chinese unless English is asked for. */
export function languageOf(search: string, preferred: string): Language {
  const wish = new URLSearchParams(search).get('lang') ?? preferred;
  return wish.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

/** Chinese is always at hand; the words of another language are fetched first. */
export async function setLanguage(chosen: Language): Promise<void> {
  messages = chosen === 'en' ? (await import('./locales/en.js')).en : zhCN;
  language = chosen;
}

/** More words of the language every page starts with. */
export function learn(more: Partial<Messages>): void {
  if (language === 'zh-CN') messages = { ...messages, ...more };
}

export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return (messages[key] ?? key).replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** An instant as the bureau's clocks show it. */
export function dateTime(millis: number): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(millis);
}

export function timeOfDay(millis: number): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', timeStyle: 'short', hourCycle: 'h23' }).format(
    millis,
  );
}

export function points(value: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}
