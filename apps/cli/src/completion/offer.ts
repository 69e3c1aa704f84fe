/** What a shell needs to know to complete a command line: commands, options, and the words that may follow. */
import type { CommandRow, OptionRow } from "../command-row.ts";
import { COMMANDS, GLOBAL_OPTIONS } from "../command-table/index.ts";
import type { Lang } from "../lang.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** An option: its names, whether a value follows, and which. */
export interface OfferedOption {
  readonly long: string;
  readonly short: string | undefined;
  readonly takesValue: boolean;
  readonly values: readonly string[];
  readonly files: boolean;
  readonly says: string;
}

export interface OfferedCommand {
  /** As it is typed: `report`, `report check`. */
  readonly name: string;
  readonly says: string;
  readonly options: readonly OfferedOption[];
  /** Words that may follow. */
  readonly words: readonly string[];
  /** Whether files may follow. */
  readonly files: boolean;
}

export interface Offer {
  readonly commands: readonly OfferedCommand[];
  /** Options of every command. */
  readonly common: readonly OfferedOption[];
}

function offeredOption(row: OptionRow, kinds: readonly string[], lang: Lang): OfferedOption {
  return {
    long: /--([a-z-]+)/.exec(row.flags)?.[1] ?? "",
    short: /^-([a-z]),/.exec(row.flags)?.[1],
    takesValue: row.flags.includes("<"),
    values: row.choices ?? (row.completes === "kind" ? kinds : []),
    files: row.completes === "file",
    says: row.says[lang],
  };
}

const WORDS = (kinds: readonly string[]) => ({ kind: kinds, shell: SHELLS, file: [] }) as const;

/** The last words of the commands below a command. */
const below = (name: string): string[] =>
  COMMANDS.flatMap((row) => (row.name.startsWith(`${name} `) ? [row.name.slice(name.length + 1)] : []));

function offeredCommand(row: CommandRow, kinds: readonly string[], lang: Lang): OfferedCommand {
  const follow = row.arguments.flatMap(({ completes }) => (completes === undefined ? [] : [completes]));
  return {
    name: row.name,
    says: row.says[lang],
    options: row.options.map((each) => offeredOption(each, kinds, lang)),
    words: [...follow.flatMap((what) => (typeof what === "string" ? WORDS(kinds)[what] : what)), ...below(row.name)],
    files: follow.includes("file"),
  };
}

/** Everything the program's table of commands and the house's kinds have to offer. */
export function offer(kinds: readonly string[], lang: Lang): Offer {
  return {
    commands: COMMANDS.map((row) => offeredCommand(row, kinds, lang)),
    common: GLOBAL_OPTIONS.map((row) => offeredOption(row, kinds, lang)),
  };
}

/** The commands that stand below none. */
export const topCommands = (commands: readonly OfferedCommand[]): OfferedCommand[] =>
  commands.filter(({ name }) => !name.includes(" "));

/** `--output`, `-o`. */
export function flagsOf({ long, short }: OfferedOption): string[] {
  return [`--${long}`, ...(short === undefined ? [] : [`-${short}`])];
}

/** Text between single quotes of a shell. */
export function quoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}
