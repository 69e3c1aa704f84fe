/** `taizhang import`: records from files, all or nothing. */
import { importRecords } from "@taizhang/engine";
import { Effect, Stream } from "effect";
import type { Call } from "../command.ts";
import { given, readFlag, TEXT } from "../flag.ts";
import { keepMemoryFlat } from "../flat-memory.ts";
import { importAnswer } from "../import-answer.ts";
import { inputOf } from "../input.ts";
import { offeredByAll } from "../offered.ts";
import { progress } from "../progress.ts";

export const importFiles = Effect.fn("import")(function* (call: Call) {
  const { options, terminal, lang, by } = call;
  const inputs = yield* Effect.forEach(call.args, (path) => inputOf(call, path));
  const correct = yield* readFlag(call, "correct", TEXT);
  const dryRun = options["dryRun"] === true;
  const told = progress(terminal, lang);
  keepMemoryFlat();
  const offered = Stream.orDie(Stream.fromAsyncIterable(offeredByAll(inputs), (cause) => cause));
  return yield* importRecords({
    offered,
    by,
    skipInvalid: options["skipInvalid"] === true,
    dryRun,
    onProgress: told.seen,
    ...given("correct", correct),
  }).pipe(
    Effect.ensuring(Effect.sync(told.done)),
    Effect.map((report) => importAnswer(report, { kept: true, dryRun })),
    Effect.catchTag("Refused", ({ report }) => Effect.succeed(importAnswer(report, { kept: false, dryRun }))),
  );
});
