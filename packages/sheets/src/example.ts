/** The example row of a sheet: a good example of the activity, as a clerk would have filled it in. */
import type { Activity } from "@taizhang/core";
import type { Form } from "@taizhang/forms";
import { cellText } from "./cell-text.ts";
import { columnsOf, type Column } from "./column.ts";
import { valueAt } from "./tree.ts";

/** What the example row says of itself. */
export const EXAMPLE = "示例，导入时跳过";

const isEnvelope = (example: unknown): example is { readonly entry: unknown } =>
  typeof example === "object" && example !== null && "entry" in example;

/** A record made of the activity's first good example. */
export function exampleRecord(form: Form, activity: Activity | undefined, org: string, year: number): unknown {
  if (activity === undefined) return { org, code: org, year, title: "示例" };
  const [good] = activity.examples.good;
  const worn = isEnvelope(good) ? good : { entry: good };
  return { org, title: form.title, when: { from: `${year}-05-10` }, ...worn };
}

/** The cells of the example, by column. */
export function exampleCells(form: Form, record: unknown): ReadonlyMap<Column, string | number> {
  return new Map(
    columnsOf(form).flatMap((column) => {
      const text = cellText(valueAt(record, column.path), column);
      return text === undefined ? [] : [[column, text] as const];
    }),
  );
}
