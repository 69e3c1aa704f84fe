/** The completion script for fish. */
import { quoted, topCommands, type Offer, type OfferedCommand, type OfferedOption } from "./offer.ts";

function option(condition: string, { long, short, takesValue, values, files, says }: OfferedOption): string {
  const value = files ? ["-r -F"] : [`-x${values.length > 0 ? ` -a '${values.join(" ")}'` : ""}`];
  return [
    "complete -c taizhang",
    ...(condition === "" ? [] : [condition]),
    `-l ${long}`,
    ...(short === undefined ? [] : [`-s ${short}`]),
    ...(takesValue ? value : []),
    `-d '${quoted(says)}'`,
  ].join(" ");
}

function command({ name, options, words, files }: OfferedCommand): string[] {
  const typed = name.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`);
  const seen = `-n '${typed.join("; and ")}'`;
  return [
    ...options.map((each) => option(seen, each)),
    ...(words.length > 0 ? [`complete -c taizhang ${seen} -a '${words.join(" ")}'`] : []),
    ...(files ? [`complete -c taizhang ${seen} -F`] : []),
  ];
}

export function fish({ commands, common }: Offer): string {
  return [
    "# fish completion for taizhang",
    "complete -c taizhang -f",
    ...topCommands(commands).map(
      ({ name, says }) => `complete -c taizhang -n __fish_use_subcommand -a ${name} -d '${quoted(says)}'`,
    ),
    ...common.map((each) => option("", each)),
    ...commands.flatMap(command),
    "",
  ].join("\n");
}
