/** Every problem is answered by a plan item. */
import { type Check, type Observation } from "@taizhang/core";

export const planAnswersProblems: Check = {
  code: "plan-answers-problems",
  title: "每个问题都有对应的计划",
  severity: "warning",
  *find({ problems, plan }): Generator<Observation> {
    const known = new Set(plan.map(({ id }) => id));
    for (const { id = "", text, planItems = [] } of problems) {
      const record = { id, kind: "problem", title: text.slice(0, 30) };
      const missing = planItems.find((item) => !known.has(item));
      if (missing !== undefined) {
        yield { record, path: ["planItems"], says: `对应的计划“${missing}”不在下年计划里，请改正编号或补上计划` };
      } else if (planItems.length === 0) {
        yield { record, path: ["planItems"], says: "没有对应的计划，请在 planItems 里写明由哪项计划来解决" };
      }
    }
  },
};
