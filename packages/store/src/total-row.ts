/** A total as a row of its table, and back. */
import type { Cell, Total } from "@taizhang/core";
import type { TotalRow } from "./tables.ts";

export type Sums = Omit<TotalRow, "org_path" | "month" | "kind" | "fact">;

/** The row of a cell whose unit is given by its path. */
export function toTotalRow({ org: org_path, month, kind, fact, total: { sum, parts } }: Cell): TotalRow {
  const { exact, about, over, "at-least": at_least, nearly, "none-reported": none_reported, unknown } = parts;
  const sums: Sums = { sum, exact, about, over, at_least, nearly, none_reported, unknown };
  return { org_path, month, kind, fact, ...sums };
}

export function fromSums({ sum, exact, about, over, at_least, nearly, none_reported, unknown }: Sums): Total {
  return { sum, parts: { exact, about, over, "at-least": at_least, nearly, "none-reported": none_reported, unknown } };
}
