/** The program: a command line in, an exit code out, everything else through the desk it is given. */
import type { Call } from "./command.ts";
import { FAILURES } from "./exit.ts";
import { langOf, type Bilingual, type Lang } from "./lang.ts";
import type { Ports } from "./ports.ts";
import { readCommandLine } from "./program.ts";
import type { Terminal } from "./terminal.ts";

/** Where the program sits: the terminal, the environment, and what it loads when a command runs. */
export interface Desk {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Login name of the system's user; undefined when the system has no name for it. */
  readonly user: string | undefined;
  readonly terminal: Terminal;
  readonly ports: () => Promise<Ports>;
  /** Told how to stop the command that is running. */
  readonly interrupted: (stop: () => void) => void;
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function misuse(desk: Desk, words: Bilingual, lang: Lang, json: boolean, command = "taizhang"): number {
  const { exit, code } = FAILURES.Misuse;
  const message = words[lang];
  const hint = lang === "zh" ? `用法见 ${command} --help` : `see ${command} --help`;
  if (json) desk.terminal.out(`${JSON.stringify({ error: { code, exit, message } }, undefined, 2)}\n`);
  else desk.terminal.err(`${message}\n${hint}\n`);
  return exit;
}

/** Runs one command line (without node and script) and gives its exit code. */
export async function taizhang(argv: readonly string[], desk: Desk): Promise<number> {
  const { env, terminal } = desk;
  const lang = langOf(argv, env);
  const asked = readCommandLine(argv, desk.version, lang, terminal.columns);
  if (asked.as === "help") {
    const words = { zh: "还要写明命令", en: "a command is missing" };
    if (!asked.wanted && argv.includes("--json")) return misuse(desk, words, lang, true);
    if (asked.wanted) terminal.out(asked.text);
    else terminal.err(asked.text);
    return asked.wanted ? 0 : FAILURES.Misuse.exit;
  }
  if (asked.as === "misuse") return misuse(desk, asked.words, lang, argv.includes("--json"), asked.command);
  const { row, args, options } = asked;
  const json = options["json"] === true;
  const by = text(options["user"]) ?? text(env["TAIZHANG_USER"]) ?? desk.user;
  if (by === undefined) {
    const words = {
      zh: "系统没有用户名，请用 --user 写明是谁在操作",
      en: "the system has no user name; say who you are with --user",
    };
    return misuse(desk, words, lang, json);
  }
  const begun = row.readsTables === true ? (await import("./table-reading.ts")).beginReading(args) : undefined;
  const [{ run, localPrincipal }, ports] = await Promise.all([import("./run.ts"), desk.ports()]);
  const ledger = text(options["ledger"]) ?? text(env["TAIZHANG_LEDGER"]) ?? "taizhang.db";
  const server =
    text(options["server"]) ?? (text(options["ledger"]) === undefined ? text(env["TAIZHANG_SERVER"]) : undefined);
  const config = text(options["config"]) ?? text(env["TAIZHANG_CONFIG"]);
  const debug = text(env["TAIZHANG_DEBUG"]) !== undefined;
  const call: Call = {
    args,
    options,
    config,
    ledger,
    server,
    token: text(env["TAIZHANG_TOKEN"]),
    principal: localPrincipal(by),
    lang,
    json,
    debug,
    terminal,
    ports,
    ...(begun === undefined ? {} : { begun }),
  };
  try {
    return await run(row, call, desk.interrupted);
  } finally {
    begun?.stop();
  }
}
