import { defineConfig } from 'vite';
import { handle } from './mock/server.mjs';

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

export default defineConfig({
  base: '/sit/',
  plugins: [mock],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
});
