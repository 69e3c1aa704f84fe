/** The last line of a test run: how many passed, failed and were skipped. */
import type { Reporter, TestModule } from "vitest/node";

/** Counts tests; a file that could not be loaded and an error outside any test count as failed. */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      count.failed += module.errors().length;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    const line = `${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`;
    process.once("exit", () => console.log(line)); // after everything the other reporters have to say
  }
}
