// Compiles the sources with the tests and runs Node's own test runner on the result, or the script it is given.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function run(...args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(join(root, 'build'), { recursive: true, force: true });
run(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.test.json');
const [script] = process.argv.slice(2);
if (script) {
  run(join('build', 'test', `${script}.js`));
  process.exit();
}
const tests = readdirSync(join(root, 'build', 'test')).filter((name) => name.endsWith('.test.js'));
run('--test', ...tests.map((name) => join('build', 'test', name)));
