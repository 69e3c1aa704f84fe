/** Changes of registered ethnic status: counts by period and stage, never by person, group, age, sex or place. */
import {
  about,
  by,
  count,
  defineActivity,
  joined,
  listed,
  periodOf,
  SILENCE,
  totalIn,
  valueOf,
  verb,
  type Entry,
  type Progress,
} from "@taizhang/core";
import { z } from "zod";
import { daysOn, LIMITS, overdueOn } from "./overdue.ts";

const NAME = "公民民族成份变更申请";

const tally = z.strictObject({
  handled: count().optional().meta({ title: "办理件数", description: "分不清环节的才填" }),
  opening: count().optional().meta({ title: "期初在办件数" }),
  accepted: count().optional().meta({ title: "受理件数", description: "收到的申请，后来不予受理的也算" }),
  notAccepted: count().optional().meta({ title: "不予受理件数" }),
  forwarded: count().optional().meta({ title: "初审上报件数" }),
  withdrawn: count().optional().meta({ title: "撤回件数" }),
  closing: count().optional().meta({ title: "期末在办件数" }),
  extended: count().optional().meta({ title: "延长期限件数", description: "经本单位批准延长的" }),
  approved: count().optional().meta({ title: "上级同意件数" }),
  refused: count().optional().meta({ title: "上级不同意件数" }),
  notified: count().optional().meta({ title: "告知件数" }),
  copiedToPolice: count().optional().meta({ title: "抄送公安件数" }),
  onTime: count().optional().meta({ title: "按期办结件数" }),
  acceptedByDay: z
    .array(z.strictObject({ on: z.iso.date().meta({ title: "受理日" }), accepted: count().meta({ title: "件数" }) }))
    .min(1)
    .max(366)
    .optional()
    .meta({ title: "逐日受理件数", description: "只用来提醒超期，不印出" }),
  forwardWithin: count()
    .positive()
    .optional()
    .meta({ title: "初审上报时限", description: `承诺的工作日数，不填按${LIMITS.forward}个工作日` }),
});
type Tally = z.output<typeof tally>;

const BY_STAGE = ["accepted", "notAccepted", "forwarded", "withdrawn", "approved", "refused", "notified"] as const;

const isByStage = (entry: Tally): boolean => BY_STAGE.some((stage) => entry[stage] !== undefined);

/** What a count is never divided by: 回族, 18岁, 女, ××村. */
const DIVIDED = /(?<![民各])族|岁|男|(?<!子)女|村|屯/;

const periodIn = ({ when }: Pick<Entry, "when">) => {
  const read = periodOf(when);
  return "period" in read ? read.period : undefined;
};

type Stage = "approved" | "refused" | "forwarded" | "notified" | "copiedToPolice";

/** What cannot be more over a year than what went before it, left over from last year included. */
const CHAIN: readonly (readonly [parts: readonly [Stage, ...Stage[]], whole: readonly Stage[], says: string])[] = [
  [["approved", "refused"], ["forwarded"], "上级同意和不同意的合计多于初审上报的"],
  [["notified"], ["approved", "refused"], "告知结果的多于上级同意和不同意的"],
  [["copiedToPolice"], ["approved"], "抄送公安机关的多于上级同意的"],
];

/** The entries of each unit with their days, oldest first. */
function inOrder(own: readonly { readonly entry: Entry<Tally> }[]) {
  const dated = own.flatMap(({ entry }) => {
    const period = periodIn(entry);
    return period === undefined || entry.sameAs !== undefined
      ? []
      : [{ entry, ...entry.entry, from: period.from, to: period.to }];
  });
  const sorted = dated.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return [...new Set(sorted.map(({ entry }) => entry.org))].map((org) =>
    sorted.filter(({ entry }) => entry.org === org),
  );
}

/** 民族成份变更: one entry is the counts of a month or a year. */
export const casework = defineActivity({
  kind: "casework",
  title: "民族成份变更",
  category: "casework",
  entry: tally,
  rules: {
    "flow-balances": {
      says: "期初在办加受理，等于不予受理、初审上报、撤回加期末在办",
      broken: ({ entry: { opening, accepted, notAccepted = 0, forwarded, withdrawn = 0, closing } }) => {
        if (opening === undefined || accepted === undefined || forwarded === undefined || closing === undefined)
          return [];
        return opening + accepted === notAccepted + forwarded + withdrawn + closing ? [] : [["entry", "closing"]];
      },
    },
    "handled-or-by-stage": {
      says: "按环节报了件数，就不再报办理件数",
      broken: ({ entry }) => (entry.handled !== undefined && isByStage(entry) ? [["entry", "handled"]] : []),
    },
    "extended-while-here": {
      says: "延长期限的不多于期初在办加受理",
      broken: ({ entry: { extended = 0, opening = 0, accepted = Infinity } }) =>
        extended > opening + accepted ? [["entry", "extended"]] : [],
    },
    "on-time-within-finished": {
      says: "按期办结的不多于办结的",
      broken: ({ entry: { onTime = 0, handled, forwarded = Infinity, notAccepted = 0 } }) =>
        onTime > (handled ?? forwarded + notAccepted) ? [["entry", "onTime"]] : [],
    },
    "days-add-up": {
      says: "逐日受理件数每天一行，都在起止日期之内，合计等于受理件数",
      broken: ({ entry: { acceptedByDay = [], accepted }, when }) => {
        const { from = "", to = "9999" } = periodIn({ when }) ?? {};
        const sum = acceptedByDay.reduce((all, day) => all + day.accepted, 0);
        const once = new Set(acceptedByDay.map(({ on }) => on)).size === acceptedByDay.length;
        const within = acceptedByDay.every(({ on }) => from <= on && on <= to);
        return acceptedByDay.length === 0 || (once && within && sum === (accepted ?? sum))
          ? []
          : [["entry", "acceptedByDay"]];
      },
    },
    undivided: {
      says: "只报总数，名称和摘要里不分民族、年龄、性别、村屯",
      broken: ({ title, summary = "" }) => [
        ...(DIVIDED.test(title) ? [["title"] as const] : []),
        ...(DIVIDED.test(summary) ? [["summary"] as const] : []),
      ],
    },
    "spelled-as-regulated": {
      says: "写民族成份，不写民族成分",
      severity: "warning",
      broken: ({ title, summary = "" }) => [
        ...(title.includes("成分") ? [["title"] as const] : []),
        ...(summary.includes("成分") ? [["summary"] as const] : []),
      ],
    },
    "stage-known": {
      says: "按环节报件数：受理、不予受理、初审上报、上级同意或不同意、告知",
      severity: "warning",
      broken: ({ entry }) => (entry.handled === undefined || isByStage(entry) ? [] : [["entry", "accepted"]]),
    },
    "told-by-the-year": {
      says: "不满一年的数不单独写进报告，以免从小数认出人来",
      severity: "warning",
      broken: ({ highlight, summary, when }) =>
        (highlight === true || summary !== undefined) && periodIn({ when })?.precision !== "year"
          ? [["highlight"]]
          : [],
    },
    "promise-within-law": {
      says: `初审上报时限不长于${LIMITS.source}规定的`,
      severity: "warning",
      broken: ({ entry: { forwardWithin = 0 } }) =>
        forwardWithin > LIMITS.forward ? [["entry", "forwardWithin"]] : [],
    },
  },
  facts: {
    handled: { title: "办理民族成份变更申请", unit: "件", of: ({ entry }) => entry.handled },
    accepted: { title: "受理", unit: "件", of: ({ entry }) => entry.accepted },
    notAccepted: { title: "不予受理", unit: "件", of: ({ entry }) => entry.notAccepted },
    forwarded: { title: "初审上报", unit: "件", of: ({ entry }) => entry.forwarded },
    withdrawn: { title: "撤回", unit: "件", of: ({ entry }) => entry.withdrawn },
    approved: { title: "上级同意", unit: "件", of: ({ entry }) => entry.approved },
    refused: { title: "上级不同意", unit: "件", of: ({ entry }) => entry.refused },
    notified: { title: "告知结果", unit: "件", of: ({ entry }) => entry.notified },
    copiedToPolice: { title: "抄送公安机关", unit: "件", of: ({ entry }) => entry.copiedToPolice },
    extended: { title: "批准延长期限", unit: "件", of: ({ entry }) => entry.extended },
    onTime: { title: "按期办结", unit: "件", of: ({ entry }) => entry.onTime },
  },
  checks: {
    overdue: {
      title: "没有超过时限还没初审上报的申请",
      *find(own, { asOf }) {
        for (const tallies of inOrder(own)) {
          for (const { entry, to, forwardWithin = LIMITS.forward } of tallies) {
            const begun = tallies.filter(({ from }) => from <= to);
            if (to > asOf || begun.some(({ forwarded }) => forwarded === undefined)) continue;
            const files = overdueOn(to, begun, forwardWithin);
            if (files === 0) continue;
            yield {
              record: about(entry),
              path: ["entry", "forwarded"],
              says: `到 ${to} 至少有 ${files} 件超过 ${forwardWithin} 个工作日还没有初审上报，请查明；批准延长、不予受理或撤回的请补报件数`,
            };
          }
        }
      },
    },
    "no-stage-outgrows-the-last": {
      title: "全年上级决定的不多于初审上报的，告知、抄送的不多于决定的",
      *find(own, { before }) {
        const last = own.at(-1);
        for (const [parts, whole, says] of CHAIN) {
          const sum = (names: readonly Stage[]): number =>
            own.reduce(
              (all, { facts }) => names.reduce((some, name) => some + (valueOf(facts.get(name)) ?? 0), all),
              0,
            );
          const lastYear = (names: readonly Stage[]): number =>
            names.reduce((all, name) => all + (before ? totalIn(before, "casework", name).sum : 0), 0);
          const isReported = own.some(({ facts }) => whole.some((name) => valueOf(facts.get(name)) !== undefined));
          const most = sum(whole) + Math.max(0, lastYear(whole) - lastYear(parts));
          if (last === undefined || !isReported || sum(parts) <= most) continue;
          yield {
            record: about(last.entry),
            path: ["entry", parts[0]],
            says: `全年${says}（${sum(parts)}件、${most}件），请核对；上年结转的请补记上年的件数`,
          };
        }
      },
    },
    "carried-over": {
      title: "上期期末在办等于本期期初在办",
      *find(own) {
        for (const tallies of inOrder(own)) {
          for (const { entry, from, opening } of tallies) {
            const closing = tallies.find(({ to }) => daysOn(to, 1) === from)?.closing;
            if (opening === undefined || closing === undefined || opening === closing) continue;
            yield {
              record: about(entry),
              path: ["entry", "opening"],
              says: `期初在办 ${opening} 件，上期期末在办 ${closing} 件，请核对两期的件数`,
            };
          }
        }
      },
    },
    "counted-once": {
      title: "同一时段的件数只记一条",
      *find(own) {
        for (const tallies of inOrder(own)) {
          for (const [at, { entry, from }] of tallies.entries()) {
            if (!tallies.slice(0, at).some(({ to }) => to >= from)) continue;
            yield {
              record: about(entry),
              path: ["when"],
              says: "与另一条的起止日期重叠，件数会重复，请删去一条或改日期",
            };
          }
        }
      },
    },
  },
  section: ({ facts, compared, highlights, say }) => {
    const year = (progress: Progress) => {
      const decided = listed(say`上级同意${facts.approved}`, say`不同意${facts.refused}`);
      const stages = say`受理${facts.accepted}，${compared.accepted}，不予受理${facts.notAccepted}，初审上报${facts.forwarded}，${decided}，告知申请人${facts.notified}，抄送公安机关${facts.copiedToPolice}，撤回${facts.withdrawn}，批准延长期限${facts.extended}，按期办结${facts.onTime}`;
      const handled = say`${facts.handled}`;
      if (handled.content.length > 0 || stages.content.length > 0) {
        return say`${joined("全年", verb(progress, "办理"), NAME, handled)}，${compared.handled}，${stages}。`;
      }
      return progress === "done" ? by(facts.accepted, { zero: say`全年没有受理${NAME}。` }) : SILENCE;
    };
    // months are never told of one by one: their numbers are small enough to know people by
    return [by(facts.entries, { one: year(highlights[0]?.progress ?? "done"), many: year("done") })];
  },
  examples: {
    good: [
      { when: { from: "2023" }, entry: { handled: 9 } },
      {
        when: { from: "2023-10" },
        entry: {
          opening: 2,
          accepted: 6,
          notAccepted: 1,
          forwarded: 5,
          withdrawn: 1,
          closing: 1,
          extended: 1,
          approved: 4,
          refused: 1,
          notified: 5,
          copiedToPolice: 4,
          onTime: 6,
          acceptedByDay: [
            { on: "2023-10-09", accepted: 4 },
            { on: "2023-10-16", accepted: 2 },
          ],
          forwardWithin: 5,
        },
      },
      { accepted: 1, forwarded: 1 },
      { accepted: 0, forwarded: 0 },
      {},
    ],
    bad: {
      "flow-balances": { opening: 2, accepted: 6, forwarded: 5, closing: 1 },
      "handled-or-by-stage": { handled: 9, accepted: 9 },
      "extended-while-here": { accepted: 2, extended: 3 },
      "on-time-within-finished": { forwarded: 5, onTime: 6 },
      "days-add-up": {
        when: { from: "2023-10" },
        entry: { accepted: 2, acceptedByDay: [{ on: "2023-10-09", accepted: 3 }] },
      },
      undivided: { title: "××村民族成份变更", entry: { accepted: 2 } },
      "spelled-as-regulated": { title: "民族成分变更", entry: { accepted: 2 } },
      "stage-known": { handled: 8 },
      "told-by-the-year": { when: { from: "2023-10" }, highlight: true, entry: { accepted: 2 } },
      "promise-within-law": { accepted: 2, forwardWithin: 15 },
    },
  },
});
