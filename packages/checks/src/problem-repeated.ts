/** A problem copied word for word from last year. */
import type { Check, Observation } from "@taizhang/core";

const folded = (text: string): string => text.normalize("NFKC").replace(/[\s，。；、,.;]/g, "");

export const problemRepeated: Check = {
  code: "problem-repeated",
  title: "问题没有照抄上年",
  severity: "warning",
  *find({ problems, problemsBefore }): Generator<Observation> {
    const before = new Set(problemsBefore.map(({ text }) => folded(text)));
    for (const { id = "", text } of problems) {
      if (!before.has(folded(text))) continue;
      yield {
        record: { id, kind: "problem", title: text.slice(0, 30) },
        path: ["text"],
        says: "与上年写的一字不差，请写出今年的情况，或说明为什么没有解决",
      };
    }
  },
};
