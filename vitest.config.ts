/** How the tests run: real sockets and files, so a file gets time, and the real counts come last. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/summary.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
