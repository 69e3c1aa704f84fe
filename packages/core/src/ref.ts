/** Addresses of figures: `2023/451499/training-course/trainees`, of one entry with `/<id>` behind it. */
import type { Figure, Quantity } from "@taizhang/document";

/** What a ref says. `period` is a year (2023), a month (2023-10), or two of them for a difference (2023~2022). */
export interface Ref {
  readonly period: string;
  readonly org: string;
  readonly kind: string;
  readonly fact: string;
  /** The one entry the figure is about; absent for a total. */
  readonly id?: string;
}

const PATTERN =
  /^(\d{4}(?:-(?:0[1-9]|1[0-2]))?(?:~\d{4}(?:-(?:0[1-9]|1[0-2]))?)?)\/(\d{6,12})\/([a-z][a-z0-9-]*)\/([a-zA-Z][a-zA-Z0-9-]*)(?:\/([^/\s]+))?$/;

export function printRef(ref: Ref): string {
  const total = `${ref.period}/${ref.org}/${ref.kind}/${ref.fact}`;
  return ref.id === undefined ? total : `${total}/${ref.id}`;
}

/** Reads a ref; undefined when it is not of that form. */
export function parseRef(text: string): Ref | undefined {
  const match = PATTERN.exec(text.trim());
  if (match === null) return undefined;
  const [, period = "", org = "", kind = "", fact = "", id] = match;
  return id === undefined ? { period, org, kind, fact } : { period, org, kind, fact, id };
}

/** A figure for a ref: heads of 人 or 名 over several entries are 人次, since nobody knows who came twice. */
export function figureFor(
  ref: Ref,
  fact: { readonly title: string; readonly unit: string },
  quantity: Quantity,
  parts = 1,
): Figure {
  const unit = parts > 1 && (fact.unit === "人" || fact.unit === "名") ? "人次" : fact.unit;
  return { ref: printRef(ref), title: fact.title, unit, quantity };
}
