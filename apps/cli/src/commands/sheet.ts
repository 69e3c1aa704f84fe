/** `taizhang sheet out`: a workbook to fill in. */
import { randomUUID } from "node:crypto";
import { Activities, now } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { given, ORG, readFlag, YEAR } from "../flag.ts";
import { unknownKind } from "../kind.ts";
import { Misuse } from "../misuse.ts";
import { Office } from "../office.ts";

/** The year it is in Asia/Shanghai. */
const thisYear = Effect.map(now, (at) => new Date(Date.parse(at) + 8 * 3_600_000).getUTCFullYear());

const misuse = (zh: string, en: string) => Effect.fail(new Misuse({ words: { zh, en } }));

export const sheet = Effect.fn("sheet")(function* (call: Call) {
  const { options, terminal } = call;
  const [action = ""] = call.args;
  if (action !== "out") return yield* misuse(`sheet 后面写 out，没有 ${action}`, `no sheet ${action}; write out`);
  if ((typeof options["output"] !== "string" || options["output"] === "-") && terminal.outIsScreen) {
    return yield* misuse(
      "表格不能打印到屏幕，请写入文件：-o 填报表.xlsx",
      "a workbook cannot be shown on a screen; write it to a file: -o sheet.xlsx",
    );
  }
  const house = yield* Activities;
  const asked = Array.isArray(options["kind"]) ? options["kind"].map(String) : [];
  for (const kind of asked) if (!house.kinds.includes(kind)) return yield* unknownKind(kind, house);
  const kinds = asked.length > 0 ? [...new Set(asked)] : house.activities.map(({ kind }) => kind);
  const year = (yield* readFlag(call, "year", YEAR)) ?? (yield* thisYear);
  const office = yield* Office;
  const org = yield* office.unit({ year, ...given("org", yield* readFlag(call, "org", ORG)) });
  const { template } = yield* Effect.promise(() => import("@taizhang/sheets"));
  const answer: Answer = {
    text: "",
    paper: template({ house, kinds, org, year, serial: randomUUID() }),
    json: { org: org.code, year, kinds },
  };
  return answer;
});
