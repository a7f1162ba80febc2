import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export function run(...args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** The sources with the tests, into `build/`. */
export function compile() {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  run(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.test.json');
}
