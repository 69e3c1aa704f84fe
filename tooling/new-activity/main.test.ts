/** A new activity, made in a copy of the house as its author would make it: offline, quickly, few files, green at once. */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../command.ts";

const LEFT_OUT = ["node_modules", "dist", "out", ".git", ".turbo", "coverage"];

let copy: string;
const pnpm = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync("npx", ["--yes", "pnpm@12", ...args], { cwd: copy, encoding: "utf8" });
  return { status, output: stdout + stderr };
};

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "house-"));
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
  const { status, output } = pnpm("install", "--offline", "--frozen-lockfile");
  if (status !== 0) throw new Error(output);
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it("makes a package that passes at once, and lists it", () => {
  const { status, output } = pnpm("new-activity", "craft-fair", "--title", "手工艺集市", "--category", "culture");
  expect(output).toContain("plugins/craft-fair 已建好并通过测试");
  expect(status).toBe(0);
  const files = globSync("**/*", { cwd: join(copy, "plugins/craft-fair"), withFileTypes: true });
  expect(files.filter((each) => each.isFile() && !each.parentPath.includes("node_modules")).length).toBeLessThanOrEqual(
    7,
  );
  expect(readFileSync(join(copy, "plugins/standard/src/index.ts"), "utf8")).toContain("craftFair,");
  const whole = pnpm(
    "exec",
    "vitest",
    "run",
    "--config",
    "tooling/vitest.config.ts",
    "plugins/standard",
    "plugins/craft-fair",
  );
  expect(whole.output).toMatch(/ 0 failed/);
}, 120_000);

it.each([
  [["Craft"], /KIND 用小写字母/],
  [["craft-fair", "--title", "Fair"], /--title 请用中文/],
  [["training-course"], /已经有了，没有改动/],
])(
  "refuses %j and leaves everything as it was",
  (args, words) => {
    const { status, output } = pnpm("new-activity", ...args);
    expect(status).not.toBe(0);
    expect(output).toMatch(words);
  },
  60_000,
);
