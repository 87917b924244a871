/** A vitest reporter whose last line counts the run in plain words: `12 passed, 0 failed, 1 skipped`. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      // A file that could not be loaded has no tests to count, and is a failure all the same.
      if (module.errors().length) count.failed++;
      for (const test of module.children.allTests()) count[test.result().state]++;
    }
    const failed = count.failed + count.pending + errors.length;
    // The default reporter prints its own summary first; this line has to be the last one.
    process.once('exit', () => {
      process.stdout.write(`${count.passed} passed, ${failed} failed, ${count.skipped} skipped\n`);
    });
  }
}
