/** This year beside last year: said only when both counted the same thing. */
import type { Figure, Precision } from "@taizhang/document";
import { quantityOf, reported, weaker, type Total } from "./quantity.ts";
import { figureFor, type Ref } from "./ref.ts";
import { say, SILENCE, type Sentence } from "./sentence.ts";

/** Name of the fact that counts the entries recorded under a definition version; never printed. */
export function versionFact(version: number): string {
  return `@${version}`;
}

/** The definition versions the entries behind some totals were recorded under. */
export function versionsIn(facts: ReadonlyMap<string, Total> | undefined): string[] {
  return [...(facts ?? [])]
    .filter(([name, total]) => name.startsWith("@") && reported(total) > 0)
    .map(([name]) => name);
}

/** What an uncertain number is when it is taken away: the more it may be, the less is left. */
const taken = (precision: Precision): Precision =>
  precision === "nearly" ? "over" : precision === "over" || precision === "at-least" ? "nearly" : precision;

/** The difference of two totals as a figure; its ref names both periods: `2023~2022/451499/…`. */
export function differenceFigure(
  ref: Ref,
  before: string,
  fact: { readonly title: string; readonly unit: string },
  now: Total,
  then: Total,
): Figure | undefined {
  const [a, b] = [quantityOf(now), quantityOf(then)];
  if (typeof a === "string" || typeof b === "string") return undefined;
  const [more, less] = a.value < b.value ? [b, a] : [a, b];
  const quantity = { value: more.value - less.value, precision: weaker(more.precision, taken(less.precision)) };
  return figureFor({ ...ref, period: `${ref.period}~${before}` }, fact, quantity, reported(now));
}

/** Whether a total may be any amount more than it says: some of its parts are 不详 or 以上. */
const isOpen = (total: Total): boolean => total.parts["at-least"] + total.parts.unknown > 0;

/**
 * 比上年增加3期, 与上年持平; silent when either year reported nothing or last year's total is zero, and when the smaller
 * total is open to above, so that it may be the larger. Years counted by
 * different definitions are not compared: the sentence says that the basis changed.
 */
export function comparison(
  ref: Ref,
  fact: { readonly name: string; readonly title: string; readonly unit: string },
  now: ReadonlyMap<string, Total> | undefined,
  then: ReadonlyMap<string, Total> | undefined,
): Sentence {
  const [a, b] = [now?.get(fact.name), then?.get(fact.name)];
  if (a === undefined || b === undefined || a.sum === 0 || b.sum === 0) return SILENCE;
  const versions = new Set([...versionsIn(now), ...versionsIn(then)]);
  if (versions.size > 1) return say`统计口径已调整，与上年不作比较`;
  const difference = differenceFigure(ref, String(Number(ref.period) - 1), fact, a, b);
  if (difference === undefined || (a.sum <= b.sum && isOpen(a)) || (b.sum <= a.sum && isOpen(b))) return SILENCE;
  if (a.sum === b.sum) return say`与上年持平`;
  return a.sum > b.sum ? say`比上年增加${difference}` : say`比上年减少${difference}`;
}
