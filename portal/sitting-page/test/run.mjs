// Compiles the sources with the tests and runs Node's own test runner on the result, or the script it is given.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile, root, run } from './compile.mjs';

compile();
const [script] = process.argv.slice(2);
if (script) run(join('build', 'test', `${script}.js`));
else {
  const tests = readdirSync(join(root, 'build', 'test')).filter((name) => name.endsWith('.test.js'));
  run('--test', ...tests.map((name) => join('build', 'test', name)));
}
