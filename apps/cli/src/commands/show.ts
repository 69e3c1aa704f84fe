/** `taizhang show`: one record with everything that is known of it. */
import { isHouseKind, STATE_TITLES } from "@taizhang/core";
import { Activities, type Stored } from "@taizhang/engine";
import { formOf } from "@taizhang/forms";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { contentLines } from "../content-lines.ts";
import { daysIn } from "../days.ts";
import { historyTable } from "../history-lines.ts";
import { Office } from "../office.ts";
import { possibleFor, possibleLines } from "../possible-lines.ts";
import { recordJson } from "../record-json.ts";

function stateWords({ state, revision, approvedBy, standing, returned }: Stored): string[] {
  const field = returned?.field === undefined ? "" : `（${returned.field}）`;
  return [
    `状态：${STATE_TITLES[state]}，第 ${revision} 版${approvedBy === "" ? "" : `，${approvedBy} 审`}`,
    ...(returned === undefined ? [] : [`退回原因：${returned.reason}${field}，${returned.by}`]),
    ...(standing === undefined ? [] : [`已审的第 ${standing.revision} 版照旧计入，直到这一版通过`]),
  ];
}

export const show = Effect.fn("show")(function* (call: Call) {
  const house = yield* Activities;
  const office = yield* Office;
  const id = call.args[0] ?? "";
  const record = yield* office.entry(id);
  const history = yield* office.history(id);
  const form = formOf(record.kind, house);
  const orgs = new Map((yield* office.organisations).map(({ code, name }) => [code, name]));
  const deeds = possibleLines(record);
  const unit = orgs.get(record.org) ?? record.org;
  const lines = [
    record.title,
    [form?.title ?? record.kind, unit, daysIn(record)].filter((each) => each !== "").join("　"),
    `编号：${record.id}`,
    ...stateWords(record),
    ...(record.unread === undefined ? [] : [`读不出：${record.unread}`]),
    "",
    ...contentLines(record, form),
    ...(deeds.length === 0 || isHouseKind(record.kind) ? [] : ["", "可以：", ...deeds]),
    "",
    "经过：",
  ];
  const answer: Answer = {
    text: `${lines.join("\n")}\n${historyTable(history)}`,
    json: { ...recordJson(record), possible: possibleFor(record), history },
  };
  return answer;
});
