// The font of printed documents: Noto Sans SC without the radicals of U+2E80–2FDF. They share their glyphs with
// ordinary characters, and whoever copied 月 or 人 out of a document would get a radical instead.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname} from 'node:path';
import subsetFont from 'subset-font';

const RANGES = [[0x20, 0x2e7f], [0x2fe0, 0xffff], [0x20000, 0x3134f]];

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const font = await readFile(`${folder}/400Regular/NotoSansSC_400Regular.ttf`);
let text = '';
for (const [first, last] of RANGES)
  for (let code = first; code <= last; code++) if (code < 0xd800 || code > 0xdfff) text += String.fromCodePoint(code);

await mkdir('dist', {recursive: true});
await writeFile('dist/noto-sans-sc.ttf', await subsetFont(font, text, {targetFormat: 'sfnt'}));
await writeFile('dist/LICENSE.txt', await readFile(`${folder}/LICENSE_FONT`));
