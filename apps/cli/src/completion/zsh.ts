/** The completion script for zsh. */
import { flagsOf, quoted, topCommands, type Offer, type OfferedCommand, type OfferedOption } from "./offer.ts";

/** Words inside a specification, where brackets and colons mean something. */
const specified = (text: string): string => quoted(text).replace(/[[\]:]/g, "\\$&");

function specs(option: OfferedOption): string[] {
  const action = option.files ? "_files" : `(${option.values.join(" ")})`;
  const value = option.takesValue ? `: :${action}` : "";
  return flagsOf(option).map((flag) => `'${flag}[${specified(option.says)}]${value}'`);
}

function caseOf({ name, options, words, files }: OfferedCommand, common: readonly OfferedOption[]): string {
  const rest = files ? ["'*: :_files'"] : words.length > 0 ? [`'1: :(${words.join(" ")})'`] : [];
  return `    "${name}") _arguments ${[...[...options, ...common].flatMap(specs), ...rest].join(" ")} ;;`;
}

/** The commands below others, as one pattern. */
const nested = (commands: readonly OfferedCommand[]): string =>
  commands.flatMap(({ name }) => (name.includes(" ") ? [`"${name}"`] : [])).join("|");

export function zsh({ commands, common }: Offer): string {
  return `#compdef taizhang
_taizhang() {
  local -a commands
  commands=(
${topCommands(commands)
  .map(({ name, says }) => `    '${name}:${specified(says)}'`)
  .join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${common.flatMap(specs).join(" ")}
    return
  fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case "$command \${words[2]}" in
    ${nested(commands)}) command="$command \${words[2]}"; shift words; (( CURRENT-- )) ;;
  esac
  case $command in
${commands.map((command) => caseOf(command, common)).join("\n")}
  esac
}
compdef _taizhang taizhang
`;
}
