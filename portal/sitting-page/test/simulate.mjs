// Compiles and runs the simulation: `npm run simulate -- --seeds 10000 [--from N] [--out FILE]`, `-- --seed N` replays one.
import { compile, run } from './compile.mjs';

compile();
run('build/test/simulation/cli.js', ...process.argv.slice(2));
