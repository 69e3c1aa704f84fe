/** How far a piece of work has come on a day, and the verbs that may be said of it. */
import type { Period } from "./period.ts";

export type Progress = "planned" | "ongoing" | "done";

/** Progress of work in a period as of a day (YYYY-MM-DD). Work known only to the quarter or year counts as done. */
export function progressOf(period: Period, asOf: string): Progress {
  if (period.from > asOf) return "planned";
  const dated = period.precision === "day" || period.precision === "month";
  return dated && period.to > asOf ? "ongoing" : "done";
}

/** Verbs by what they claim. Data. */
export const VERBS: Readonly<Record<Progress, readonly string[]>> = {
  planned: ["拟", "计划", "将于", "即将", "准备"],
  ongoing: ["正在", "目前在"],
  done: ["已完成", "完成了", "圆满完成", "顺利完成", "已举办", "成功举办", "圆满举办", "已办结", "取得圆满成功"],
};

/** A verb in its tense: 拟举办, 正在举办, 举办. */
export function verb(progress: Progress, word: string): string {
  if (progress === "planned") return `拟${word}`;
  return progress === "ongoing" ? `正在${word}` : word;
}

/** The first verb of a text that claims more than the progress allows: 已完成 of what is not over. */
export function outrun(text: string, progress: Progress): string | undefined {
  const forbidden = progress === "done" ? [] : progress === "ongoing" ? VERBS.done : [...VERBS.done, ...VERBS.ongoing];
  return forbidden.find((each) => text.includes(each));
}
