/** A number of the report together with the answer to “where does it come from?”. */
import { printQuantity, type Quantity } from "./quantity.ts";

/** The only number a sentence may hold. */
export interface Figure {
  /** Where it comes from, e.g. `2023/451499/training-course/trainees`; the same in every format. */
  readonly ref: string;
  /** What is counted, in Chinese: 参训. */
  readonly title: string;
  /** Measure word: 人次, 场, 篇. */
  readonly unit: string;
  readonly quantity: Quantity;
}

/** The figure as people read it: 约90人. */
export function printFigure(figure: Figure): string {
  return printQuantity(figure.quantity, figure.unit);
}
