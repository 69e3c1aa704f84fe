/** Rules that are one pattern: every match in every line is a place. */
import type { Line } from "./line.ts";
import type { Rule, Spot } from "./rule.ts";

/** What a match wants said or put in its place. */
export type Told = Pick<Spot, "says" | "fix" | "severity">;

/** How the lines are read; see `Line`. */
export type Reading = "text" | "plain" | "bare";

/** Finds every match of a global pattern; `tell` may pass one over by answering nothing. */
export function matching(
  pattern: RegExp,
  tell: (found: RegExpExecArray, line: Line) => Told | undefined = () => ({}),
  reading: Reading = "bare",
): Rule["find"] {
  return ({ lines }) =>
    lines.flatMap((line) =>
      Array.from(line[reading].matchAll(pattern), (found): Spot[] => {
        const told = tell(found, line);
        return told === undefined ? [] : [{ ...told, line, from: found.index, to: found.index + found[0].length }];
      }).flat(),
    );
}
