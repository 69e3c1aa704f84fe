/** `taizhang edit`: other content for a record, by fields or from a file. */
import { STATE_TITLES, type State } from "@taizhang/core";
import { Activities, bodyOf, type Stored } from "@taizhang/engine";
import { formOf } from "@taizhang/forms";
import { Effect, Stream } from "effect";
import type { Answer, Call } from "../command.ts";
import { assigned } from "../draft.ts";
import { duplicateHints } from "../duplicate-hint.ts";
import { given, readFlag, TEXT } from "../flag.ts";
import { inputOf } from "../input.ts";
import { unknownKind } from "../kind.ts";
import { Misuse } from "../misuse.ts";
import { Office } from "../office.ts";
import { offeredByAll } from "../offered.ts";
import { issueLine } from "../refused-lines.ts";
import { Tables } from "../tables.ts";
import { typedLine } from "../typing.ts";

const misuse = (zh: string) => new Misuse({ words: { zh, en: zh } });

/** The one record of a file. */
const inFile = Effect.fnUntraced(function* (call: Call, path: string) {
  const input = yield* inputOf(call, path);
  const tables = new Tables(yield* Activities, undefined);
  const batches = Stream.fromAsyncIterable(offeredByAll([input], tables), (cause) => cause);
  const [first, ...more] = (yield* Effect.orDie(Stream.runCollect(batches))).flat();
  if (first === undefined || more.length > 0) {
    return yield* misuse(`${input.name} 里应只有一条记录，现在有 ${first === undefined ? 0 : more.length + 1} 条`);
  }
  if ("issues" in first) return yield* misuse(first.issues.map((issue) => issueLine(first.where, issue)).join("\n"));
  return first.raw;
});

/** The record as it is to be: what the file says, or what it said, with the fields that were typed. */
const revised = Effect.fnUntraced(function* (call: Call, before: Stored) {
  const house = yield* Activities;
  const file = yield* readFlag(call, "from", TEXT);
  const pairs = call.args.slice(1);
  if (file === undefined && pairs.length === 0) {
    return yield* misuse(`改什么？写 栏目=值，例如 taizhang edit ${before.id} sessions=2；或用 --from 文件 给出整条`);
  }
  const form = formOf(before.kind, house);
  if (form === undefined) return yield* unknownKind(before.kind, house);
  const body = bodyOf(before);
  if (file === undefined && "why" in body) return yield* misuse(`${body.why}；请用 --from 文件 给出整条`);
  const start = file === undefined ? ("value" in body ? body.value : {}) : yield* inFile(call, file);
  const filled = assigned(form, start, pairs);
  if ("wrong" in filled) return yield* misuse(filled.wrong);
  return { raw: filled.record, notices: filled.notices, form };
});

/** States in which it is still the clerk's. */
const WAITING: readonly State[] = ["draft", "returned"];

export const edit = Effect.fn("edit")(function* (call: Call) {
  const office = yield* Office;
  const { options } = call;
  const id = call.args[0] ?? "";
  const before = yield* office.entry(id);
  const { raw, notices, form } = yield* revised(call, before);
  const { stored, warnings } = yield* office.revise({
    id,
    raw,
    version: before.version,
    submit: options["submit"] === true,
    ...given("reason", yield* readFlag(call, "reason", TEXT)),
  });
  const changed = stored.version !== before.version;
  const hints = changed ? yield* duplicateHints([stored]) : [];
  const answer: Answer = {
    text: changed
      ? `已修改：${stored.title}（${id}），第 ${stored.revision} 版，现在是${STATE_TITLES[stored.state]}。\n${WAITING.includes(stored.state) ? `提交审核：taizhang submit ${id}\n` : ""}`
      : "内容与台账里的一样，没有改动。\n",
    json: { id, changed, state: stored.state, revision: stored.revision, version: stored.version, warnings },
    notes: [
      ...notices,
      ...warnings.map((issue) => `提醒：${typedLine(issue, form)}`),
      ...hints.map(({ words }) => words),
    ],
  };
  return answer;
});
