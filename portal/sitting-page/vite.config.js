import { createHash } from 'node:crypto';
import { defineConfig } from 'vite';
import { handle } from './mock/server.mjs';

const base = '/sit/';

/** Answers /api/sittings in memory while developing; no part of the build. */
const mock = {
  name: 'mock-server',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      handle(request, response).then((taken) => taken || next(), next);
    });
  },
};

/** Tells the service worker which files this build is made of. */
const precache = {
  name: 'precache',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const worker = Object.values(bundle).find(({ name, type }) => type === 'chunk' && name === 'worker');
    if (worker.imports.length > 0) this.error('the service worker must stand alone');
    if (!bundle['index.html']) this.error('the shell must count into the version');
    const shared = Object.keys(bundle).filter((file) => file !== worker.fileName).sort();
    const hash = createHash('sha256');
    for (const file of shared) hash.update(file).update(bundle[file].source ?? bundle[file].code);
    const files = shared.filter((file) => file.startsWith('assets/')).map((file) => base + file);
    const build = { version: hash.digest('hex').slice(0, 16), files };
    worker.code = worker.code.replace('__BUILD__', () => JSON.stringify(build));
  },
};

export default defineConfig({
  base,
  plugins: [mock, precache],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: true,
    rolldownOptions: {
      input: { index: 'index.html', worker: 'src/worker/worker.ts' },
      output: { entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js') },
    },
  },
});
