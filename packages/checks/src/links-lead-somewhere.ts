/** Links of entries lead to records of the ledger. */
import { about, type Check, type Observation } from "@taizhang/core";

export const linksLeadSomewhere: Check = {
  code: "links-lead-somewhere",
  title: "条目之间的关联都有着落",
  severity: "error",
  *find({ entries, planned }): Generator<Observation> {
    const ids = new Set(entries.map(({ entry }) => entry.id));
    const items = new Set(planned.map(({ id }) => id));
    for (const { entry } of entries) {
      const record = about(entry);
      if (entry.partOf !== undefined && !ids.has(entry.partOf)) {
        yield { record, path: ["partOf"], says: `所属活动 ${entry.partOf} 不在本年台账里，请改正编号或先记上那项活动` };
      }
      if (entry.sameAs !== undefined && !ids.has(entry.sameAs)) {
        yield {
          record,
          path: ["sameAs"],
          says: `同一活动 ${entry.sameAs} 不在本年台账里，这项活动因此没有计数，请改正编号`,
        };
      }
      if (entry.planItem !== undefined && !items.has(entry.planItem)) {
        yield {
          record,
          path: ["planItem"],
          says: `计划“${entry.planItem}”不在本年计划里，请用 taizhang plan 查看可关联的计划`,
        };
      }
    }
  },
};
