/** An approximate figure whose evidence is an exact count. */
import { about, type Check, type Observation } from "@taizhang/core";

export const exactWhereCounted: Check = {
  code: "exact-where-counted",
  title: "有签到统计的数写准数",
  severity: "warning",
  *find({ entries, kinds }): Generator<Observation> {
    for (const { entry, facts } of entries) {
      if (entry.evidence?.some(({ kind }) => kind === "sign-in-total") !== true) continue;
      const declared = kinds.find(({ kind }) => kind === entry.kind)?.facts ?? [];
      const vague = declared.find(({ name }) => {
        const quantity = facts.get(name);
        return quantity !== undefined && typeof quantity !== "string" && quantity.precision !== "exact";
      });
      if (vague === undefined) continue;
      yield {
        record: about(entry),
        path: ["entry"],
        says: `${vague.title}是约数，但佐证里有签到统计，请按签到统计改成准数`,
      };
    }
  },
};
