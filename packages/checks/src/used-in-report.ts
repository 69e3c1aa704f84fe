/** Approved entries that the report neither counts nor tells of. */
import { about, type Check, type Observation } from "@taizhang/core";

export const usedInReport: Check = {
  code: "used-in-report",
  title: "已审条目都用在报告里",
  severity: "info",
  *find({ entries }): Generator<Observation> {
    for (const { entry, facts } of entries) {
      if (entry.highlight === true || entry.summary !== undefined || entry.sameAs !== undefined) continue;
      const counts = [...facts].some(
        ([name, quantity]) =>
          name !== "entries" && !name.startsWith("@") && typeof quantity !== "string" && quantity.value > 0,
      );
      if (counts) continue;
      yield {
        record: about(entry),
        path: ["highlight"],
        says: "没有可汇总的数，报告里看不到它；如要写进报告请补数、写摘要，或标为亮点",
      };
    }
  },
};
