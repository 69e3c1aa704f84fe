/** Runs the shell blocks of a page in one shell, as a reader would type them. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../command.ts";
import type { Snippet } from "./snippet.ts";

const mark = "\u001e";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** A command that CI runs on its own account: a script of the root package.json, or CI itself. */
function covered(command: string): boolean {
  const script = /^(?:npx --yes pnpm@12|pnpm) (?<name>[\w:-]+)/.exec(command)?.groups?.["name"];
  return command === ".ci/run" || (script !== undefined && script in scripts);
}

/** One block, or one command of a `console` block with what it has to print. */
interface Step {
  readonly line: number;
  readonly script: string;
  readonly prints?: string;
}

function stepsOf({ language, line, text }: Snippet): Step[] {
  if (language === "sh") {
    const lines = text.split("\n").map((one) => one.replace(/^\$ /, ""));
    return [{ line, script: lines.map((one) => (covered(one.trim()) ? ":" : one)).join("\n") }];
  }
  const commands = text.split(/^\$ /m).slice(1);
  return commands.map((part) => {
    const [script = "", ...shown] = part.split("\n");
    return covered(script)
      ? { line, script: ":" }
      : { line, script: `${script} || :`, prints: shown.join("\n").trimEnd() };
  });
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether the output is the one shown, where `…` on a line of its own stands for any lines. */
function matches(output: string, shown: string): boolean {
  const pattern = shown
    .split(/^…$\n?/m)
    .map(literal)
    .join("[\\s\\S]*?");
  return new RegExp(`^${pattern}$`).test(output.trimEnd());
}

/** Runs the `sh` and `console` blocks in `folder`; returns what went otherwise than shown, one sentence each. */
export async function runShell(folder: string, snippets: readonly Snippet[]): Promise<string[]> {
  const steps = snippets.filter(({ language }) => language === "sh" || language === "console").flatMap(stepsOf);
  if (steps.length === 0) return [];

  const bin = join(folder, ".bin");
  const taizhang = join(bin, "taizhang");
  mkdirSync(bin);
  writeFileSync(taizhang, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "apps/cli/dist/main.js")}" "$@"\n`);
  chmodSync(taizhang, 0o755);

  const script = steps.map((step) => `printf '${mark}'\n${step.script}\n`).join("");
  const env = { PATH: `${bin}:${process.env["PATH"]}` };
  const { code, output } = await run(["sh", "-eu", "-c", script], { cwd: folder, quiet: true, env, limitSeconds: 120 });

  const said = output.split(mark).slice(1);
  const last = steps[said.length - 1];
  const wrong = steps.flatMap(({ line, script: command, prints }, at) => {
    const actual = said[at];
    if (actual === undefined || prints === undefined || matches(actual, prints)) return [];
    return [`第 ${line} 行 ${command} 的输出与文中不同 (prints something else):\n${actual}`];
  });
  if (code !== 0)
    wrong.push(`第 ${last?.line} 行运行失败，退出码 ${code} (failed): ${last?.script.trim()}\n${said.at(-1)}`);
  return wrong;
}
