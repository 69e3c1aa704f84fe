/** `taizhang declare`: what is said of a unit's month or year. */
import type { Saying } from "@taizhang/engine";
import { Effect } from "effect";
import { actionOf } from "../action.ts";
import type { Answer, Call } from "../command.ts";
import { ORG, PERIOD, readFlag, requireFlag, TEXT } from "../flag.ts";
import { Office } from "../office.ts";

const SAYINGS: Readonly<Record<Saying, { readonly says: Saying; readonly words: string }>> = {
  nil: { says: "nil", words: "零报告" },
  excused: { says: "excused", words: "不需报送" },
  late: { says: "late", words: "准予补报" },
  closed: { says: "closed", words: "年度关账" },
};

export const declareMonth = Effect.fn("declare")(function* (call: Call) {
  const { says, words } = yield* actionOf(call, "declare", SAYINGS);
  const org = yield* requireFlag(call, "org", ORG);
  const period = yield* requireFlag(call, "period", PERIOD);
  const reason = (yield* readFlag(call, "reason", TEXT)) ?? "";
  const retract = call.options["retract"] === true;
  const statement = yield* (yield* Office).declare({ org, period, says, reason, retract });
  const answer: Answer = {
    text: `${retract ? "已取消" : "已登记"}：${org} ${period} ${words}。\n`,
    json: { ...statement, retracted: retract },
  };
  return answer;
});
