/** What became of one entry that was typed in: recorded, with what it brings to the figures, or refused. */
import type { Catalogue } from "@taizhang/core";
import type { Failure, ImportReport, Stored } from "@taizhang/engine";
import { Effect } from "effect";
import { broughtBy } from "./brought.ts";
import type { Answer } from "./command.ts";
import { conflictLines } from "./conflict-lines.ts";
import { daysIn } from "./days.ts";
import { duplicateHints } from "./duplicate-hint.ts";
import type { Form } from "@taizhang/forms";
import { importAnswer } from "./import-answer.ts";
import { Office } from "./office.ts";
import type { ServiceFailed } from "./service-failed.ts";
import { table } from "./table.ts";
import { typedLine } from "./typing.ts";

/** What became of it. */
function headOf({ kind, state }: Stored): string {
  if (kind === "org") return "已登记";
  if (state === "approved") return "已记入并审定";
  return state === "draft" ? "已存为草稿" : "已提交，待审";
}

/** What somebody may not see is not told, and the entry is recorded all the same. */
const orNone = <A, R>(ask: Effect.Effect<A, Failure | ServiceFailed, R>) =>
  Effect.catchTag(ask, ["Denied", "Unknown", "ServiceFailed"], () => Effect.undefined);

/** What was recorded, and what it brings to the figures. */
export const recordedAnswer = Effect.fnUntraced(function* (
  id: string,
  report: ImportReport,
  form: Form,
  house: Catalogue,
  notices: readonly string[],
) {
  const office = yield* Office;
  const record = yield* orNone(office.entry(id));
  const activity = house.get(record?.kind ?? "");
  const brought =
    record?.state !== "approved" || activity === undefined ? [] : ((yield* orNone(broughtBy(record, activity))) ?? []);
  const head = report.unchanged > 0 ? "台账里已有这一条，没有重复记" : record === undefined ? "" : headOf(record);
  const hints = record === undefined || report.recorded === 0 ? [] : yield* duplicateHints([record]);
  const rows = brought.map(({ title, words, ref }) => [title, words, ref]);
  const answer: Answer = {
    text: [
      ...notices.map((notice) => `${notice}\n`),
      ...report.warned.flatMap(({ issues }) => issues.map((issue) => `提醒：${typedLine(issue, form)}\n`)),
      `${head}：${[record?.title, record === undefined ? "" : daysIn(record)].filter((each) => each !== "").join("　")}\n编号：${id}\n`,
      rows.length === 0 ? "" : `\n计入这些数：\n${table(["数", "这一条", "追问来历：taizhang why"], rows)}`,
    ].join(""),
    json: {
      id,
      state: record?.state ?? null,
      outcome: report.unchanged > 0 ? "unchanged" : "recorded",
      record: record === undefined ? null : (JSON.parse(record.body) as unknown),
      figures: brought.map(({ words: _, ...figure }) => figure),
      warnings: report.warned.flatMap(({ issues }) => issues),
      notices,
    },
    notes: hints.map(({ words }) => words),
  };
  return answer;
});

/** A record the ledger did not take: a conflict, or issues by field. */
export function refusedAnswer(report: ImportReport, form: Form, notices: readonly string[]): Answer {
  const lines = [
    ...notices,
    ...report.refused.flatMap(({ issues }) => issues.map((issue) => typedLine(issue, form))),
    ...report.conflicts.flatMap(conflictLines),
    "没有记入。",
  ];
  return {
    ...importAnswer(report, { kept: false, dryRun: false, to: "approved" }),
    text: lines.map((line) => `${line}\n`).join(""),
  };
}
