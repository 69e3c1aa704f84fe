/** `taizhang checks`: everything `taizhang check` looks at. */
import { Activities } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer } from "../command.ts";
import { table } from "../table.ts";

const SEVERITIES = { error: "错误", warning: "提醒", info: "说明" } as const;

export const listChecks = Effect.fn("checks")(function* () {
  const { checks } = yield* Activities;
  const rows = checks.map(({ code, title, severity }) => [SEVERITIES[severity], title, code]);
  const answer: Answer = {
    text: `${table(["", "核对什么", "名字"], rows)}此外逐条核对各类别自己的规则：taizhang activities 类别\n`,
    json: { checks: checks.map(({ code, title, severity }) => ({ code, title, severity })) },
  };
  return answer;
});
