/** What was done with a record, as people read it. */
import { DEED_TITLES, STATE_TITLES } from "@taizhang/core";
import type { Happened } from "@taizhang/engine";
import { table } from "./table.ts";

/** What the verbs of the chain are called. */
const VERBS: Readonly<Record<string, string>> = {
  recorded: DEED_TITLES.record,
  edited: DEED_TITLES.edit,
  submitted: DEED_TITLES.submit,
  withdrawn: DEED_TITLES.withdraw,
  returned: DEED_TITLES.return,
  approved: DEED_TITLES.approve,
  corrected: DEED_TITLES.correct,
  abandoned: DEED_TITLES.abandon,
  voided: DEED_TITLES.void,
  linked: "关联",
};

/** 2023-10-24 16:05, in China. */
const momentIn = (at: string): string =>
  new Date(Date.parse(at)).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }).slice(0, 16);

/** A table: when, who, what, the state then, and why. */
export function historyTable(events: readonly Happened[]): string {
  const rows = events.map(({ at, by, verb, revision, state, reason = "", field }) => [
    momentIn(at),
    by,
    VERBS[verb] ?? verb,
    `第 ${revision} 版`,
    state === "" ? "" : STATE_TITLES[state],
    field === undefined ? reason : `${reason}（${field}）`,
  ]);
  return table(["时间", "谁", "做了什么", "版本", "状态", "原因"], rows);
}
