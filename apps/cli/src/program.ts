/** The command line as commander reads it, built from the table of commands. */
import { Command, CommanderError, Option } from "commander";
import type { CommandRow, OptionRow } from "./command-row.ts";
import { COMMANDS, GLOBAL_OPTIONS } from "./command-table/index.ts";
import { exitCodes } from "./exit.ts";
import { chineseHeading, chineseNotes, chinesePlaces, usageWords } from "./help-words.ts";
import type { Bilingual, Lang } from "./lang.ts";
import { padded, widthOf } from "./width.ts";

/** What somebody asked for. */
export type Asked =
  | {
      readonly as: "command";
      readonly row: CommandRow;
      readonly args: readonly string[];
      readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
    }
  | { readonly as: "help"; readonly text: string; readonly wanted: boolean }
  /** `command` is the one that was named, as far as there is one: `taizhang report`. */
  | { readonly as: "misuse"; readonly words: Bilingual; readonly command: string };

const SAYS = {
  about: {
    zh: "台账：记下做了什么，写出每个数都有来历的年度总结。",
    en: "A work ledger that writes the annual report, every figure traceable.",
  },
  version: { zh: "显示版本", en: "show the version" },
  help: { zh: "显示帮助", en: "show help" },
  helpCommand: { zh: "显示某个命令的帮助", en: "show help for a command" },
  examples: { zh: "例：", en: "Examples:" },
  exits: { zh: "退出码：", en: "Exit codes:" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const places = (flags: string, lang: Lang): string => (lang === "zh" ? chinesePlaces(flags) : flags);

function option(row: OptionRow, lang: Lang): Option {
  const made = new Option(places(row.flags, lang), row.says[lang]);
  if (row.choices !== undefined) made.choices(row.choices);
  if (row.repeats === true) made.argParser((value: string, before: readonly string[] = []) => [...before, value]);
  return made;
}

/** The command of that name that was added before. */
function below(program: Command, name: string): Command {
  const found = program.commands.find((command) => command.name() === name);
  if (found === undefined) throw new Error(`no command ${name} to stand above another`);
  return found;
}

/** Adds one command of the table; `chosen` hears when it is the one. */
function addCommand(
  program: Command,
  row: CommandRow,
  lang: Lang,
  chosen: (args: readonly string[], options: Record<string, never>) => void,
) {
  const words = row.name.split(" ");
  const parent = words.slice(0, -1).reduce((above, word) => below(above, word), program);
  const command = parent
    .command(words.at(-1) ?? "")
    .helpCommand(false)
    .description(row.says[lang])
    .helpOption("-h, --help", SAYS.help[lang]);
  for (const { name, says } of row.arguments) command.argument(places(name, lang), says[lang]);
  for (const each of row.options) command.addOption(option(each, lang));
  command.addHelpText("after", `\n${SAYS.examples[lang]}\n${row.examples.map((line) => `  ${line}`).join("\n")}`);
  command.action(() => chosen(command.args, command.optsWithGlobals()));
}

/** The command a command line begins with, as people write it. */
function commandIn(program: Command, argv: readonly string[]): string {
  const [word, ...rest] = argv;
  const found = program.commands.find((command) => command.name() === word);
  return found === undefined ? program.name() : `${program.name()} ${commandIn(found, rest)}`;
}

function exitTable(lang: Lang): string {
  const rows = exitCodes(lang).map(({ exit, says }) => `  ${padded(String(exit), 5)}${says}`);
  return `\n${SAYS.exits[lang]}\n${rows.join("\n")}`;
}

/** Reads the command line. Nothing is printed and nothing is run. */
export function readCommandLine(argv: readonly string[], version: string, lang: Lang, columns: number): Asked {
  let help = "";
  let asked: Asked | undefined;
  const chinese = lang === "zh";
  const program = new Command("taizhang")
    .description(SAYS.about[lang])
    .version(version, "-V, --version", SAYS.version[lang])
    .helpOption("-h, --help", SAYS.help[lang])
    .helpCommand(places("help [command]", lang), SAYS.helpCommand[lang])
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (help += text),
      writeErr: (text) => (help += text),
      outputError: () => undefined,
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: widthOf,
      ...(chinese
        ? {
            styleTitle: chineseHeading,
            styleUsage: chineseNotes,
            styleSubcommandTerm: chineseNotes,
            styleOptionDescription: chineseNotes,
          }
        : {}),
    })
    .addHelpText("after", exitTable(lang));
  if (chinese) program.usage("[选项] [命令]");
  for (const row of GLOBAL_OPTIONS) program.addOption(option(row, lang));
  for (const row of COMMANDS) {
    addCommand(program, row, lang, (args, options) => (asked = { as: "command", row, args, options }));
  }
  try {
    program.parse(argv, { from: "user" });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    if (cause.code === "commander.help") return { as: "help", text: help, wanted: false };
    if (cause.exitCode === 0) return { as: "help", text: help, wanted: true };
    return { as: "misuse", words: usageWords(cause), command: commandIn(program, argv) };
  }
  return asked ?? { as: "help", text: help, wanted: false };
}
