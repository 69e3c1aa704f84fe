/** An issue of a record that was typed as arguments, in the terms of the command line. */
import { printPath, type Issue } from "@taizhang/core";
import { spoken, type Form } from "@taizhang/forms";

const FLAGS: Readonly<Record<string, string>> = {
  org: "--org（单位代码）",
  title: "--title（名称）",
  when: "--from（开始日期）",
  "when.from": "--from（开始日期）",
  "when.to": "--to（结束日期）",
  ownership: "--ownership（谁主办）",
  evidence: "--evidence（佐证材料）",
  summary: "--summary（摘要）",
  partOf: "--part-of（所属活动）",
  planItem: "--plan-item（对应计划）",
};

/** How the field is typed: `--org（单位代码）`, `trainees=（参训数）`. */
function labelOf({ path, field }: Pick<Issue, "path" | "field">, form: Form): string {
  const flag = form.ofHouse ? undefined : FLAGS[printPath(path)];
  if (flag !== undefined) return flag;
  const own = path[0] === "entry" && !form.ofHouse ? path.slice(1) : path;
  return own.length === 0 ? "" : `${printPath(own)}=${field === undefined ? "" : `（${field}）`}`;
}

/** `trainees=（参训数）  message`. */
export function typedLine(issue: Issue, form: Form): string {
  const label = labelOf(issue, form);
  const words = spoken(issue.message);
  return label === "" ? words : `${label}  ${words}`;
}
