/** The end of a body stands on the page of the signature, which has no page of its own. */
import type { Profile } from "@taizhang/layout";
import { literal, printable } from "./literal.ts";
import { measure, pt } from "./setting.ts";

/**
 * The functions it is written with. `ending` is what stands below the body, `lead` the space between the two. The last
 * character of the body reaches as deep as both, so that its line is set where there is room for them, and they are set beside
 * it: no more than that line goes along to the next page. A table or a chart goes whole.
 */
export function endingFunctions(profile: Profile): string {
  return `
#let height(ending) = measure(width: ${pt(measure(profile))}, ending).height
#let reaching(lead, ending, words) = context text(bottom-edge: text.bottom-edge - lead - height(ending), words)
#let beside(lead, ending) = {
  context v(-lead - height(ending))
  ending
}
#let sticking(body) = {
  show figure: set block(sticky: true)
  body
}`;
}

/** Words the last of whose characters reaches down. */
export function reachingText(text: string): string {
  const words = printable(text).trimEnd();
  const last = words.search(/.\p{M}*$/u);
  return `{${literal(words.slice(0, last))};reaching(lead,ending,${literal(words.slice(last))})}`;
}

/** What a body calls by name: the code of what stands below it, and the points it keeps free above that. */
export const endingOf = (lead: number, code: string): string => `let lead=${pt(lead)}\nlet ending={\n${code}}\n`;

/** A line above the names of annexes, or above who signs; with a seal two, since it reaches above the name (7.3.4, 7.3.5). */
export const leadOf = ({ seal, line }: Profile, noted: boolean): number => ((seal && !noted ? 2 : 1) * line.pitch) / 20;
