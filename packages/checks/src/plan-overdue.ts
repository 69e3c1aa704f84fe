/** A plan item of this year that is past its due date without being done. */
import { daysOf, planProgress, type Check, type Observation } from "@taizhang/core";

export const planOverdue: Check = {
  code: "plan-overdue",
  title: "本年计划按时限完成",
  severity: "warning",
  *find({ planned, plan, entries, asOf }): Generator<Observation> {
    for (const item of planned) {
      const due = item.due === undefined ? undefined : daysOf(item.due);
      const { outcome } = planProgress(item, entries, plan);
      if (outcome === "done" || outcome === "carried-over") continue;
      const record = { id: item.id ?? "", kind: "plan-item", title: item.title };
      if (due !== undefined && due.to < asOf) {
        yield {
          record,
          path: ["due"],
          says: `时限 ${due.to} 已过，${OUTCOMES[outcome]}；请关联已做的工作（planItem），或结转下年（carriedFrom）`,
        };
      } else if (outcome === "not-done") {
        yield {
          record,
          path: [],
          says: "没有关联任何台账条目；请关联（planItem），或结转下年（carriedFrom）并说明原因",
        };
      }
    }
  },
};

const OUTCOMES = { partly: "只完成了一部分", "not-done": "没有完成" } as const;
