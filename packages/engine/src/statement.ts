/** What a unit says of one of its months or years, or its officer for it. */

/** nil 零报告, excused 不需报送, late 准予补报, closed 年度关账. */
export type Saying = "nil" | "excused" | "late" | "closed";

export interface Statement {
  /** Administrative code. */
  readonly org: string;
  /** 2023-10, or 2023. */
  readonly period: string;
  readonly says: Saying;
  readonly reason: string;
  /** Login name of who says so, and when (ISO 8601, UTC). */
  readonly by: string;
  readonly at: string;
}
