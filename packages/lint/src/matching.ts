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
  return function* ({ lines }) {
    for (const line of lines) {
      if (line.text === "") continue;
      for (const found of line[reading].matchAll(pattern)) {
        const told = tell(found, line);
        if (told !== undefined) yield { ...told, line, from: found.index, to: found.index + found[0].length };
      }
    }
  };
}
