/** Runs the tests and every gate, all of them even when one fails; the last line is "N passed, N failed". */
import { delimiter, join } from "node:path";
import { root, run } from "./command.ts";

/** Each gate's name and command; the first two are the README's own, as a visitor types them. */
const gates: readonly (readonly [name: string, command: readonly [string, ...string[]]])[] = [
  ["test", ["npx", "--yes", "pnpm@12", "test"]],
  ["demo", ["npx", "--yes", "pnpm@12", "demo"]],
  ["format", ["pnpm", "run", "format:check"]],
  ["lint", ["pnpm", "run", "lint"]],
  ["floors", ["pnpm", "run", "floors"]],
  ["typecheck", ["pnpm", "run", "typecheck"]],
  ["build", ["pnpm", "run", "build"]],
  ["publint", ["pnpm", "run", "publint"]],
  ["attw", ["pnpm", "run", "attw"]],
  ["knip", ["pnpm", "run", "knip"]],
  ["snippets", ["pnpm", "run", "snippets"]],
  ["changes", ["pnpm", "run", "changes"]],
  ["lockfile", ["pnpm", "run", "lockfile"]],
];

// npx finds the machine's npm settings beside the Node that runs it, so it gets the machine's own, as a visitor's does
const visitor = {
  PATH: (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((at) => at !== join(root, "node_modules/.bin"))
    .join(delimiter),
};

/** Longer than any gate should take: one that hangs is ended, one that is slow on a busy machine is not. */
const limitSeconds = 1500;
const total = { passed: 0, failed: 0 };
for (const [name, command] of gates) {
  const { code, output, seconds } = await run(command, {
    quiet: true,
    limitSeconds,
    ...(command[0] === "npx" ? { env: visitor } : {}),
  });
  const tests =
    name === "test" ? [...output.matchAll(/^(\d+) passed, (\d+) failed, \d+ skipped$/gm)].at(-1) : undefined;
  const passed = code === 0 && (name !== "test" || Number(tests?.[1] ?? 0) > 0);
  if (!passed) console.log(output.trimEnd());
  console.log(`${passed ? "✓" : "✗"} ${name} ${seconds.toFixed(1)} s${tests ? ` (${tests[0]})` : ""}`);
  total.passed += Number(tests?.[1] ?? 0) + (passed ? 1 : 0);
  total.failed += Number(tests?.[2] ?? 0) + (passed ? 0 : 1);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
