/** The completion script for bash. */
import { flagsOf, topCommands, type Offer, type OfferedCommand, type OfferedOption } from "./offer.ts";

const FILES = 'COMPREPLY=($(compgen -f -- "$word"))';

function afterFlag(option: OfferedOption): string[] {
  const reply = option.files ? FILES : `COMPREPLY=($(compgen -W "${option.values.join(" ")}" -- "$word"))`;
  return option.takesValue ? flagsOf(option).map((flag) => `    ${flag}) ${reply}; return ;;`) : [];
}

function afterCommand({ name, options, words, files }: OfferedCommand, common: readonly OfferedOption[]): string {
  const flags = [...options, ...common].flatMap(flagsOf);
  return `    "${name}") words="${[...words, ...flags, "--help"].join(" ")}"; files=${files ? 1 : 0} ;;`;
}

/** The flags of the command come before those of others with the same name. */
function flagCases({ name, options }: OfferedCommand): string {
  const cases = options.flatMap(afterFlag);
  return cases.length === 0
    ? ""
    : `  if [ "$command" = "${name}" ]; then case "$before" in\n${cases.join("\n")}\n  esac; fi\n`;
}

export function bash({ commands, common }: Offer): string {
  const names = commands.map(({ name }) => name);
  const first = [
    ...topCommands(commands).map(({ name }) => name),
    "help",
    ...common.flatMap(flagsOf),
    "--help",
    "--version",
  ];
  return `# bash completion for taizhang
_taizhang() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" files=0 each
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${command:+$command }$each" in ${names.map((name) => `"${name}"`).join("|")}) command="\${command:+$command }$each" ;; esac
  done
${commands.map(flagCases).join("")}  case "$before" in
${common.flatMap(afterFlag).join("\n")}
  esac
  case "$command" in
    "") words="${first.join(" ")}" ;;
${commands.map((command) => afterCommand(command, common)).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [ "$files" = 1 ] && [ "\${word#-}" = "$word" ]; then COMPREPLY+=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _taizhang taizhang
`;
}
