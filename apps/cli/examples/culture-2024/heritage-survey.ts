/** Surveys of intangible heritage: how many items were recorded, and how many were put on the list. */
import { by, count, defineActivity, line, listed, ordinal, quantity, SILENCE, verb } from "@taizhang/core";
import { z } from "zod";

/** 非遗普查: one entry is one survey. Items are crafts and songs, never people. */
export const heritageSurvey = defineActivity({
  kind: "heritage-survey",
  title: "非遗普查",
  category: "culture",
  entry: z.strictObject({
    batch: count().positive().max(999).optional().meta({ title: "名录批次" }),
    townships: count().optional().meta({ title: "走访乡镇数" }),
    recorded: quantity().optional().meta({ title: "登记项目数" }),
    named: quantity().optional().meta({ title: "列入名录数" }),
    examples: z.array(line(30)).max(10).optional().meta({ title: "代表项目" }),
  }),
  rules: {
    "named-items-were-recorded": {
      says: "列入名录的不多于登记的",
      broken: ({ entry: { recorded, named } }) =>
        typeof recorded === "number" && typeof named === "number" && named > recorded ? [["entry", "named"]] : [],
    },
  },
  facts: {
    surveys: { title: "开展普查", unit: "次", of: () => 1 },
    townships: { title: "走访", unit: "个", of: ({ entry }) => entry.townships },
    recorded: { title: "登记项目", unit: "项", of: ({ entry }) => entry.recorded },
    named: { title: "列入名录", unit: "项", of: ({ entry }) => entry.named },
  },
  section: ({ facts, highlights, say }) => {
    const year = say`全年开展非遗普查${facts.surveys}，走访${facts.townships}乡镇，登记项目${facts.recorded}，列入名录${facts.named}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const which = entry.examples === undefined ? undefined : listed(...entry.examples);
        return say`${on}，${verb(progress, "开展")}${title}，走访${its.townships}乡镇，登记项目${its.recorded}，${ordinal(entry.batch, "批")}列入名录${its.named}，代表项目有${which}。`;
      }),
    ];
  },
  examples: {
    good: [
      { batch: 4, townships: 9, recorded: 37, named: 5, examples: ["壮锦织造", "山歌"] },
      { recorded: 1, named: 0 },
      {},
    ],
    bad: { "named-items-were-recorded": { recorded: 2, named: 3 } },
  },
});
