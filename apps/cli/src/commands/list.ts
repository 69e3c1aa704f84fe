/** `taizhang list`: the entries of the ledger in a table. */
import { isHouseKind } from "@taizhang/core";
import { Activities, bodyOf, Ledger, organisations, orgFor, type Stored } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { daysIn } from "../days.ts";
import { given, LIMIT, ORG, readFlag, TEXT, YEAR } from "../flag.ts";
import { unknownKind } from "../kind.ts";
import { table } from "../table.ts";

const USUAL = 50;

function forMachines(record: Stored): object {
  const { body: _, digest: __, facts, ...rest } = record;
  const body = bodyOf(record);
  return {
    ...rest,
    facts: Object.fromEntries(facts),
    ...("value" in body ? { record: body.value } : { unread: body.why }),
  };
}

/** The kinds asked for; all that are work when none is. */
const kindsOf = Effect.fnUntraced(function* (call: Call) {
  const house = yield* Activities;
  const asked = yield* readFlag(call, "kind", TEXT);
  if (asked === undefined) return undefined;
  if (house.kinds.includes(asked)) return [asked];
  return yield* unknownKind(asked, house);
});

export const list = Effect.fn("list")(function* (call: Call) {
  const ledger = yield* Ledger;
  const house = yield* Activities;
  const kinds = yield* kindsOf(call);
  const year = yield* readFlag(call, "year", YEAR);
  const org = yield* readFlag(call, "org", ORG);
  const limit = (yield* readFlag(call, "limit", LIMIT)) ?? USUAL;
  if (org !== undefined) yield* orgFor({ principal: call.principal, year: year ?? 0, org }, "list");
  const found = yield* ledger.records({
    ...given("kinds", kinds ?? house.kinds.filter((kind) => !isHouseKind(kind))),
    ...given("period", year === undefined ? undefined : String(year)),
    ...given("org", org),
    limit: limit + 1,
  });
  const records = found.slice(0, limit);
  const more = found.length > limit;
  const orgs = new Map((yield* organisations()).map(({ code, name }) => [code, name]));
  const rows = records.map((record) => [
    daysIn(record),
    house.get(record.kind)?.title ?? record.kind,
    orgs.get(record.org) ?? record.org,
    `${record.title}${record.unread === undefined ? "" : "（读不出）"}`,
    record.highlight ? "是" : "",
    record.id,
  ]);
  const answer: Answer = {
    text:
      records.length === 0
        ? "没有符合的条目。\n"
        : `${table(["日期", "类别", "单位", "名称", "亮点", "编号"], rows)}${more ? `只列前 ${limit} 条，另有未列；可用 --limit 多列\n` : `共 ${records.length} 条\n`}`,
    json: { records: records.map(forMachines), more },
  };
  return answer;
});
