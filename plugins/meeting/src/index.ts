/** Meetings held and attended, and visitors received: how often, never “many times”. */
import { by, defineActivity, joined, line, listed, quantity, SILENCE, valueOf, verb } from "@taizhang/core";
import { z } from "zod";

const KINDS = ["协调会", "座谈会", "联席会", "领导小组会", "专题会", "工作推进会", "其他会议"] as const;

const PURPOSES = ["调研", "检查指导", "考察交流", "工作对接"] as const;

const meetings = z.strictObject({
  role: z.enum(["host", "attend"]).optional().meta({ title: "召开或参加", description: "没写的按参加计" }),
  kinds: z.array(z.enum(KINDS)).min(1).max(KINDS.length).optional().meta({ title: "会议类型" }),
  convener: line(60).optional().meta({ title: "召集单位", description: "本单位召开的不填" }),
  times: quantity().optional().meta({ title: "会议次数", description: "数不清的写不详（unknown）" }),
  participants: quantity().optional().meta({ title: "参会人次", description: "本单位召开的会议才报，只报数" }),
  receptions: quantity().optional().meta({ title: "接待批次", description: "数不清的写不详（unknown）" }),
  visitors: quantity().optional().meta({ title: "接待人次", description: "只报数" }),
  visitorsFrom: line(60).optional().meta({ title: "来访单位" }),
  purpose: z.enum(PURPOSES).optional().meta({ title: "来访事由" }),
});
type Meetings = z.output<typeof meetings>;

/** Whether it took place, counted or not. */
const happened = (n: Meetings["times"]): boolean => n !== undefined && n !== "none-reported" && valueOf(n) !== 0;

const VAGUE = /多次|数次|几次|多场|多批|若干/;

/** 会议与接待: one entry is one meeting, one reception, or those of one kind in a month or year. */
export const meeting = defineActivity({
  kind: "meeting",
  title: "会议与接待",
  category: "meeting",
  entry: meetings,
  rules: {
    "times-or-batches": {
      says: "会议次数和接待批次至少报一项，数不清的写不详（unknown）",
      broken: ({ entry }) => (entry.times === undefined && entry.receptions === undefined ? [["entry", "times"]] : []),
    },
    "counted-not-many": {
      says: "次数和批次报数或写不详，不写多次、若干",
      broken: ({ title, summary = "", entry: { convener = "", visitorsFrom = "" } }) => [
        ...(VAGUE.test(title) ? [["title"] as const] : []),
        ...(VAGUE.test(summary) ? [["summary"] as const] : []),
        ...(VAGUE.test(convener) ? [["entry", "convener"] as const] : []),
        ...(VAGUE.test(visitorsFrom) ? [["entry", "visitorsFrom"] as const] : []),
      ],
    },
    "host-convenes": {
      says: "本单位召开的会议不填召集单位",
      broken: ({ entry }) => (entry.role === "host" && entry.convener !== undefined ? [["entry", "convener"]] : []),
    },
    "participants-of-own-meetings": {
      says: "参会人次只报本单位召开的会议",
      broken: ({ entry }) =>
        valueOf(entry.participants) !== undefined && entry.role !== "host" ? [["entry", "participants"]] : [],
    },
    "visitors-come-in-batches": {
      says: "有接待人次，就有接待批次",
      broken: ({ entry: { receptions, visitors } }) =>
        (valueOf(visitors) ?? 0) > 0 && valueOf(receptions) === 0 ? [["entry", "receptions"]] : [],
    },
    "visitors-in-batches": {
      says: "接待人次不少于接待批次",
      broken: ({ entry: { receptions, visitors } }) =>
        (valueOf(visitors) ?? Infinity) < (valueOf(receptions) ?? 0) ? [["entry", "visitors"]] : [],
    },
    "role-stated": {
      says: "报了会议次数，就写明是召开（host）还是参加（attend）",
      severity: "warning",
      broken: ({ entry }) => (happened(entry.times) && entry.role === undefined ? [["entry", "role"]] : []),
    },
    "convener-stated": {
      says: "参加的会议写明召集单位",
      severity: "warning",
      broken: ({ entry }) => (entry.role === "attend" && entry.convener === undefined ? [["entry", "convener"]] : []),
    },
    "batch-of-a-likely-size": {
      says: "平均每批接待不超过二百人次",
      severity: "warning",
      broken: ({ entry: { receptions, visitors } }) =>
        (valueOf(visitors) ?? 0) > 200 * (valueOf(receptions) || Infinity) ? [["entry", "visitors"]] : [],
    },
  },
  facts: {
    hosted: { title: "召开会议", unit: "次", of: ({ entry }) => (entry.role === "host" ? entry.times : undefined) },
    participants: { title: "参会", unit: "人次", of: ({ entry }) => entry.participants },
    attended: { title: "参加会议", unit: "次", of: ({ entry }) => (entry.role === "host" ? undefined : entry.times) },
    receptions: { title: "接待来访", unit: "批次", of: ({ entry }) => entry.receptions },
    visitors: { title: "接待", unit: "人次", of: ({ entry }) => entry.visitors },
  },
  section: ({ facts, compared, highlights, say }) => {
    const all = say`召开会议${facts.hosted}，${compared.hosted}，参会${facts.participants}，参加会议${facts.attended}，${compared.attended}，接待来访${listed(facts.receptions, facts.visitors)}`;
    const year = say`全年${all}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const met = verb(progress, entry.role === "host" ? "召开" : "参加");
        const from = entry.convener && `${entry.convener}组织的`;
        const kinds = (entry.kinds ?? []).filter((kind) => kind !== "其他会议" && !title.includes(kind)).join("、");
        const sat = joined(met, from, title, kinds && `（${kinds}）`, its.hosted, its.attended);
        const visits = listed(its.receptions, its.visitors);
        const received = joined(verb(progress, "接待"), entry.visitorsFrom, entry.purpose ?? "来访", visits);
        const meets = happened(entry.times) || happened(entry.participants);
        const receives = happened(entry.receptions) || happened(entry.visitors);
        const told = say`${meets ? sat : SILENCE}，参会${its.participants}，${receives ? received : SILENCE}`;
        return told.content.length === 0 ? SILENCE : say`${on}，${told}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        title: "民族工作协调会",
        entry: { role: "attend", kinds: ["协调会"], convener: "××县少数民族服务中心", times: 3 },
      },
      {
        title: "民族工作会议",
        entry: { role: "host", kinds: ["联席会", "专题会"], times: 2, participants: { value: 60, precision: "about" } },
      },
      { receptions: 4, visitors: 32, visitorsFrom: "××市民宗委", purpose: "调研" },
      { role: "host", times: 1, participants: 1, receptions: 1, visitors: 1 },
      { role: "host", times: 0, receptions: 0 },
      { role: "attend", convener: "××县少数民族服务中心", times: "unknown", receptions: "unknown" },
      { receptions: "none-reported" },
    ],
    bad: {
      "times-or-batches": { visitorsFrom: "××市民宗委" },
      "counted-not-many": { summary: "多次接待上级部门。", entry: { receptions: "unknown" } },
      "host-convenes": { role: "host", convener: "××县少数民族服务中心", times: 1 },
      "participants-of-own-meetings": {
        role: "attend",
        convener: "××县少数民族服务中心",
        times: 1,
        participants: 20,
      },
      "visitors-come-in-batches": { receptions: 0, visitors: 3 },
      "visitors-in-batches": { receptions: 4, visitors: 3 },
      "role-stated": { times: 3 },
      "convener-stated": { role: "attend", times: 3 },
      "batch-of-a-likely-size": { receptions: 1, visitors: 900 },
    },
  },
});
