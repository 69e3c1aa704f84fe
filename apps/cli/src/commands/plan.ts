/** `taizhang plan`: what became of each item planned for a year, by the entries that link to it. */
import { asQuantity, type Catalogue, type PlanOutcome } from "@taizhang/core";
import { printQuantity } from "@taizhang/document";
import { Activities } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { given, ORG, readFlag, requireFlag, YEAR } from "../flag.ts";
import { Office, type Plan } from "../office.ts";
import { table } from "../table.ts";

const OUTCOMES: Readonly<Record<PlanOutcome, string>> = {
  done: "完成",
  partly: "部分完成",
  "not-done": "未完成",
  "carried-over": "结转下年",
};

/** 目标 3期，已达 2期; empty without a target. */
function targetWords({ item, reached }: Plan["items"][number], house: Catalogue): string {
  const { target } = item;
  if (target === undefined) return "";
  const fact = house.get(target.kind)?.facts.find(({ name }) => name === target.fact);
  const unit = fact?.unit ?? "";
  const wanted = `${fact?.title ?? `${target.kind}/${target.fact}`}${printQuantity(asQuantity(target.value), unit)}`;
  return reached === undefined || reached === "none-reported"
    ? wanted
    : `${wanted}，已达${printQuantity(reached, unit)}`;
}

export const planOf = Effect.fn("plan")(function* (call: Call) {
  const house = yield* Activities;
  const year = yield* requireFlag(call, "year", YEAR);
  const org = yield* readFlag(call, "org", ORG);
  const office = yield* Office;
  const found = yield* office.plan({ year, ...given("org", org) });
  const rows = found.items.map((each) => [
    each.item.id ?? "",
    each.item.title,
    OUTCOMES[each.outcome],
    targetWords(each, house),
    String(each.linked.length),
    each.item.due ?? "",
    each.item.leadOffice ?? "",
  ]);
  const stray = found.stray.map(
    ({ planItem, title }) => `“${title}”关联的计划“${planItem}”不在 ${year} 年计划里，请改正编号\n`,
  );
  const answer: Answer = {
    text: [
      `${found.org.name} ${year} 年计划\n`,
      rows.length === 0
        ? `台账里没有 ${year} 年的计划；计划记为 kind: plan-item，year: ${year}\n`
        : table(["编号", "任务", "进展", "目标", "关联条目", "时限", "牵头"], rows, [4]),
      ...stray,
      rows.length === 0 ? "" : `记条目时写 planItem: 编号，就关联到计划：taizhang add 类别 --plan-item 编号\n`,
    ].join(""),
    json: {
      year,
      org: found.org,
      items: found.items.map(({ item, outcome, linked, reached }) => ({
        ...item,
        outcome,
        reached,
        linked,
      })),
      stray: found.stray,
    },
    end: stray.length === 0 ? "done" : "wrong",
  };
  return answer;
});
