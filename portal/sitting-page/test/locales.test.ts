import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { languageOf, learn, setLanguage, t } from '../src/i18n.js';
import { en } from '../src/locales/en.js';
import { zhCN } from '../src/locales/zh-CN.js';
import { zhPages } from '../src/locales/zh-CN-pages.js';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('locales'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

const zh = { ...zhCN, ...zhPages };
const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
});

test('both languages fill the same gaps', () => {
  for (const [key, text] of Object.entries(zh)) assert.deepEqual(gaps(en[key as keyof typeof en]), gaps(text), key);
});

test('no sentence is empty and no English one holds Chinese', () => {
  for (const [key, text] of Object.entries(en)) assert.match(text, /^[^\u3400-\u9fff]+$/, key);
  for (const [key, text] of Object.entries(zh)) assert.notEqual(text, '', key);
});

/** The keys of `all` a source may ask for. */
function usedBy(texts: readonly string[], all: readonly string[]): string[] {
  const used = texts.flatMap((text) => [...text.matchAll(/['`]([a-z][\w.${}-]*\.[\w.${}-]+)['`]/gi)].map(([, key = '']) => key));
  const patterns = used.map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
  return all.filter((key) => patterns.some((pattern) => pattern.test(key)));
}

test('every key is used', () => {
  const all = Object.keys(zh);
  const used = usedBy(SOURCES.map(({ text }) => text), all);
  assert.deepEqual(all.filter((key) => !used.includes(key)), []);
});

/** What is on the page before anything is fetched later. */
function atFirst(file = 'main.ts', seen = new Set<string>()): Set<string> {
  seen.add(file);
  const text = SOURCES.find((source) => source.file === file)?.text ?? '';
  for (const [, path = ''] of text.matchAll(/^(?:import|export)\s(?!type)[^;]*?'(\.[^']+)\.js';$/gms)) {
    const next = join(dirname(file), `${path}.ts`);
    if (!seen.has(next)) atFirst(next, seen);
  }
  return seen;
}

test('nothing asks for a word before it has been fetched', () => {
  const first = atFirst();
  assert.ok(first.has(join('components', 'exam-view.ts')) && !first.has(join('components', 'problem.ts')));
  const texts = SOURCES.filter(({ file }) => first.has(file)).map(({ text }) => text);
  assert.deepEqual(usedBy(texts, Object.keys(zhPages)), []);
});

test('no Chinese stands outside the locales', () => {
  assert.deepEqual(SOURCES.filter(({ text }) => /[\u3400-\u9fff]/.test(text)).map(({ file }) => file), []);
});

test('the address decides the language, then the browser; Chinese unless English', () => {
  assert.equal(languageOf('?lang=en', 'zh-CN'), 'en');
  assert.equal(languageOf('?lang=zh-CN', 'en-GB'), 'zh-CN');
  assert.equal(languageOf('', 'en-GB'), 'en');
  assert.equal(languageOf('', 'ug-CN'), 'zh-CN');
});

test('values fill their gaps, in the language that was set', async () => {
  await setLanguage('en');
  assert.equal(t('nav.progress', { n: 3, total: 50 }), 'Answered 3 of 50');
  await setLanguage('zh-CN');
  assert.equal(t('nav.progress', { n: 3, total: 50 }), '已答 3 题，共 50 题');
  learn(zhPages);
  assert.equal(t('retrying.in', { n: 3 }), '3 秒后重试');
});
