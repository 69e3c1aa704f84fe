/** A value of a record as somebody would write it into a cell: what `cellValue` reads back as the same value. */
import { printQuantity, type Quantity } from "@taizhang/document";
import type { Shape } from "@taizhang/forms";
import type { Column } from "./column.ts";

const isQuantity = (value: unknown): value is Quantity =>
  value === "none-reported" ||
  value === "unknown" ||
  (typeof value === "object" && value !== null && "precision" in value);

function textOf(value: unknown, shape: Shape): string {
  switch (shape.is) {
    case "count":
      return isQuantity(value) ? printQuantity(value, "") : String(value);
    case "yes-no":
      return value === true ? "是" : "否";
    case "list":
      return Array.isArray(value)
        ? value.map((each: unknown) => textOf(each, shape.of)).join(shape.of.is === "group" ? "\n" : "、")
        : String(value);
    case "group": {
      const group = value as Readonly<Record<string, unknown>>;
      const parts = shape.fields.map((field) =>
        group[field.name] === undefined ? "" : textOf(group[field.name], field.shape),
      );
      // a list inside a group, or a gap, cannot be told by spaces alone
      const plain =
        shape.fields.every(({ shape: { is } }) => is !== "list" && is !== "group") &&
        !/(?:^| )(?= |$)/.test(parts.join(" ").trimEnd());
      return plain ? parts.join(" ").trimEnd() : JSON.stringify(value);
    }
    default:
      return typeof value === "string" ? value : JSON.stringify(value);
  }
}

/** A list of groups of lists is written as JSON, whole. */
const asWhole = (value: unknown, shape: Shape): boolean =>
  shape.is === "list" &&
  shape.of.is === "group" &&
  Array.isArray(value) &&
  value.some((each: unknown) => textOf(each, shape.of).startsWith("{"));

/** What to put into the cell; plain whole numbers stay numbers. */
export function cellText(value: unknown, { shape, labels }: Column): string | number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number") return value;
  if (typeof value === "string" && labels[value] !== undefined) return labels[value];
  return asWhole(value, shape) ? JSON.stringify(value) : textOf(value, shape);
}
