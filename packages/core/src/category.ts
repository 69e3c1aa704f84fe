/** Categories of work: they order the report and bring rules of their own to all their activities. */
import type { Entry } from "./entry.ts";
import { periodOf } from "./period.ts";
import type { Rule } from "./rule.ts";

export interface Category {
  readonly name: string;
  /** 宣传教育: what the work is called. */
  readonly title: string;
  /** The heading it stands under in the report; neighbours with one chapter share it. */
  readonly chapter: string;
  /** Rules every entry of the category keeps. */
  readonly rules: Readonly<Record<string, Rule<unknown>>>;
}

const precisionOf = (entry: Entry): string => {
  const read = periodOf(entry.when);
  return "period" in read ? read.period.precision : "day";
};

const datedToTheMonth: Rule<unknown> = {
  says: "活动日期写到月或日",
  severity: "warning",
  broken: (entry) => (["quarter", "year"].includes(precisionOf(entry)) ? [["when", "from"]] : []),
};

const ownershipStated: Rule<unknown> = {
  says: "写明是本单位主办（own）、联合举办（joint）还是协助（assisted）",
  severity: "warning",
  broken: (entry) => (entry.ownership === undefined ? [["ownership"]] : []),
};

const held = { "dated-to-the-month": datedToTheMonth, "ownership-stated": ownershipStated };

/** All categories in the order of the report. */
export const CATEGORIES = {
  publicity: { name: "publicity", title: "宣传教育", chapter: "宣传教育", rules: held },
  culture: { name: "culture", title: "文化活动", chapter: "文体活动", rules: held },
  sports: { name: "sports", title: "体育活动", chapter: "文体活动", rules: held },
  contest: { name: "contest", title: "竞赛", chapter: "文体活动", rules: held },
  "model-unit": { name: "model-unit", title: "示范创建", chapter: "示范创建与推荐", rules: {} },
  recommendation: { name: "recommendation", title: "评选推荐", chapter: "示范创建与推荐", rules: {} },
  training: { name: "training", title: "教育培训", chapter: "教育培训", rules: held },
  casework: { name: "casework", title: "依法办理", chapter: "依法办理", rules: {} },
  translation: { name: "translation", title: "语言文字服务", chapter: "语言文字服务", rules: {} },
  media: { name: "media", title: "信息宣传", chapter: "信息宣传", rules: {} },
  window: { name: "window", title: "窗口服务", chapter: "窗口与日常", rules: {} },
  meeting: { name: "meeting", title: "会议与接待", chapter: "窗口与日常", rules: {} },
  appraisal: { name: "appraisal", title: "绩效考评", chapter: "窗口与日常", rules: {} },
} as const satisfies Readonly<Record<string, Category>>;

export type CategoryName = keyof typeof CATEGORIES;

/** Where a category stands in the report, from 0. */
export function categoryOrder(category: Category): number {
  return Object.keys(CATEGORIES).indexOf(category.name);
}
