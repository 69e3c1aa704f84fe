/** Figures identical to last year's: was last year's report copied? */
import { quantityOf, type Check, type Observation } from "@taizhang/core";

/** So many identical figures are no accident. */
const MANY = 5;

export const sameAsLastYear: Check = {
  code: "same-as-last-year",
  title: "数据没有沿用上年",
  severity: "warning",
  *find({ totals, before, kinds }): Generator<Observation> {
    if (before === undefined) return;
    const same = kinds.flatMap(({ kind, title, facts }) =>
      facts.flatMap((fact) => {
        const [now, then] = [totals.get(kind)?.get(fact.name), before.get(kind)?.get(fact.name)];
        if (fact.name === "entries" || now === undefined || then === undefined || now.sum === 0) return [];
        return typeof quantityOf(now) !== "string" && now.sum === then.sum ? [`${title}·${fact.title}`] : [];
      }),
    );
    if (same.length < MANY) return;
    yield { says: `有 ${same.length} 个数与上年完全相同（${same.slice(0, 8).join("、")}），请确认不是沿用上年数据` };
  },
};
