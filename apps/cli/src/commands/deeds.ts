/** `taizhang submit|withdraw|approve|return|abandon|void`: what is done with records under review. */
import { reasoned } from "@taizhang/core";
import type { Move } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { duplicateHints } from "../duplicate-hint.ts";
import type { CommandFailure } from "../exit.ts";
import { given, ORG, readFlag, requireFlag, TEXT, YEAR } from "../flag.ts";
import { Misuse } from "../misuse.ts";
import { Office } from "../office.ts";
import { outcomesAnswer, stopsOne, type Outcome } from "../outcome.ts";
import { progress } from "../progress.ts";

const DONE: Readonly<Record<Move, string>> = {
  submit: "已提交",
  withdraw: "已撤回",
  approve: "已通过",
  return: "已退回",
  abandon: "已放弃更正",
  void: "已作废",
};

/** Records asked for at once. */
const PAGE = 200;

/** Ids of everything that waits for a reviewer, in a place and year. */
const waiting = Effect.fnUntraced(function* (call: Call) {
  const office = yield* Office;
  const year = yield* readFlag(call, "year", YEAR);
  const org = yield* readFlag(call, "org", ORG);
  const narrowed = { ...given("org", org), ...given("period", year === undefined ? undefined : String(year)) };
  const ids: string[] = [];
  for (;;) {
    const last = ids.at(-1);
    const after = last === undefined ? {} : { after: { id: last, kind: "", year: 0, org: "" } };
    const page = yield* office.entries({ states: ["submitted"], ...narrowed, ...after, limit: PAGE });
    ids.push(...page.map(({ id }) => id));
    if (page.length < PAGE) return ids;
  }
});

/** The records named, or all that wait. */
const asked = Effect.fnUntraced(function* (call: Call, deed: Move) {
  const { args, options } = call;
  if (options["all"] === true && args.length === 0) return yield* waiting(call);
  if (options["all"] !== true && args.length > 0) return [...new Set(args)];
  const all = deed === "approve" ? "；全部通过写 --all，可加 --org、--year" : "";
  return yield* new Misuse({
    words: {
      zh: `请写条目编号，照 taizhang list 里的抄：taizhang ${deed} 编号${all}`,
      en: `say which: taizhang ${deed} ID${deed === "approve" ? ", or --all alone" : ""}`,
    },
  });
});

/** Does a deed with one record after another; what stands in the way of one does not stop the rest. */
const each = Effect.fnUntraced(function* (call: Call, deed: Move, ids: readonly string[]) {
  const office = yield* Office;
  const reason = yield* reasoned(deed) ? requireFlag(call, "reason", TEXT) : readFlag(call, "reason", TEXT);
  const why = { ...given("reason", reason), ...given("field", yield* readFlag(call, "field", TEXT)) };
  const told = progress(call.terminal, call.lang, { zh: "已办", en: "done" });
  let count = 0;
  return yield* Effect.forEach(ids, (id) =>
    office.perform({ id, deed, ...why }).pipe(
      Effect.map((stored): Outcome => ({ id, stored })),
      Effect.catchIf(stopsOne, (failure) => Effect.succeed<Outcome>({ id, failure })),
      Effect.tap(() => Effect.sync(() => told.seen((count += 1)))),
    ),
  ).pipe(Effect.ensuring(Effect.sync(told.done)));
});

const commandOf = (deed: Move): ((call: Call) => Effect.Effect<Answer, CommandFailure, Office>) =>
  Effect.fn(deed)(function* (call: Call) {
    const ids = yield* asked(call, deed);
    const outcomes = yield* each(call, deed, ids);
    const [first] = outcomes;
    if (first === undefined) {
      const none: Answer = { text: "没有待审的条目。\n", json: { done: 0, failed: 0, outcomes: [] } };
      return none;
    }
    if (outcomes.length === 1 && "failure" in first) return yield* first.failure;
    const stored = outcomes.flatMap((one) => ("stored" in one ? [one.stored] : []));
    const hints = deed === "submit" ? yield* duplicateHints(stored) : [];
    return { ...outcomesAnswer(DONE[deed], outcomes, call.lang), notes: hints.map(({ words }) => words) };
  });

export const submit = commandOf("submit");
export const withdraw = commandOf("withdraw");
export const approve = commandOf("approve");
export const returnToClerk = commandOf("return");
export const abandon = commandOf("abandon");
export const makeVoid = commandOf("void");
