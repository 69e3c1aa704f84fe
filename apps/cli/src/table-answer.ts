/** The answer to an import that may have had tables: places are cells, and a faulty table is given back marked. */
import type { ImportReport } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "./command.ts";
import { importAnswer, leftOut, type Manner } from "./import-answer.ts";
import { Misuse } from "./misuse.ts";
import { writeFile } from "./output.ts";
import type { Tables } from "./tables.ts";

const isFaulty = ({ refused, conflicts }: ImportReport): boolean => refused.length + conflicts.length > 0;

const headed = (records: ImportReport["refused"]): ImportReport["refused"] =>
  records.map(({ where, issues }) => ({
    where,
    issues: issues.map((issue) => (issue.field === undefined ? issue : { ...issue, path: [] })),
  }));

/** People know the heading over a cell, not the name of the field. */
const inHeadings = (report: ImportReport): ImportReport => ({
  ...report,
  refused: headed(report.refused),
  warned: headed(report.warned),
});

/** Writes the marked table where `--marked` says, when there is something to mark. */
const giveBack = Effect.fnUntraced(function* (call: Call, tables: Tables, report: ImportReport) {
  const to = call.options["marked"];
  if (typeof to !== "string") return [];
  if (call.args.includes(to)) {
    const words = {
      zh: `--marked ${to} 就是要导入的文件，请换一个文件名，免得盖掉原表`,
      en: `--marked ${to} is the file to import itself; choose another name`,
    };
    return yield* new Misuse({ words });
  }
  const bytes = isFaulty(report) ? yield* Effect.promise(() => tables.marked(report)) : undefined;
  if (bytes === undefined) return [];
  yield* writeFile(to, bytes, call.ledger);
  return [`标出错处的表已写入 ${to}：标红的格子改好后，直接导入这张表即可`];
});

export const tableAnswer = Effect.fnUntraced(function* (
  call: Call,
  tables: Tables,
  found: ImportReport,
  manner: Manner,
) {
  const report = tables.inCells(found);
  const given = yield* giveBack(call, tables, report);
  // a record may have several faulty cells
  const out = leftOut(found);
  const { text } = importAnswer(tables.any ? inHeadings(report) : report, manner, out);
  const answer = importAnswer(report, manner, out);
  const hint =
    tables.any && isFaulty(report) && given.length === 0 ? ["要一份标出错处的表，请加 --marked 有错.xlsx。"] : [];
  const told: Answer = { ...answer, text, notes: [...(answer.notes ?? []), ...tables.notes, ...given, ...hint] };
  return told;
});
