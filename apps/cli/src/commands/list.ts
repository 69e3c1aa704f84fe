/** `taizhang list`: the entries of the ledger in a table. */
import { near, STATE_TITLES, type Catalogue, type State } from "@taizhang/core";
import { Activities, Unknown, type Stored } from "@taizhang/engine";
import { formOf } from "@taizhang/forms";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { daysIn } from "../days.ts";
import { given, LIMIT, ORG, readFlag, TEXT, YEAR } from "../flag.ts";
import { unknownKind } from "../kind.ts";
import { Office } from "../office.ts";
import { recordJson } from "../record-json.ts";
import { table } from "../table.ts";

const USUAL = 50;

/** The kinds asked for; all that are work when none is. */
const kindsOf = Effect.fnUntraced(function* (call: Call) {
  const house = yield* Activities;
  const asked = yield* readFlag(call, "kind", TEXT);
  if (asked === undefined) return undefined;
  if (house.kinds.includes(asked)) return [asked];
  return yield* unknownKind(asked, house);
});

/** States that are not the last word. */
const UNDER_WAY: readonly State[] = ["draft", "submitted", "returned"];

const isState = (word: unknown): word is State => typeof word === "string" && Object.hasOwn(STATE_TITLES, word);

/** The states asked for; undefined for what is approved. */
const statesOf = ({ options }: Call): readonly State[] | undefined =>
  isState(options["state"]) ? [options["state"]] : options["mine"] === true ? UNDER_WAY : undefined;

const returnWords = ({ returned }: Stored): string =>
  returned === undefined ? "" : `${returned.reason}${returned.field === undefined ? "" : `（${returned.field}）`}`;

/** Columns: the same for all, then whether the report tells of it, or where it is on its way. */
function tableOf(
  records: readonly Stored[],
  orgs: ReadonlyMap<string, string>,
  house: Catalogue,
  ways: boolean,
): string {
  const own = ways ? ["状态", "谁记的", "退回原因"] : ["亮点"];
  const rows = records.map((record) => [
    daysIn(record),
    formOf(record.kind, house)?.title ?? record.kind,
    orgs.get(record.org) ?? record.org,
    `${record.title}${record.unread === undefined ? "" : "（读不出）"}`,
    ...(ways ? [STATE_TITLES[record.state], record.recordedBy, returnWords(record)] : [record.highlight ? "是" : ""]),
    record.id,
  ]);
  return table(["日期", "类别", "单位", "名称", ...own, "编号"], rows);
}

export const list = Effect.fn("list")(function* (call: Call) {
  const office = yield* Office;
  const { options } = call;
  const house = yield* Activities;
  const kinds = yield* kindsOf(call);
  const year = yield* readFlag(call, "year", YEAR);
  const org = yield* readFlag(call, "org", ORG);
  const limit = (yield* readFlag(call, "limit", LIMIT)) ?? USUAL;
  const states = statesOf(call);
  const orgs = new Map((yield* office.organisations).map(({ code, name }) => [code, name]));
  if (org !== undefined && !orgs.has(org)) {
    return yield* new Unknown({ what: "org", given: org, near: near(org, orgs.keys()) });
  }
  const found = yield* office.entries({
    ...given("kinds", kinds),
    ...given("period", year === undefined ? undefined : String(year)),
    ...given("org", org),
    ...given("states", states),
    ...given("recordedBy", options["mine"] === true ? office.login : undefined),
    limit: limit + 1,
  });
  const records = found.slice(0, limit);
  const more = found.length > limit;
  const ways = states !== undefined && !states.includes("approved");
  const counted = more ? `只列前 ${limit} 条，另有未列；可用 --limit 多列` : `共 ${records.length} 条`;
  const answer: Answer = {
    text: records.length === 0 ? "没有符合的条目。\n" : `${tableOf(records, orgs, house, ways)}${counted}\n`,
    json: { records: records.map(recordJson), more },
  };
  return answer;
});
