/** What a benchmark is, and what it finds. */

/** One line of the tables that `pnpm bench` ends with. */
export interface Finding {
  /** What was measured, side by side with what. */
  readonly says: string;
  /** The figure the goal is about: `0.81× (0.76–0.90)`. */
  readonly found: string;
  /** The medians behind it: `412 ms : 508 ms`. */
  readonly beside: string;
  /** `≤ 1.0×`, and whether it is met; absent when the figure is for information. */
  readonly goal?: { readonly says: string; readonly met: boolean };
}

/** Prepares its own inputs under out/bench, measures, and tells what it found. */
export type Benchmark = () => Promise<readonly Finding[]>;
