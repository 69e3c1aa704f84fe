/** Runs the rules over a text. */
import type { Finding } from "./finding.ts";
import type { LintRule, Rule, Spot } from "./rule.ts";
import { rules } from "./rules.ts";
import { readScript } from "./script.ts";

function finding(rule: Rule, { line, from, to, says = rule.says, severity = rule.severity, fix }: Spot): Finding {
  const at = { line: line.number, from, to };
  const told = { code: rule.code, severity, at, found: line.text.slice(from, to), says };
  return fix === undefined ? told : { ...told, fix };
}

function inOrder(one: Finding, other: Finding): number {
  const { at: a } = one;
  const { at: b } = other;
  return (
    a.line - b.line || a.from - b.from || a.to - b.to || (one.code < other.code ? -1 : one.code > other.code ? 1 : 0)
  );
}

/**
 * Everything a proofreader marks in a text, in the order it stands there. A sentence, a paragraph or a whole report: rules
 * about headings, title and signature speak up only where there are such things. Total, pure, linear in the text's length.
 */
export function lint(text: string): Finding[] {
  const script = readScript(text);
  return rules.flatMap((rule) => Array.from(rule.find(script), (spot) => finding(rule, spot))).toSorted(inOrder);
}

/** Every rule there is, for help pages and lists, in the order of the table. */
export const lintRules: readonly LintRule[] = rules;
