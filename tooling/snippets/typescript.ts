/** Holds the TypeScript blocks of a page to the files they show, and compiles and tests those that are no file of ours. */
import { existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, run } from "../command.ts";
import { untitled, type Snippet } from "./snippet.ts";

/** The blocks are in `folder` under the names they give; returns what is wrong with them, one sentence each. */
export async function runTypeScript(folder: string, snippets: readonly Snippet[]): Promise<string[]> {
  const wrong: string[] = [];
  const own: string[] = [];
  for (const { language, line, path, text } of snippets) {
    if (language !== "ts") continue;
    if (path === undefined) wrong.push(`第 ${line} 行的 ts 片段没有文件名 (a ts block names its file)`);
    else if (!existsSync(join(root, path))) own.push(path);
    else if (untitled(readFileSync(join(root, path), "utf8")) !== untitled(text))
      wrong.push(`第 ${line} 行与 ${path} 不一致 (differs from the file)`);
  }
  return own.length === 0 ? wrong : [...wrong, ...(await compileAndTest(folder, own))];
}

/** A block sees what a plugin sees: it borrows the dependencies of one. */
async function compileAndTest(folder: string, files: readonly string[]): Promise<string[]> {
  const [conformance] = globSync("plugins/*/node_modules/@taizhang/conformance", { cwd: root });
  if (conformance === undefined) return ["没有可供片段使用的插件依赖 (no plugin to borrow dependencies from)"];
  symlinkSync(join(root, dirname(dirname(conformance))), join(folder, "node_modules"));

  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const tsconfig = {
    extends: join(root, "tsconfig.base.json"),
    include: ["**/*.ts"],
    exclude: ["node_modules", "*.config.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  const base = JSON.stringify(join(root, "tooling/vitest.config.ts"));
  const test = JSON.stringify({ include: ["**/*.test.ts"], exclude: ["node_modules/**"], passWithNoTests: true });
  const config = `import base from ${base};\nexport default { ...base, root: ${JSON.stringify(folder)}, test: ${test} };\n`;
  writeFileSync(join(folder, "vitest.config.ts"), config);

  const wrong: string[] = [];
  const commands = [
    ["tsc", "-p", folder],
    ["vitest", "run", "--config", join(folder, "vitest.config.ts")],
  ] as const;
  for (const command of commands) {
    const { code, output } = await run(command, { cwd: folder, quiet: true, limitSeconds: 120 });
    if (code !== 0) wrong.push(`${files.join("、")}: ${command[0]}\n${output}`);
  }
  return wrong;
}
