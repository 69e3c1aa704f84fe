/** One test run over the whole house, every package resolved from its sources. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

// "import" is known where it holds; told to Node it would hold for what is required, too
const conditions = ["@taizhang/source", "module", "node"];

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      "{packages,plugins,apps}/*/src/**/*.test.{ts,tsx}",
      "{packages,apps}/*/test/**/*.test.ts",
      "tooling/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**"],
    reporters: ["default", join(import.meta.dirname, "reporter.ts")],
    globalSetup: ["temporary.ts", "postgres-run.ts"].map((each) => join(import.meta.dirname, each)),
    // one less is usual, which leaves a small machine with one
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    // what must not compile is a test too; all other type errors are the typecheck's business
    typecheck: {
      enabled: true,
      include: ["{packages,plugins,apps}/*/src/**/*.test-d.ts"],
      tsconfig: join(import.meta.dirname, "tsconfig.types.json"),
      ignoreSourceErrors: true,
    },
  },
});
