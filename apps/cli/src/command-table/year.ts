/** A year looked at: checked, its plan, where a figure comes from. */
import { ORG, REQUIRED_YEAR, type CommandRow } from "../command-row.ts";

export const YEARLY: readonly CommandRow[] = [
  {
    name: "check",
    needs: "office",
    says: {
      zh: "签字前核对一年：逐条规则，以及全年的核对项",
      en: "what to look at before signing: every entry, and the year as a whole",
    },
    arguments: [],
    options: [REQUIRED_YEAR, ORG],
    examples: ["taizhang check --year 2023"],
    load: async () => (await import("../commands/check.ts")).checkYear,
  },
  {
    name: "checks",
    needs: "nothing",
    says: { zh: "核对时看哪些方面", en: "everything that check looks at" },
    arguments: [],
    options: [],
    examples: ["taizhang checks"],
    load: async () => (await import("../commands/checks.ts")).listChecks,
  },
  {
    name: "plan",
    needs: "office",
    says: { zh: "一年的计划做到哪一步", en: "what became of each item planned for a year" },
    arguments: [],
    options: [REQUIRED_YEAR, ORG],
    examples: ["taizhang plan --year 2024"],
    load: async () => (await import("../commands/plan.ts")).planOf,
  },
  {
    name: "why",
    needs: "office",
    says: { zh: "一个数是怎么来的", en: "where a figure comes from" },
    arguments: [
      {
        name: "<ref>",
        says: {
          zh: "数的编号，例如 2023/451499/training-course/trainees",
          en: "the figure's ref, such as 2023/451499/training-course/trainees",
        },
      },
    ],
    options: [],
    examples: ["taizhang why 2023/451499/training-course/trainees"],
    load: async () => (await import("../commands/why.ts")).explain,
  },
];
