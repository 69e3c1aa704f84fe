/** The scripts know every command, every option and every kind; bash's is run where there is a bash. */
import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { desk } from "../../test/desk.ts";
import { COMMANDS } from "../command-table/index.ts";

const scriptFor = async (shell: string): Promise<string> => (await desk().run(["completion", shell])).out;

describe.each(["bash", "zsh", "fish"])("completion for %s", (shell) => {
  it("knows the table", async () => {
    const script = await scriptFor(shell);
    for (const { name, options } of COMMANDS) {
      for (const word of name.split(" ")) expect(script).toContain(word);
      for (const { flags } of options) expect(script).toContain(/--([a-z-]+)/.exec(flags)?.[1]);
    }
    for (const word of ["course", "plan-item", "docx", "ledger"]) expect(script).toContain(word);
  });
});

const hasBash = spawnSync("bash", ["--version"]).status === 0;

describe.runIf(hasBash)("in bash", () => {
  let script = "";
  beforeAll(async () => {
    script = await scriptFor("bash");
  });

  const complete = (...words: string[]): string[] => {
    const line = words.map((word) => `'${word}'`).join(" ");
    const program = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _taizhang; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", program], { encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.split("\n").filter((word) => word !== "");
  };

  it.each([
    [["taizhang", "rep"], ["report"]],
    [["taizhang", "add", "cou"], ["course"]],
    [
      ["taizhang", "report", "--format", ""],
      ["md", "html", "docx", "pdf", "xlsx", "txt", "json"],
    ],
    [["taizhang", "report", "--fo"], ["--format"]],
    [["taizhang", "report", "ch"], ["check"]],
    [["taizhang", "report", "check", "--ann"], ["--annotate"]],
    [["taizhang", "check", "--ann"], []],
    [["taizhang", "list", "--kind", "pre"], ["preamble"]],
    [
      ["taizhang", "--lang", ""],
      ["zh", "en"],
    ],
    [
      ["taizhang", "completion", ""],
      ["bash", "zsh", "fish"],
    ],
  ])("%j", (words, offered) => {
    expect(complete(...words).filter((word) => !word.startsWith("-") || offered.includes(word))).toEqual(offered);
  });
});
