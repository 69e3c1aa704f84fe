/** Duty at the one-stop service window: days staffed, matters handled, and the centre's own business. */
import { about, by, defineActivity, periodOf, quantity, SILENCE, valueOf, verb, type Entry } from "@taizhang/core";
import { workingDaysBetween } from "@taizhang/calendar";
import { z } from "zod";

const WINDOW = "在政务服务中心综合窗口";

const duty = z.strictObject({
  dutyDays: quantity().optional().meta({ title: "坐班工作日数", description: "有人坐班的工作日，不按人数累加" }),
  accepted: quantity().optional().meta({ title: "受理件数" }),
  completed: quantity().optional().meta({ title: "办结件数" }),
  opinionsOnDrafts: quantity().optional().meta({ title: "对征求意见稿提出意见次数" }),
  meetings: quantity().optional().meta({ title: "参加政务中心会议次数" }),
  systemDataChanges: quantity().optional().meta({ title: "修改系统数据次数" }),
  complaints: quantity().optional().meta({ title: "处理投诉件数" }),
});
type Duty = z.output<typeof duty>;

/** First and last day of an entry. */
const span = ({ when }: Pick<Entry, "when">) => {
  const read = periodOf(when);
  return "period" in read ? read.period : undefined;
};

/** Working days within the dates of an entry; undefined for a year whose holidays are not here. */
const worked = (entry: Pick<Entry, "when">): number | undefined => {
  const period = span(entry);
  return period && workingDaysBetween(period.from, period.to);
};

const exceeds = (n: Duty["accepted"], most: Duty["accepted"]): boolean =>
  (valueOf(n) ?? 0) > (valueOf(most) ?? Infinity);

/** 窗口坐班: one entry is what one window did in one month, or in any other span of days. */
export const windowDuty = defineActivity({
  kind: "window-duty",
  title: "窗口坐班",
  category: "window",
  entry: duty,
  rules: {
    "duty-on-working-days": {
      says: "坐班工作日数不超过起止日期内的工作日（节假日、调休已扣算）",
      broken: (told) =>
        (valueOf(told.entry.dutyDays) ?? 0) > (worked(told) ?? Infinity) ? [["entry", "dutyDays"]] : [],
    },
    "completed-within-accepted": {
      says: "办结件数不多于受理件数",
      broken: ({ entry }) => (exceeds(entry.completed, entry.accepted) ? [["entry", "completed"]] : []),
    },
    "accepted-on-duty": {
      says: "有受理件数，就有坐班工作日",
      broken: ({ entry }) =>
        (valueOf(entry.accepted) ?? 0) > 0 && valueOf(entry.dutyDays) === 0 ? [["entry", "dutyDays"]] : [],
    },
    "holidays-known": {
      says: "起止日期所在年度的节假日安排已收录，坐班工作日数可以核对",
      severity: "warning",
      broken: (told) =>
        valueOf(told.entry.dutyDays) !== undefined && worked(told) === undefined ? [["when", "from"]] : [],
    },
    "accepted-counted": {
      says: "报了办结件数，就报受理件数",
      severity: "warning",
      broken: ({ entry }) =>
        valueOf(entry.completed) !== undefined && valueOf(entry.accepted) === undefined ? [["entry", "accepted"]] : [],
    },
    "complaints-below-accepted": {
      says: "投诉件数不多于受理件数",
      severity: "warning",
      broken: ({ entry }) => (exceeds(entry.complaints, entry.accepted) ? [["entry", "complaints"]] : []),
    },
  },
  facts: {
    dutyDays: { title: "窗口坐班", unit: "个工作日", of: ({ entry }) => entry.dutyDays },
    accepted: { title: "受理", unit: "件", of: ({ entry }) => entry.accepted },
    completed: { title: "办结", unit: "件", of: ({ entry }) => entry.completed },
    opinionsOnDrafts: { title: "对征求意见稿提出意见", unit: "次", of: ({ entry }) => entry.opinionsOnDrafts },
    meetings: { title: "参加政务中心会议", unit: "次", of: ({ entry }) => entry.meetings },
    systemDataChanges: { title: "修改系统数据", unit: "次", of: ({ entry }) => entry.systemDataChanges },
    complaints: { title: "处理投诉", unit: "件", of: ({ entry }) => entry.complaints },
  },
  checks: {
    "days-recorded-once": {
      title: "各条窗口坐班合计不超过当月、全年的工作日",
      *find(own, { year }) {
        const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
        for (const whole of [...months, String(year)]) {
          for (const org of new Set(own.map(({ entry }) => entry.org))) {
            const within = own.filter(({ entry }) => {
              const period = span(entry);
              return entry.org === org && period?.from.startsWith(whole) && period.to.startsWith(whole);
            });
            const last = within.at(-1);
            const sum = within.reduce((all, { facts }) => all + (valueOf(facts.get("dutyDays")) ?? 0), 0);
            const when = { from: whole };
            const most = worked({ when });
            if (last === undefined || within.length === 1 || most === undefined || sum <= most) continue;
            yield {
              record: about(last.entry),
              path: ["entry", "dutyDays"],
              says: `${whole} 的窗口坐班合计 ${sum} 个工作日，超过这段时间的 ${most} 个工作日，请查一查同一天是否记了两次`,
            };
          }
        }
      },
    },
  },
  section: ({ facts, highlights, say }) => {
    const business = (of: typeof facts) =>
      say`坐班${of.dutyDays}，受理事项${of.accepted}，办结${of.completed}，对征求意见稿提出意见${of.opinionsOnDrafts}，参加各类会议${of.meetings}，修改系统数据${of.systemDataChanges}，处理投诉${of.complaints}`;
    const year = say`${WINDOW}${business(facts)}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ facts: its, on, progress }) => {
        const done = business(its);
        if (done.content.length === 0) return SILENCE;
        return say`${on}，${progress === "planned" ? verb(progress, WINDOW) : WINDOW}${done}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        when: { from: "2023" },
        entry: {
          dutyDays: 16,
          opinionsOnDrafts: 9,
          meetings: { value: 10, precision: "over" },
          systemDataChanges: 5,
        },
      },
      { when: { from: "2023-10" }, entry: { dutyDays: 19, accepted: 120, completed: 118, complaints: 1 } },
      { when: { from: "2023-01-28" }, entry: { dutyDays: 1, accepted: 1, completed: 1, meetings: 1 } },
      { when: { from: "2023-11" }, entry: { dutyDays: 0, accepted: 0, completed: 0, complaints: 0 } },
      { when: { from: "2023-12" }, entry: { dutyDays: "unknown", meetings: "none-reported" } },
      {},
    ],
    bad: {
      "duty-on-working-days": { when: { from: "2023-10" }, entry: { dutyDays: 20 } },
      "completed-within-accepted": { accepted: 3, completed: 4 },
      "accepted-on-duty": { dutyDays: 0, accepted: 3 },
      "holidays-known": { when: { from: "2031-10" }, entry: { dutyDays: 16 } },
      "accepted-counted": { completed: 4 },
      "complaints-below-accepted": { accepted: 3, complaints: 4 },
    },
  },
});
