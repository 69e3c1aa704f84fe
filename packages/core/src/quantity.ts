/** How an entry writes a count, and how counts add up. */
import type { Count, Precision, Quantity } from "@taizhang/document";
import { z } from "zod";
import { adviseCount, LARGEST_COUNT } from "./count-advice.ts";

/** A count as written: `90` is exact, `{value: 90, precision: "about"}` is 约90. Empty is not zero. */
export type WrittenQuantity = number | Quantity;

/** Schema of a number that is always exact: 期数, 届次. Bounded, so that no typing mistake swallows a total. */
export function count() {
  return z.int().min(0).max(LARGEST_COUNT);
}

/** Schema of a count in an entry: a plain whole number, a number with its precision, 未报 or 不详. */
export function quantity() {
  return z.union(
    [
      count(),
      z.strictObject({
        value: count().meta({ title: "数" }),
        precision: z.enum(["exact", "about", "over", "at-least", "nearly"]).meta({ title: "精度" }),
      }),
      z.enum(["none-reported", "unknown"]),
    ],
    { error: (issue) => adviseCount(issue.input) },
  );
}

/** A written count with its precision spelled out. */
export function asQuantity(written: WrittenQuantity): Quantity {
  return typeof written === "number" ? { value: written, precision: "exact" } : written;
}

/** The number of a written count for comparisons in rules; undefined when nobody reported one. */
export function valueOf(written: WrittenQuantity | undefined): number | undefined {
  if (written === undefined) return undefined;
  const known = asQuantity(written);
  return typeof known === "string" ? undefined : known.value;
}

/** Whether a written count is the exact number. */
export function isExact(written: WrittenQuantity | undefined): boolean {
  if (written === undefined) return false;
  const known = asQuantity(written);
  return typeof known !== "string" && known.precision === "exact";
}

const LOWER_BOUNDS: readonly Precision[] = ["exact", "over", "at-least"];

/**
 * The precision of a sum of two parts. Exact is the strongest; 余 and 以上 are both floors, 以上 the weaker;
 * 近 is a ceiling; a floor and a ceiling together, or anything with 约, is 约.
 */
export function weaker(a: Precision, b: Precision): Precision {
  if (a === b || b === "exact") return a;
  if (a === "exact") return b;
  const [ia, ib] = [LOWER_BOUNDS.indexOf(a), LOWER_BOUNDS.indexOf(b)];
  return ia > 0 && ib > 0 ? (ia > ib ? a : b) : "about";
}

/** How many parts a total has of each precision, and how many that bring no number. */
type Parts = Readonly<Record<Precision | "none-reported" | "unknown", number>>;

/** A sum that remembers its parts by precision, so that a part can be taken out again. */
export interface Total {
  readonly sum: number;
  readonly parts: Parts;
}

export const NOTHING: Total = {
  sum: 0,
  parts: { exact: 0, about: 0, over: 0, "at-least": 0, nearly: 0, "none-reported": 0, unknown: 0 },
};

/** A total with one part more, or one less. */
export function withPart({ sum, parts }: Total, part: Quantity, sign: 1 | -1): Total {
  const missing = typeof part === "string";
  const bucket = missing ? part : part.precision;
  return { sum: missing ? sum : sum + sign * part.value, parts: { ...parts, [bucket]: parts[bucket] + sign } };
}

/** The total of one part. */
export function totalOf(part: Quantity): Total {
  return withPart(NOTHING, part, 1);
}

function combine(a: Total, b: Total, sign: 1 | -1): Total {
  const both = (bucket: keyof Parts): number => a.parts[bucket] + sign * b.parts[bucket];
  return {
    sum: a.sum + sign * b.sum,
    parts: {
      exact: both("exact"),
      about: both("about"),
      over: both("over"),
      "at-least": both("at-least"),
      nearly: both("nearly"),
      "none-reported": both("none-reported"),
      unknown: both("unknown"),
    },
  };
}

/** Adds two totals; order and grouping make no difference. */
export function add(a: Total, b: Total): Total {
  return combine(a, b, 1);
}

/** Takes a total out again: `subtract(add(a, b), b)` is `a`. */
export function subtract(a: Total, b: Total): Total {
  return combine(a, b, -1);
}

/** How many parts brought a number. */
export function reported(total: Total): number {
  const { "none-reported": none, unknown, ...rest } = total.parts;
  return Object.values(rest).reduce((sum, n) => sum + n, 0);
}

/**
 * The quantity a total stands for: the sum in the weakest precision of its parts. An unknown part beside known
 * ones makes the sum a floor (以上); parts nobody reported are named in the annex and change nothing.
 */
export function quantityOf(total: Total): Quantity {
  if (reported(total) === 0) return total.parts.unknown > 0 ? "unknown" : "none-reported";
  const present = (["exact", "about", "over", "at-least", "nearly"] as const).filter(
    (precision) => total.parts[precision] > 0,
  );
  const floor: readonly Precision[] = total.parts.unknown > 0 ? ["at-least"] : [];
  const precision = [...present, ...floor].reduce<Precision>(weaker, "exact");
  return { value: total.sum, precision } satisfies Count;
}
