/** The floors hold: each deliberate breach is named, and the house as it stands has none. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "./command.ts";
import { violations } from "./floors.ts";

const built: string[] = [];
afterAll(() => built.forEach((top) => rmSync(top, { recursive: true })));

/** A house of one package with one file. */
function house(room: string, manifest: object, file = "src/index.ts", source = ""): string {
  const top = mkdtempSync(join(tmpdir(), "floors-"));
  built.push(top);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), text);
  };
  write(`${room}/package.json`, JSON.stringify({ name: "@taizhang/x", ...manifest }));
  write(`${room}/${file}`, source);
  return top;
}

const zod = { dependencies: { zod: "4" } };
const node = { devDependencies: { "@types/node": "24" } };

test.each([
  ["a sibling plugin", house("plugins/a", { dependencies: { "@taizhang/plugin-b": "1" } }), "@taizhang/plugin-b"],
  ["effect in a plugin", house("plugins/a", { dependencies: { effect: "4" } }), "effect"],
  ["zod in the engine", house("packages/engine", zod), "zod"],
  ["zod/v4 in the engine", house("packages/engine", { ...zod }, "src/a.ts", 'import * as z from "zod/v4";'), "zod/v4"],
  [
    "a single plugin in an app",
    house("apps/cli", { bin: {}, devDependencies: { "@taizhang/plugin-b": "1" } }),
    "plugin-b",
  ],
  ["another app", house("apps/cli", { bin: {}, devDependencies: { "@taizhang/server": "1" } }), "@taizhang/server"],
  ["node: in the core", house("packages/core", node, "src/a.ts", 'import { readFile } from "node:fs";'), "node:fs"],
  ["node: by type only", house("packages/core", node, "src/a.ts", 'export type { Stats } from "node:fs";'), "node:fs"],
  ["a lazy import", house("packages/render", {}, "src/a.ts", 'const x = await import("effect");'), "effect"],
  ["an undeclared import", house("packages/core", {}, "src/a.ts", 'import {\n  z,\n} from "zod";'), "没有声明 zod"],
  [
    "a test tool in the product",
    house("packages/core", { devDependencies: { vitest: "5" } }, "src/a.ts", 'import "vitest";'),
    "vitest",
  ],
  ["anything in the document", house("packages/document", zod), "zod"],
  ["a second entry", house("packages/core", { exports: { ".": {}, "./deep": {} } }), "./deep"],
  ["a room without a floor", house("packages/utils", {}), "楼层表"],
  ["a file at the top", house("notes", {}), "顶层"],
])("%s is refused", (_, top, named) => {
  expect(violations(top).join("\n")).toContain(named);
});

test.each([
  [
    "a test that uses its test tool",
    house("packages/core", { devDependencies: { vitest: "5" } }, "src/a.test.ts", 'import { test } from "vitest";'),
  ],
  ["an import in a comment", house("packages/core", {}, "src/a.ts", '// import "effect";\n/** from "hono" */')],
  ["a string that looks like one", house("packages/core", {}, "src/a.ts", 'export const from = "effect";')],
])("%s is welcome", (_, top) => {
  expect(violations(top)).toEqual([]);
});

test("this house keeps to its floors", () => {
  expect(violations(root)).toEqual([]);
});
