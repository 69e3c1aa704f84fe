/** `taizhang import`: records from files, all or nothing. */
import { screen } from "@taizhang/core";
import { Activities, importRecords, type Offered } from "@taizhang/engine";
import { Effect, Stream } from "effect";
import { destination } from "../destination.ts";
import { COMPARED, duplicateHints } from "../duplicate-hint.ts";
import type { Call } from "../command.ts";
import { given, readFlag, TEXT } from "../flag.ts";
import { keepMemoryFlat } from "../flat-memory.ts";
import { unknownKind } from "../kind.ts";
import { inputOf } from "../input.ts";
import { offeredByAll } from "../offered.ts";
import { progress } from "../progress.ts";
import { tableAnswer } from "../table-answer.ts";

/** What may be one event with something that is there; a check of the year looks at longer lists. */
const hintsOf = Effect.fnUntraced(function* (call: Call, offered: readonly Offered[]) {
  if (offered.length > COMPARED) return [];
  const house = yield* Activities;
  const records = offered.flatMap((each) => {
    const screening = "raw" in each ? screen(each.raw, house) : undefined;
    return screening?.ok === true ? [screening.record] : [];
  });
  return (yield* duplicateHints(call.principal, records)).map(({ words }) => words);
});

export const importFiles = Effect.fn("import")(function* (call: Call) {
  const { options, terminal, lang, principal } = call;
  const inputs = yield* Effect.forEach(call.args, (path) => inputOf(call, path));
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
  const to = yield* destination(draft);
  const first: Offered[] = [];
  const offered = Stream.orDie(Stream.fromAsyncIterable(offeredByAll(inputs, tables), (cause) => cause)).pipe(
    Stream.tap((batch) => Effect.sync(() => void first.push(...batch.slice(0, COMPARED + 1 - first.length)))),
  );
  return yield* importRecords({
    offered,
    principal,
    draft,
    skipInvalid: options["skipInvalid"] === true,
    dryRun,
    onProgress: told.seen,
    ...given("correct", correct),
  }).pipe(
    Effect.ensuring(Effect.sync(told.done)),
    Effect.map((report) => ({ report, kept: true })),
    Effect.catchTag("Refused", ({ report }) => Effect.succeed({ report, kept: false })),
    Effect.flatMap(({ report, kept }) =>
      Effect.map(tableAnswer(call, tables, report, { kept, dryRun, to }), (answer) => ({ answer, kept })),
    ),
    Effect.flatMap(({ answer, kept }) =>
      Effect.map(kept && !dryRun ? hintsOf(call, first) : Effect.succeed([]), (hints) => ({
        ...answer,
        notes: [...(answer.notes ?? []), ...hints],
      })),
    ),
  );
});
