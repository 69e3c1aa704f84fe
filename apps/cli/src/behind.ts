/** The entries behind a figure, a few lines below something else. */
import { printQuantity } from "@taizhang/document";
import type { Explanation } from "@taizhang/engine";
import { daysIn } from "./days.ts";

/** Entries named before the rest is counted. */
const NAMED = 3;

/** One line for each of the first entries, and where to ask on. */
export function behindWords({ figure, definition, contributions, more }: Explanation): string[] {
  const left = contributions.length - NAMED;
  return [
    ...contributions.slice(0, NAMED).map(({ record, quantity }) => {
      const words = [daysIn(record), record.title, printQuantity(quantity, definition.unit)];
      return `${words.filter((each) => each !== "").join("　")}（${record.recordedBy} 记，${record.approvedBy} 审）`;
    }),
    ...(left > 0 || more ? [`……另有 ${left}${more ? " 多" : ""} 条`] : []),
    `来历：taizhang why ${figure.ref}`,
  ];
}
