/** The year a title names is the year of the report, or the sentence says which. */
import { about, type Check, type Observation } from "@taizhang/core";

const yearsIn = (text: string): number[] => [...text.matchAll(/((?:19|20)\d\d)年/g)].map(([, year]) => Number(year));

export const yearInTitle: Check = {
  code: "year-in-title",
  title: "名称里的年份与报告年度一致",
  severity: "warning",
  *find({ entries, year }): Generator<Observation> {
    for (const { entry } of entries) {
      const other = yearsIn(entry.title).find((each) => each !== year);
      if (other === undefined || yearsIn(entry.title).includes(year)) continue;
      yield {
        record: about(entry),
        path: ["title"],
        says: `名称写的是${other}年，却记在${year}年；如是往年的工作请在摘要里写明年度，写错了请改名称或日期`,
      };
    }
  },
};
