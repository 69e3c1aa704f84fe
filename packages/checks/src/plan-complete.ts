/** A plan item with target, due date and lead office. */
import type { Check, Observation, PlanItem } from "@taizhang/core";

const WANTED: readonly (readonly [keyof PlanItem, string])[] = [
  ["target", "目标数（target）"],
  ["due", "完成时限（due）"],
  ["leadOffice", "牵头科室（leadOffice）"],
];

export const planComplete: Check = {
  code: "plan-complete",
  title: "计划写明目标、时限和牵头科室",
  severity: "warning",
  *find({ plan }): Generator<Observation> {
    for (const item of plan) {
      const missing = WANTED.filter(([field]) => item[field] === undefined);
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        record: { id: item.id ?? "", kind: "plan-item", title: item.title },
        path: [first[0]],
        says: `缺${missing.map(([, title]) => title).join("、")}，请补上`,
      };
    }
  },
};
