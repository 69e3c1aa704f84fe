/** A problem that says by which figures it is known. */
import { referencesIn, type Check, type Observation } from "@taizhang/core";

export const problemWithEvidence: Check = {
  code: "problem-with-evidence",
  title: "问题有数据或事实支撑",
  severity: "info",
  *find({ problems }): Generator<Observation> {
    for (const { id = "", text, evidence = [] } of problems) {
      if (evidence.length > 0 || referencesIn(text).length > 0) continue;
      yield {
        record: { id, kind: "problem", title: text.slice(0, 30) },
        path: ["evidence"],
        says: "只有判断没有依据，可在 evidence 里写上依据的数，或在文字里引用台账的数",
      };
    }
  },
};
