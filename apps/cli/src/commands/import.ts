/** `taizhang import`: records from files, all or nothing. */
import { Activities, importRecords } from "@taizhang/engine";
import { Effect, Stream } from "effect";
import type { Call } from "../command.ts";
import { given, readFlag, TEXT } from "../flag.ts";
import { keepMemoryFlat } from "../flat-memory.ts";
import { unknownKind } from "../kind.ts";
import { inputOf } from "../input.ts";
import { offeredByAll } from "../offered.ts";
import { progress } from "../progress.ts";
import { tableAnswer } from "../table-answer.ts";

export const importFiles = Effect.fn("import")(function* (call: Call) {
  const { options, terminal, lang, principal } = call;
  const inputs = yield* Effect.forEach(call.args, (path) => inputOf(call, path));
  const correct = yield* readFlag(call, "correct", TEXT);
  const dryRun = options["dryRun"] === true;
  const kind = yield* readFlag(call, "kind", TEXT);
  const house = yield* Activities;
  if (kind !== undefined && !house.kinds.includes(kind)) return yield* unknownKind(kind, house);
  const told = progress(terminal, lang);
  keepMemoryFlat();
  const { Tables } = yield* Effect.promise(() => import("../tables.ts"));
  const tables = new Tables(house, kind);
  const offered = Stream.orDie(Stream.fromAsyncIterable(offeredByAll(inputs, tables), (cause) => cause));
  return yield* importRecords({
    offered,
    principal,
    skipInvalid: options["skipInvalid"] === true,
    dryRun,
    onProgress: told.seen,
    ...given("correct", correct),
  }).pipe(
    Effect.ensuring(Effect.sync(told.done)),
    Effect.map((report) => ({ report, kept: true })),
    Effect.catchTag("Refused", ({ report }) => Effect.succeed({ report, kept: false })),
    Effect.flatMap(({ report, kept }) => tableAnswer(call, tables, report, { kept, dryRun })),
  );
});
