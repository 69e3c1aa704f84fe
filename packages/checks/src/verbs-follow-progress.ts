/** A summary whose verb claims more than has come about. */
import { about, outrun, periodOf, progressOf, type Check, type Observation } from "@taizhang/core";

export const verbsFollowProgress: Check = {
  code: "verbs-follow-progress",
  title: "没做完的工作不写已完成",
  severity: "error",
  *find({ entries, asOf }): Generator<Observation> {
    for (const { entry } of entries) {
      const read = periodOf(entry.when);
      if (entry.summary === undefined || !("period" in read)) continue;
      const word = outrun(entry.summary, progressOf(read.period, asOf));
      if (word === undefined) continue;
      yield {
        record: about(entry),
        path: ["summary"],
        says: `到 ${asOf} 还没有结束，却写了“${word}”；报告没有用这句，请改为“拟”“正在”，或核对日期`,
      };
    }
  },
};
