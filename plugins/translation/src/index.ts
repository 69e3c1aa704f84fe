/** 语言文字翻译: how often it was held, and how many people it reached. */
import { by, count, defineActivity, isExact, line, listed, quantity, SILENCE, valueOf, verb } from "@taizhang/core";
import { z } from "zod";

/** 语言文字翻译: one entry is one event, held once or several times. */
export const translation = defineActivity({
  kind: "translation",
  title: "语言文字翻译",
  category: "translation",
  entry: z.strictObject({
    sessions: count().positive().meta({ title: "场次", description: "同一活动办了几场" }),
    attendances: quantity().optional().meta({ title: "参加人次", description: "各场合计，只报数" }),
    materials: quantity().optional().meta({ title: "发放资料份数" }),
    venues: z.array(line(60)).min(1).max(20).optional().meta({ title: "地点", description: "只写场所或单位" }),
  }),
  rules: {
    "each-venue-once": {
      says: "每个地点只列一次",
      broken: ({ entry: { venues = [] } }) => (new Set(venues).size < venues.length ? [["entry", "venues"]] : []),
    },
    "materials-reach-somebody": {
      says: "发放了资料的活动有人参加",
      broken: ({ entry }) =>
        (valueOf(entry.materials) ?? 0) > 0 && valueOf(entry.attendances) === 0 ? [["entry", "attendances"]] : [],
    },
    "signed-in-is-exact": {
      says: "有签到统计的，参加人次写准数",
      severity: "warning",
      broken: ({ entry: { attendances }, evidence = [] }) =>
        valueOf(attendances) !== undefined &&
        !isExact(attendances) &&
        evidence.some(({ kind }) => kind === "sign-in-total")
          ? [["entry", "attendances"]]
          : [],
    },
    "session-of-a-likely-size": {
      says: "平均每场参加不超过五千人次",
      severity: "warning",
      broken: ({ entry }) =>
        (valueOf(entry.attendances) ?? 0) > entry.sessions * 5000 ? [["entry", "attendances"]] : [],
    },
  },
  facts: {
    sessions: { title: "举办语言文字翻译", unit: "场", of: ({ entry }) => entry.sessions },
    attendances: { title: "参加", unit: "人次", of: ({ entry }) => entry.attendances },
    materials: { title: "发放资料", unit: "份", of: ({ entry }) => entry.materials },
  },
  section: ({ facts, compared, highlights, say }) => {
    const year = say`全年举办语言文字翻译${facts.sessions}，${compared.sessions}，参加${facts.attendances}，发放资料${facts.materials}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const where = entry.venues === undefined ? undefined : listed(...entry.venues);
        return say`${on}，在${where}，${verb(progress, "举办")}${title}${its.sessions}，参加${its.attendances}。`;
      }),
    ];
  },
  examples: {
    good: [
      { sessions: 1, attendances: { value: 300, precision: "over" }, venues: ["××广场"] },
      { sessions: 3, attendances: 900, materials: 1200 },
      { sessions: 1, attendances: 1 },
      { sessions: 1, attendances: 0 },
      { sessions: 1, attendances: "unknown" },
      { sessions: 2 },
    ],
    bad: {
      "each-venue-once": { sessions: 1, venues: ["××广场", "××广场"] },
      "materials-reach-somebody": { sessions: 1, attendances: 0, materials: 100 },
      "signed-in-is-exact": {
        evidence: [{ kind: "sign-in-total", ref: "签到统计表" }],
        entry: { sessions: 1, attendances: { value: 90, precision: "about" } },
      },
      "session-of-a-likely-size": { sessions: 1, attendances: 9000 },
    },
  },
});
