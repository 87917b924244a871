/** How the tests run: real sockets and files, so a file gets time, and the real counts come last. `--project fast` is for the day's work. */
import { defineConfig } from 'vitest/config';
import { testFiles } from './test/projects.ts';

const { fast, slow } = testFiles();

export default defineConfig({
  test: {
    reporters: ['default', './test/summary.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'fast', include: fast } },
      { extends: true, test: { name: 'slow', include: slow } },
    ],
  },
});
