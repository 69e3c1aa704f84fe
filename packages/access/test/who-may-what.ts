/** The policy as the READMEs print it: verbs that the same roles may do, in one row. */
import { POLICY, ROLE_TITLES, ROLES, VERBS, type Article, type Limit, type Verb } from "../src/index.ts";

const WORDS = {
  en: {
    head: ["may", ...ROLES],
    name: (verb: Verb) => `\`${verb}\``,
    others: "of others",
    own: "one's own",
    states: (states: readonly string[]) => states.join(", "),
    between: ", ",
  },
  zh: {
    head: ["可以", ...ROLES.map((role) => ROLE_TITLES[role])],
    name: (verb: Verb) => POLICY[verb].title,
    others: "别人的",
    own: "自己的",
    states: (states: readonly string[]) => states.map((state) => STATES[state] ?? state).join("、"),
    between: "、",
  },
} as const;

const STATES: Readonly<Record<string, string>> = { draft: "草稿", returned: "已退回" };

export type Language = keyof typeof WORDS;

function mark(limit: Limit | undefined, language: Language): string {
  const words = WORDS[language];
  if (limit === undefined) return "";
  if (limit.states !== undefined) return words.states(limit.states);
  if (limit.account === "own") return words.own;
  return limit.recordedBy === "others" || limit.account === "others" ? words.others : "✓";
}

/** Rows of cells, the head first. */
export function whoMayWhat(language: Language): string[][] {
  const rows = new Map<string, { marks: string[]; verbs: Verb[] }>();
  for (const verb of VERBS) {
    const { roles }: Article = POLICY[verb];
    const marks = ROLES.map((role) => mark(roles[role], language));
    const row = rows.get(marks.join("|")) ?? { marks, verbs: [] };
    rows.set(marks.join("|"), { marks, verbs: [...row.verbs, verb] });
  }
  const { head, name, between } = WORDS[language];
  return [[...head], ...[...rows.values()].map(({ marks, verbs }) => [verbs.map(name).join(between), ...marks])];
}
