/** A counted number with its precision, and how people read it. */

/** How sure a count is: exact, about 约, over 余, at-least 以上, nearly 近. */
export type Precision = "exact" | "about" | "over" | "at-least" | "nearly";

/** A reported number: a non-negative integer and its precision. */
export interface Count {
  readonly value: number;
  readonly precision: Precision;
}

/** A number, or the plain statement that there is none: 未报 (nobody reported it) or 不详 (it happened, nobody counted). */
export type Quantity = Count | "none-reported" | "unknown";

/** What a sentence has to distinguish before it may print a quantity. */
export type Amount = "none-reported" | "unknown" | "zero" | "one" | "many";

/** Which of the five wordings a quantity needs. An approximate 1 is many: nobody says 约1. */
export function amountOf(quantity: Quantity): Amount {
  if (typeof quantity === "string") return quantity;
  if (quantity.value === 0) return "zero";
  return quantity.value === 1 && quantity.precision === "exact" ? "one" : "many";
}

/**
 * The quantity in official wording with its unit: 90人, 约90人, 100余人次, 90人以上, 近30场.
 * 余 follows a round number only; a number that is not round takes 超过.
 */
export function printQuantity(quantity: Quantity, unit: string): string {
  if (quantity === "none-reported") return "未报";
  if (quantity === "unknown") return "不详";
  const { value, precision } = quantity;
  switch (precision) {
    case "exact":
      return `${value}${unit}`;
    case "about":
      return `约${value}${unit}`;
    case "over":
      return value >= 10 && value % 10 === 0 ? `${value}余${unit}` : `超过${value}${unit}`;
    case "at-least":
      return `${value}${unit}以上`;
    case "nearly":
      return `近${value}${unit}`;
  }
}
