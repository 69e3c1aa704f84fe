/** A ledger in memory with the records of some YAML files, for tests that ask it questions. */
import { localPrincipal } from "@taizhang/access";
import { readFileSync } from "node:fs";
import type { Catalogue } from "@taizhang/core";
import { Activities, importRecords, Ledger, type Offered } from "@taizhang/engine";
import { memoryLedger } from "@taizhang/store";
import { Effect, Layer, Stream } from "effect";
import { parse } from "yaml";

/** The records of YAML files, in order, each with its place. */
export function offeredIn(files: readonly string[]): Offered[] {
  return files.flatMap((file) =>
    (parse(readFileSync(file, "utf8")) as unknown[]).map((raw, at) => ({ where: `${file}#${at + 1}`, raw })),
  );
}

/** Runs a question against a fresh ledger that holds the offered records. */
export function ask<A, E>(
  house: Catalogue,
  offered: readonly Offered[],
  question: Effect.Effect<A, E, Ledger | Activities>,
): Promise<A> {
  const filled = Effect.andThen(
    importRecords({ offered: Stream.make(offered), principal: localPrincipal("test") }),
    question,
  );
  return Effect.runPromise(Effect.provide(filled, Layer.mergeAll(memoryLedger(), Layer.succeed(Activities, house))));
}
