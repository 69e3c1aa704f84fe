/** One piece of personal data found: where it stands and which rule it meets, the value itself left out. */
import { RULES, type RuleCode } from "./rule.ts";

/** A stretch of the text as it was given, in UTF-16 units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Finding {
  /** Stable, for machines: `id-card`, `person-ethnicity`. */
  readonly rule: RuleCode;
  /** For the clerk: what it looks like and what to do instead. It never repeats the value. */
  readonly says: string;
  readonly severity: "error" | "warning";
  /** At most two characters of the value, then “…”: enough to find it again, too little to keep it. */
  readonly shown: string;
  readonly at: Span;
}

/** A finding of `rule` in `text`; of a person's name only the first character is shown, as two may be all of it. */
export function finding(rule: RuleCode, text: string, at: Span): Finding {
  const most = rule.startsWith("person-") || rule === "register-table" ? 1 : 2;
  const shown = `${Array.from(text.slice(at.start, at.start + 8))
    .slice(0, most)
    .join("")}…`;
  return { rule, says: RULES[rule].says, severity: RULES[rule].severity, shown, at };
}

/** In order of place, each stretch told once: of findings that overlap, the one that says more stays. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const sorted = findings.toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  for (const next of sorted) {
    const last = kept.at(-1);
    if (last === undefined || next.at.start >= last.at.end) kept.push(next);
    else if (rank(next) < rank(last)) kept[kept.length - 1] = next;
  }
  return kept;
}

const ORDER = Object.keys(RULES);
const rank = ({ rule, severity }: Finding): number => ORDER.indexOf(rule) + (severity === "warning" ? ORDER.length : 0);
