/** A main figure that changed by more than half against last year, without a remark. */
import { printRef, quantityOf, type Check, type Observation } from "@taizhang/core";

/** Change that asks for a remark. */
const LARGE = 0.5;
/** Below this nobody minds. */
const SMALL = 5;

export const largeChange: Check = {
  code: "large-change",
  title: "与上年相差一半以上的数有说明",
  severity: "warning",
  *find({ year, org, totals, before, kinds, remarks }): Generator<Observation> {
    if (before === undefined) return;
    for (const { kind, title, facts } of kinds) {
      for (const fact of facts) {
        const [now, then] = [totals.get(kind)?.get(fact.name), before.get(kind)?.get(fact.name)];
        if (now === undefined || then === undefined || typeof quantityOf(now) === "string" || then.sum < SMALL)
          continue;
        const change = (now.sum - then.sum) / then.sum;
        const ref = printRef({ period: String(year), org: org.code, kind, fact: fact.name });
        if (Math.abs(change) <= LARGE || remarks.has(ref)) continue;
        const percent = `${Math.abs(Math.round(change * 100))}%`;
        yield {
          says: `${title}·${fact.title} 今年 ${now.sum}${fact.unit}，上年 ${then.sum}${fact.unit}，${change > 0 ? "增加" : "减少"}了 ${percent}；请核对，属实的在导语的 remarks 里写明原因（ref 写 ${ref}）`,
        };
      }
    }
  },
};
