/** `taizhang add`: one entry, by arguments or by questions. */
import { discreet, error, screen, type Catalogue } from "@taizhang/core";
import { Activities } from "@taizhang/engine";
import { Effect, Stream } from "effect";
import type { Answer, Call } from "../command.ts";
import { assigned } from "../draft.ts";
import { issuesIn } from "../faulty.ts";
import { formOf, formsOf, type Form } from "@taizhang/forms";
import { unknownKind } from "../kind.ts";
import { Misuse } from "../misuse.ts";
import { Office } from "../office.ts";
import { askAgain, askAll, askKind, CANCELLED } from "../questions.ts";
import { recordedAnswer, refusedAnswer } from "../recorded.ts";
import { typedLine } from "../typing.ts";

const CANCELLED_ANSWER: Answer = { text: "已取消，什么也没有记入。\n", json: { recorded: null }, end: "cancelled" };

const misuse = (zh: string) => new Misuse({ words: { zh, en: zh } });

const chosenForm = Effect.fnUntraced(function* (call: Call, house: Catalogue) {
  const [kind] = call.args;
  if (kind !== undefined) {
    const form = formOf(kind, house);
    if (form !== undefined) return form;
    if (kind.includes("=")) return yield* misuse(`“${kind}”不是类别；先写类别，再写栏目：taizhang add 类别 ${kind}`);
    return yield* unknownKind(kind, house);
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
const confirmed = Effect.fnUntraced(function* (call: Call, form: Form, record: unknown, house: Catalogue) {
  const warnings = issuesIn(record, house);
  for (const issue of warnings) call.terminal.err(`  提醒：${typedLine(issue, form)}\n`);
  const said = yield* Effect.promise(() => call.terminal.ask("记入台账吗？直接回车记入，写 否 放弃\n> "));
  return said !== undefined && !/^(?:否|n|no)$/i.test(said.trim());
});

/** What the ledger would say to the record, without keeping it. */
const wrongWith = Effect.fnUntraced(function* (record: unknown, house: Catalogue) {
  const issues = issuesIn(record, house).filter(({ severity }) => severity === "error");
  if (issues.length > 0) return issues;
  const office = yield* Office;
  return yield* office.importRecords({ offered: Stream.make([{ where: "add", raw: record }]), dryRun: true }).pipe(
    Effect.as([]),
    Effect.catchTag("Refused", ({ report }) => Effect.succeed(report.refused.flatMap((each) => each.issues))),
  );
});

/** Plan items to choose from. */
const CHOICES = 20;

/** The record asked for until the ledger would take it; undefined when the user does not want to go on. */
const askedFor = Effect.fnUntraced(function* (call: Call, form: Form, start: unknown, house: Catalogue) {
  const { terminal } = call;
  const office = yield* Office;
  const of = { form, house, orgs: yield* office.organisations, plan: yield* office.planned(CHOICES) };
  let record: unknown = yield* Effect.promise(() => askAll(terminal, start, of));
  while (record !== CANCELLED) {
    const wrong = yield* wrongWith(record, house);
    if (wrong.length === 0) return (yield* confirmed(call, form, record, house)) ? record : undefined;
    const before = record;
    record = yield* Effect.promise(() => askAgain(terminal, before, wrong, of));
    if (record === undefined) return before;
  }
  return undefined;
});

export const add = Effect.fn("add")(function* (call: Call) {
  const house = yield* Activities;
  const form = yield* chosenForm(call, house);
  if (form === undefined) return CANCELLED_ANSWER;
  const pairs = call.args.slice(1);
  const start = envelopeOf(call, form);
  const filled = assigned(form, start, pairs);
  if ("wrong" in filled) return yield* misuse(discreet(error("usage", [], filled.wrong)).message);
  const asking =
    pairs.length === 0 &&
    call.terminal.interactive &&
    issuesIn(start, house).some(({ severity }) => severity === "error");
  const record = asking ? yield* askedFor(call, form, filled.record, house) : filled.record;
  if (record === undefined) return CANCELLED_ANSWER;
  const screening = screen(record, house);
  const offered = screening.ok ? { where: "add", raw: record } : { where: "add", issues: issuesIn(record, house) };
  const id = screening.ok ? screening.record.id : "";
  const draft = call.options["draft"] === true;
  const office = yield* Office;
  return yield* office.importRecords({ offered: Stream.make([offered]), draft }).pipe(
    Effect.flatMap((report) => recordedAnswer(id, report, form, house, filled.notices)),
    Effect.catchTag("Refused", ({ report }) => Effect.succeed(refusedAnswer(report, form, filled.notices))),
  );
});
