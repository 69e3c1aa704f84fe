/** `taizhang rebuild`: what is kept beside the events compared with what follows from them, and mended. */
import { type Difference, Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { table } from "../table.ts";

const OF: Readonly<Record<Difference["of"], string>> = { records: "记录", totals: "合计数", census: "条数" };

const HOW: Readonly<Record<Difference["how"], string>> = { extra: "多出", missing: "缺少", changed: "不符" };

export const rebuild = Effect.fn("rebuild")(function* (call: Call) {
  const { upkeep } = yield* Ledger;
  const verify = call.options["verify"] === true;
  const found = yield* upkeep.rebuild(!verify);
  const { records, count, differences, repaired } = found;
  const rows = differences.map(({ of, place, how }) => [OF[of], HOW[how], place]);
  const strays = differences.some(({ of }) => of === "records");
  const after = repaired
    ? "已按记录重新累计，合计数和条数都改正了。\n"
    : strays
      ? "有记录与它的历史不符或已损坏，什么也没有改；请先核对历史：taizhang audit verify，再从备份恢复：taizhang restore\n"
      : "没有改动；改正：taizhang rebuild\n";
  const answer: Answer = {
    text:
      count === 0
        ? `${records} 条记录重新累计，合计数和条数都与历史相符。\n`
        : [
            `${records} 条记录重新累计，有 ${count} 处不符：\n`,
            table(["", "怎样", "何处"], rows),
            rows.length < count ? `……另有 ${count - rows.length} 处\n` : "",
            after,
          ].join(""),
    json: found,
    end: count === 0 || repaired ? "done" : "wrong",
  };
  return answer;
});
