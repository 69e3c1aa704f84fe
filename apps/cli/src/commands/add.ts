/** `taizhang add`: one entry, by arguments or by questions. */
import { didYouMean, near, screen, type Catalogue } from "@taizhang/core";
import { Activities, importRecords, Ledger, organisations, Unknown, type ImportReport } from "@taizhang/engine";
import { Effect, Stream } from "effect";
import { broughtBy } from "../brought.ts";
import type { Answer, Call } from "../command.ts";
import { conflictLines } from "../conflict-lines.ts";
import { daysIn } from "../days.ts";
import { assigned } from "../draft.ts";
import { issuesIn } from "../faulty.ts";
import { formOf, formsOf, type Form } from "../form.ts";
import { importAnswer } from "../import-answer.ts";
import { Misuse } from "../misuse.ts";
import { askKind, askRecord, CANCELLED } from "../questions.ts";
import { issueLine } from "../refused-lines.ts";
import { table } from "../table.ts";

const CANCELLED_ANSWER: Answer = { text: "已取消，什么也没有记入。\n", json: { recorded: null }, end: "cancelled" };

const misuse = (zh: string) => new Misuse({ words: { zh, en: zh } });

const chosenForm = Effect.fnUntraced(function* (call: Call, house: Catalogue) {
  const [kind] = call.args;
  if (kind !== undefined) {
    const form = formOf(kind, house);
    if (form !== undefined) return form;
    const meant = kind.includes("=")
      ? `（先写类别，再写栏目：taizhang add 类别 ${kind}）`
      : didYouMean(kind, house.kinds);
    if (kind.includes("=")) return yield* misuse(`“${kind}”不是类别${meant}`);
    return yield* new Unknown({ what: "kind", given: kind, near: near(kind, house.kinds) });
  }
  if (!call.terminal.interactive) {
    return yield* misuse(`请写明类别，例如 taizhang add training-course …；可用的有：${house.kinds.join("、")}`);
  }
  return yield* Effect.promise(() => askKind(call.terminal, formsOf(house)));
});

/** `document-no=×民宗发〔2023〕5号` as a piece of evidence. */
function evidenceOf(written: string): object {
  const at = written.indexOf("=");
  return at < 0 ? { kind: "other", ref: written } : { kind: written.slice(0, at), ref: written.slice(at + 1) };
}

/** The envelope as far as flags tell it. */
function envelopeOf({ options }: Call, form: Form): Record<string, unknown> {
  const { org, title, from, to, ownership, summary, partOf, planItem, evidence, highlight } = options;
  const when = from === undefined && to === undefined ? undefined : { from, ...(to === undefined ? {} : { to }) };
  const listed = Array.isArray(evidence) ? (evidence as readonly string[]).map(evidenceOf) : undefined;
  const given = { org, title, when, ownership, partOf, planItem, evidence: listed, highlight, summary };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { kind: form.kind, ...known, ...(form.ofHouse ? {} : { entry: {} }) };
}

/** Shows what would be recorded and asks whether it may. */
const confirmed = Effect.fnUntraced(function* (call: Call, record: unknown, house: Catalogue) {
  const warnings = issuesIn(record, house);
  for (const issue of warnings) call.terminal.err(`  提醒：${issueLine("", issue).trim()}\n`);
  const said = yield* Effect.promise(() => call.terminal.ask("记入台账吗？直接回车记入，写 否 放弃\n> "));
  return said !== undefined && !/^(?:否|n|no)$/i.test(said.trim());
});

const askedFor = Effect.fnUntraced(function* (call: Call, form: Form, start: unknown, house: Catalogue) {
  const orgs = yield* organisations();
  const record = yield* Effect.promise(() => askRecord(call.terminal, form, start, { house, orgs }));
  if (record === CANCELLED || !(yield* confirmed(call, record, house))) return undefined;
  return record;
});

/** What was recorded, and what it brings to the figures. */
const shown = Effect.fnUntraced(function* (
  id: string,
  report: ImportReport,
  house: Catalogue,
  notices: readonly string[],
) {
  const ledger = yield* Ledger;
  const record = yield* ledger.find(id);
  const activity = house.get(record?.kind ?? "");
  const brought = record === undefined || activity === undefined ? [] : yield* broughtBy(record, activity);
  const head = report.unchanged > 0 ? "台账里已有这一条，没有重复记" : "已记入";
  const rows = brought.map(({ title, words, ref }) => [title, words, ref]);
  const answer: Answer = {
    text: [
      ...notices.map((notice) => `${notice}\n`),
      ...report.warned.flatMap(({ issues }) => issues.map((issue) => `提醒：${issueLine("", issue).trim()}\n`)),
      `${head}：${record?.title ?? ""}${record === undefined ? "" : `　${daysIn(record)}`}\n编号：${id}\n`,
      rows.length === 0 ? "" : `\n计入这些数：\n${table(["数", "这一条", "追问来历：taizhang why"], rows)}`,
    ].join(""),
    json: {
      id,
      outcome: report.unchanged > 0 ? "unchanged" : "recorded",
      record: record === undefined ? null : (JSON.parse(record.body) as unknown),
      figures: brought,
      warnings: report.warned.flatMap(({ issues }) => issues),
      notices,
    },
  };
  return answer;
});

/** A record the ledger did not take: a conflict, or issues by field. */
function refusal(report: ImportReport, notices: readonly string[]): Answer {
  const lines = [
    ...notices,
    ...report.refused.flatMap(({ issues }) => issues.map((issue) => issueLine("", issue).trim())),
    ...report.conflicts.flatMap(conflictLines),
    "没有记入。",
  ];
  return { ...importAnswer(report, { kept: false, dryRun: false }), text: lines.map((line) => `${line}\n`).join("") };
}

export const add = Effect.fn("add")(function* (call: Call) {
  const house = yield* Activities;
  const form = yield* chosenForm(call, house);
  if (form === undefined) return CANCELLED_ANSWER;
  const pairs = call.args.slice(1);
  const start = envelopeOf(call, form);
  const filled = assigned(form, start, pairs);
  if ("wrong" in filled) return yield* misuse(filled.wrong);
  const asking =
    pairs.length === 0 &&
    call.terminal.interactive &&
    issuesIn(start, house).some(({ severity }) => severity === "error");
  const record = asking ? yield* askedFor(call, form, filled.record, house) : filled.record;
  if (record === undefined) return CANCELLED_ANSWER;
  const screening = screen(record, house);
  const offered = screening.ok ? { where: "add", raw: record } : { where: "add", issues: issuesIn(record, house) };
  const id = screening.ok ? screening.record.id : "";
  return yield* importRecords({ offered: Stream.make([offered]), by: call.by }).pipe(
    Effect.flatMap((report) => shown(id, report, house, filled.notices)),
    Effect.catchTag("Refused", ({ report }) => Effect.succeed(refusal(report, filled.notices))),
  );
});
