/** Films shown in villages: how many showings, in how many villages, and how many people watched. */
import { by, count, defineActivity, quantity, SILENCE, valueOf, verb } from "@taizhang/core";
import { z } from "zod";

/** 农村电影放映: one entry is one round of showings. */
export const villageFilm = defineActivity({
  kind: "village-film",
  title: "农村电影放映",
  category: "culture",
  entry: z.strictObject({
    showings: count().positive().meta({ title: "放映场次" }),
    villages: count().optional().meta({ title: "覆盖村数" }),
    viewers: quantity().optional().meta({ title: "观影人次" }),
    repairs: quantity().optional().meta({ title: "设备检修次数" }),
  }),
  rules: {
    "each-village-has-a-showing": {
      says: "覆盖村数不多于放映场次",
      broken: ({ entry }) => ((entry.villages ?? 0) > entry.showings ? [["entry", "villages"]] : []),
    },
    "viewers-of-a-likely-number": {
      says: "平均每场观影不超过三千人次",
      severity: "warning",
      broken: ({ entry }) => ((valueOf(entry.viewers) ?? 0) > entry.showings * 3000 ? [["entry", "viewers"]] : []),
    },
  },
  facts: {
    showings: { title: "放映电影", unit: "场", of: ({ entry }) => entry.showings },
    villages: { title: "覆盖", unit: "个", of: ({ entry }) => entry.villages },
    viewers: { title: "观影", unit: "人次", of: ({ entry }) => entry.viewers },
    repairs: { title: "检修设备", unit: "次", of: ({ entry }) => entry.repairs },
  },
  section: ({ facts, compared, highlights, say }) => {
    const year = say`全年在农村放映电影${facts.showings}，${compared.showings}，观影${facts.viewers}，检修设备${facts.repairs}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(
        ({ entry, facts: its, on, progress }) =>
          say`${on}，${verb(progress, "开展")}${entry.title}，放映${its.showings}，覆盖${its.villages}村，观影${its.viewers}。`,
      ),
    ];
  },
  examples: {
    good: [
      { showings: 24, villages: 12, viewers: { value: 3600, precision: "over" } },
      { showings: 1, viewers: 0 },
      { showings: 3, repairs: 2 },
    ],
    bad: {
      "each-village-has-a-showing": { showings: 2, villages: 3 },
      "viewers-of-a-likely-number": { showings: 1, viewers: 9000 },
    },
  },
});
