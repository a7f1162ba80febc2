import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languageOf, setLanguage, t } from '../src/i18n.js';
import { en } from '../src/locales/en.js';
import { zhCN } from '../src/locales/zh-CN.js';

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('locales'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('both languages have the same keys, in the same order', () => {
  assert.deepEqual(Object.keys(en), Object.keys(zhCN));
});

test('both languages fill the same gaps', () => {
  for (const [key, text] of Object.entries(zhCN)) assert.deepEqual(gaps(en[key as keyof typeof en]), gaps(text), key);
});

test('no sentence is empty and no English one holds Chinese', () => {
  for (const [key, text] of Object.entries(en)) assert.match(text, /^[^\u3400-\u9fff]+$/, key);
  for (const [key, text] of Object.entries(zhCN)) assert.notEqual(text, '', key);
});

test('every key is used', () => {
  const used = SOURCES.flatMap(({ text }) => [...text.matchAll(/['`]([a-z][\w.${}-]*\.[\w.${}-]+)['`]/gi)].map(([, key = '']) => key));
  const patterns = used.map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
  const unused = Object.keys(zhCN).filter((key) => !patterns.some((pattern) => pattern.test(key)));
  assert.deepEqual(unused, []);
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
});
