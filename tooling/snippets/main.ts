/**
 * Runs what the README and CONTRIBUTING show, as written. Every page gets a scratch folder with the examples in it:
 *
 * - `sh` runs there, block after block in one shell, with `taizhang` in PATH. A script of this repository
 *   (`npx --yes pnpm@12 demo`) is not run again; it must exist.
 * - `console` too: each `$ command` is followed by the output it must print, whatever it exits with; a line `…`
 *   stands for any lines.
 * - `ts` names its file. A file of this repository must read the same; any other is compiled, and a `.test.ts` is run.
 * - Any other language with a file name is written there before the shell starts.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, run } from "../command.ts";
import { runShell } from "./shell.ts";
import { snippetsOf } from "./snippet.ts";
import { runTypeScript } from "./typescript.ts";

const pages = ["README.md", "README.zh-CN.md", ".github/CONTRIBUTING.md"];
const examples = "apps/cli/examples";

/** Everything on one page that does not do what it shows. */
async function check(page: string): Promise<string[]> {
  if (!existsSync(join(root, page))) return [`${page}: 没有这个文件 (missing)`];
  const all = snippetsOf(readFileSync(join(root, page), "utf8"));
  const snippets = all.filter(({ skip }) => skip === undefined);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "snippets-")));
  try {
    if (existsSync(join(root, examples))) cpSync(join(root, examples), join(folder, examples), { recursive: true });
    for (const { path, text } of snippets) {
      if (path === undefined || existsSync(join(root, path))) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const wrong = [...(await runShell(folder, snippets)), ...(await runTypeScript(folder, snippets))];
    const skipped = all.length - snippets.length;
    console.log(
      `${page}: ${snippets.length} 个片段，另有 ${skipped} 个不运行，${wrong.length} 个问题 (snippets, skipped, wrong)`,
    );
    return wrong.map((line) => `${page}: ${line}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const build = await run(["turbo", "run", "build", "--filter=@taizhang/cli", "--output-logs=errors-only"], {
  quiet: true,
});
const wrong =
  build.code === 0 ? (await Promise.all(pages.map(check))).flat() : [`构建失败 (the build failed)\n${build.output}`];
for (const line of wrong) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
