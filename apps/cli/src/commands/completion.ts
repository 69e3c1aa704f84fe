/** `taizhang completion`: a script for the shell, written from the table of commands and the activities. */
import { Activities } from "@taizhang/engine";
import { Effect } from "effect";
import { COMMANDS, GLOBAL_OPTIONS, type CommandRow, type OptionRow } from "../command-table.ts";
import type { Answer, Call } from "../command.ts";
import type { Lang } from "../lang.ts";
import { Misuse } from "../misuse.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

/** What a shell needs to know of an option: its names, whether a value follows, and which. */
interface Completed {
  readonly long: string;
  readonly short: string | undefined;
  readonly takesValue: boolean;
  readonly values: readonly string[];
  readonly files: boolean;
  readonly says: string;
}

function completed(row: OptionRow, kinds: readonly string[], lang: Lang): Completed {
  return {
    long: /--([a-z-]+)/.exec(row.flags)?.[1] ?? "",
    short: /^-([a-z]),/.exec(row.flags)?.[1],
    takesValue: row.flags.includes("<"),
    values: row.choices ?? (row.completes === "kind" ? kinds : []),
    files: row.completes === "file",
    says: row.says[lang],
  };
}

/** Words that may follow a command itself. */
function wordsAfter(row: CommandRow, kinds: readonly string[]): readonly string[] {
  return row.arguments.flatMap(({ completes }) => (completes === "kind" ? kinds : completes === "shell" ? SHELLS : []));
}

const takesFiles = (row: CommandRow): boolean => row.arguments.some(({ completes }) => completes === "file");

interface Table {
  readonly commands: readonly {
    readonly row: CommandRow;
    readonly options: readonly Completed[];
    readonly words: readonly string[];
  }[];
  readonly common: readonly Completed[];
  readonly lang: Lang;
}

const flagsOf = ({ long, short }: Completed): string[] => [`--${long}`, ...(short === undefined ? [] : [`-${short}`])];

function bash({ commands, common }: Table): string {
  const values = new Map<string, Completed>();
  for (const option of [...common, ...commands.flatMap(({ options }) => options)]) {
    if (option.takesValue) for (const flag of flagsOf(option)) values.set(flag, option);
  }
  const afterFlag = [...values].map(
    ([flag, { values: known, files }]) =>
      `    ${flag}) ${files ? 'COMPREPLY=($(compgen -f -- "$word"))' : `COMPREPLY=($(compgen -W "${known.join(" ")}" -- "$word"))`}; return ;;`,
  );
  const afterCommand = commands.map(({ row, options, words }) => {
    const flags = [...options, ...common].flatMap(flagsOf);
    return `    ${row.name}) words="${[...words, ...flags, "--help"].join(" ")}"; files=${takesFiles(row) ? 1 : 0} ;;`;
  });
  const names = commands.map(({ row }) => row.name);
  return `# bash completion for taizhang
_taizhang() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" files=0 each
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$each" in ${names.join("|")}) command="$each"; break ;; esac
  done
  case "$before" in
${afterFlag.join("\n")}
  esac
  case "$command" in
    "") words="${[...names, "help", ...common.flatMap(flagsOf), "--help", "--version"].join(" ")}" ;;
${afterCommand.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [ "$files" = 1 ] && [ "\${word#-}" = "$word" ]; then COMPREPLY+=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _taizhang taizhang
`;
}

const quoted = (text: string): string => text.replaceAll("'", "'\\''");

/** Words inside a zsh specification, where brackets and colons mean something. */
const specified = (text: string): string => quoted(text).replace(/[[\]:\\]/g, "\\$&");

function zsh({ commands, common, lang }: Table): string {
  const spec = (option: Completed): string[] => {
    const action = option.files ? "_files" : `(${option.values.join(" ")})`;
    return flagsOf(option).map(
      (flag) => `'${flag}[${specified(option.says)}]${option.takesValue ? `: :${action}` : ""}'`,
    );
  };
  const cases = commands.map(({ row, options, words }) => {
    const rest = takesFiles(row) ? "'*: :_files'" : words.length > 0 ? `'1: :(${words.join(" ")})'` : "";
    return `    ${row.name}) _arguments ${[...options, ...common].flatMap(spec).join(" ")} ${rest} ;;`;
  });
  return `#compdef taizhang
_taizhang() {
  local -a commands
  commands=(
${commands.map(({ row }) => `    '${row.name}:${specified(row.says[lang])}'`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${common.flatMap(spec).join(" ")}
    return
  fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
compdef _taizhang taizhang
`;
}

function fish({ commands, common, lang }: Table): string {
  const option = (condition: string, { long, short, takesValue, values, files, says }: Completed): string =>
    [
      `complete -c taizhang ${condition}`,
      `-l ${long}`,
      ...(short === undefined ? [] : [`-s ${short}`]),
      ...(takesValue ? [files ? "-r -F" : `-x${values.length > 0 ? ` -a '${values.join(" ")}'` : ""}`] : []),
      `-d '${quoted(says)}'`,
    ].join(" ");
  const seen = (name: string): string => `-n '__fish_seen_subcommand_from ${name}'`;
  return [
    "# fish completion for taizhang",
    "complete -c taizhang -f",
    ...commands.map(
      ({ row }) => `complete -c taizhang -n __fish_use_subcommand -a ${row.name} -d '${quoted(row.says[lang])}'`,
    ),
    ...common.map((each) => option("", each)),
    ...commands.flatMap(({ row, options, words }) => [
      ...options.map((each) => option(seen(row.name), each)),
      ...(words.length > 0 ? [`complete -c taizhang ${seen(row.name)} -a '${words.join(" ")}'`] : []),
      ...(takesFiles(row) ? [`complete -c taizhang ${seen(row.name)} -F`] : []),
    ]),
    "",
  ].join("\n");
}

const SCRIPTS: Readonly<Record<Shell, (table: Table) => string>> = { bash, zsh, fish };

const isShell = (name: string): name is Shell => (SHELLS as readonly string[]).includes(name);

export const completion = Effect.fn("completion")(function* (call: Call) {
  const { kinds } = yield* Activities;
  const [shell = ""] = call.args;
  if (!isShell(shell)) {
    const words = {
      zh: `没有 ${shell} 的补全；可写 ${SHELLS.join("、")}`,
      en: `no completion for ${shell}; there are ${SHELLS.join(", ")}`,
    };
    return yield* new Misuse({ words });
  }
  const { lang } = call;
  const script = SCRIPTS[shell]({
    lang,
    common: GLOBAL_OPTIONS.map((row) => completed(row, kinds, lang)),
    commands: COMMANDS.map((row) => ({
      row,
      options: row.options.map((each) => completed(each, kinds, lang)),
      words: wordsAfter(row, kinds),
    })),
  });
  const answer: Answer = { text: script, json: { shell, script } };
  return answer;
});
