/** A target that names a fact the house counts. */
import type { Check, Observation } from "@taizhang/core";

export const targetCounted: Check = {
  code: "target-counted",
  title: "计划目标是台账里统计的指标",
  severity: "error",
  *find({ plan, planned, kinds }): Generator<Observation> {
    for (const item of [...planned, ...plan]) {
      const { target } = item;
      if (target === undefined) continue;
      const kind = kinds.find((each) => each.kind === target.kind);
      if (kind?.facts.some(({ name }) => name === target.fact) === true) continue;
      yield {
        record: { id: item.id ?? "", kind: "plan-item", title: item.title },
        path: ["target"],
        says: `没有“${target.kind}/${target.fact}”这个指标，无法对账；请用 taizhang activities 查可用的指标`,
      };
    }
  },
};
