/** `taizhang import`: records from files, all or nothing. */
import { Activities, type Offered } from "@taizhang/engine";
import { Effect, Stream } from "effect";
import { COMPARED, duplicateHints } from "../duplicate-hint.ts";
import type { Call } from "../command.ts";
import { given, readFlag, TEXT } from "../flag.ts";
import { keepMemoryFlat } from "../flat-memory.ts";
import { unknownKind } from "../kind.ts";
import { inputOf, type Input } from "../input.ts";
import { Office } from "../office.ts";
import { offeredByAll } from "../offered.ts";
import { progress } from "../progress.ts";
import { screened, stateAfter } from "../state-after.ts";
import { tableAnswer } from "../table-answer.ts";

/** What may be one event with something that is there; a check of the year looks at longer lists. */
const hintsOf = Effect.fnUntraced(function* (offered: readonly Offered[]) {
  if (offered.length > COMPARED) return [];
  return (yield* duplicateHints(yield* screened(offered))).map(({ words }) => words);
});

/** The inputs, the one whose reading has begun with that. */
function withBegun(inputs: readonly Input[], { args, begun }: Call): readonly Input[] {
  if (begun === undefined) return inputs;
  const at = args.indexOf(begun.path);
  return inputs.map((input, n) => (n === at ? { ...input, begun } : input));
}

export const importFiles = Effect.fn("import")(function* (call: Call) {
  const office = yield* Office;
  const { options, terminal, lang } = call;
  const inputs = withBegun(yield* Effect.forEach(call.args, (path) => inputOf(call, path)), call);
  const correct = yield* readFlag(call, "correct", TEXT);
  const dryRun = options["dryRun"] === true;
  const kind = yield* readFlag(call, "kind", TEXT);
  const house = yield* Activities;
  if (kind !== undefined && !house.kinds.includes(kind)) return yield* unknownKind(kind, house);
  const told = progress(terminal, lang, { zh: "已读", en: "read" });
  keepMemoryFlat();
  const { Tables } = yield* Effect.promise(() => import("../tables.ts"));
  const tables = new Tables(house, kind);
  const draft = options["draft"] === true;
  const first: Offered[] = [];
  const offered = Stream.orDie(Stream.fromAsyncIterable(offeredByAll(inputs, tables), (cause) => cause)).pipe(
    Stream.tap((batch) => Effect.sync(() => void first.push(...batch.slice(0, COMPARED + 1 - first.length)))),
  );
  return yield* office
    .importRecords({
      offered,
      draft,
      skipInvalid: options["skipInvalid"] === true,
      dryRun,
      onProgress: told.seen,
      ...given("correct", correct),
    })
    .pipe(
      Effect.ensuring(Effect.sync(told.done)),
      Effect.map((report) => ({ report, kept: true })),
      Effect.catchTag("Refused", ({ report }) => Effect.succeed({ report, kept: false })),
      Effect.flatMap(({ report, kept }) =>
        Effect.map(
          Effect.flatMap(kept && !dryRun ? stateAfter(first) : Effect.succeed("approved" as const), (to) =>
            tableAnswer(call, tables, report, { kept, dryRun, to }),
          ),
          (answer) => ({ answer, kept }),
        ),
      ),
      Effect.flatMap(({ answer, kept }) =>
        Effect.map(kept && !dryRun ? hintsOf(first) : Effect.succeed([]), (hints) => ({
          ...answer,
          notes: [...(answer.notes ?? []), ...hints],
        })),
      ),
    );
});
