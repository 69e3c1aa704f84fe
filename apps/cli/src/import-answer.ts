/** What became of an import, told to people and to machines. */
import type { State } from "@taizhang/core";
import type { ImportReport } from "@taizhang/engine";
import type { Answer } from "./command.ts";
import { conflictLines, differences } from "./conflict-lines.ts";
import { refusedLines, SHOWN } from "./refused-lines.ts";

/** How the import was asked for, and whether its records are in the ledger now. */
export interface Manner {
  readonly kept: boolean;
  readonly dryRun: boolean;
  /** Where what was brought is then. */
  readonly to: State;
}

const ofConflicts = ({ conflicts, unlisted }: ImportReport): string[] => {
  const further = conflicts.length - SHOWN + unlisted.conflicts;
  return [
    ...conflicts.slice(0, SHOWN).flatMap(conflictLines),
    ...(further > 0 ? [`另有 ${further} 条内容不同的没有列出`] : []),
  ];
};

/** Records left out, by whatever reason. */
export const leftOut = ({ refused, conflicts, unlisted }: ImportReport): number =>
  refused.length + conflicts.length + unlisted.refused + unlisted.conflicts;

function counts({ recorded, unchanged, edited, corrected }: ImportReport): string {
  if (recorded + edited + corrected === 0 && unchanged > 0) return `没有新的，台账里已有 ${unchanged} 条`;
  const parts = [`新记 ${recorded} 条`];
  if (edited > 0) parts.push(`修改 ${edited} 条`);
  if (corrected > 0) parts.push(`更正 ${corrected} 条`);
  if (unchanged > 0) parts.push(`台账里已有 ${unchanged} 条`);
  return parts.join("，");
}

interface Place {
  readonly words: string;
  /** What comes next. */
  readonly next: readonly string[];
}

/** Where what is new is now, and who does what with it. */
function placeOf({ recorded, edited, corrected }: ImportReport, to: State): Place {
  if (recorded + edited + corrected === 0) return { words: "", next: [] };
  if (to === "approved") return { words: "并审定", next: [] };
  return to === "draft"
    ? { words: "，存为草稿", next: ["查看：taizhang list --mine；提交：taizhang submit 编号"] }
    : { words: "，待审", next: ["另一人审核：taizhang list --state submitted，taizhang approve 编号"] };
}

function closing(report: ImportReport, { kept, dryRun, to }: Manner, out: number): string[] {
  const place = placeOf(report, to);
  const conflicting = report.conflicts.length > 0;
  if (kept && out === 0)
    return dryRun
      ? [`检查通过，没有写入台账：${counts(report)}。`]
      : [`已导入${place.words}：${counts(report)}。`, ...place.next];
  if (kept) {
    const words = dryRun ? "没有写入台账" : `已导入${place.words}`;
    return [`${words}：${counts(report)}；有 ${out} 条没有记入，见上。`, ...(dryRun ? [] : place.next)];
  }
  return [
    `有 ${out} 条不能记入，所以什么也没有记入。改好后重新导入即可，已有的不会重复记。`,
    ...(conflicting ? ["内容不同的如确为更正，请加 --correct 原因。"] : []),
    "也可以加 --skip-invalid，先记下其余的。",
  ];
}

/** The report of an import as an answer: problems first, the summary last. `out` records were left out. */
export function importAnswer(report: ImportReport, manner: Manner, out: number = leftOut(report)): Answer {
  const warned = refusedLines(report.warned, report.unlisted.warned);
  const lines = [
    ...(warned.length === 0 ? [] : ["提醒（不影响记入）：", ...warned]),
    ...refusedLines(report.refused, report.unlisted.refused),
    ...ofConflicts(report),
    ...closing(report, manner, out),
  ];
  const { conflicts, ...rest } = report;
  return {
    text: lines.map((line) => `${line}\n`).join(""),
    json: {
      kept: manner.kept && !manner.dryRun,
      state: manner.to,
      ...rest,
      conflicts: conflicts.map((conflict) => ({
        where: conflict.where,
        id: conflict.stored.id,
        stored: JSON.parse(conflict.stored.body) as unknown,
        offered: JSON.parse(conflict.offered) as unknown,
        differences: differences(conflict),
      })),
    },
    end: out === 0 ? "done" : "wrong",
  };
}
