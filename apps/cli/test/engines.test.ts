/** One history in SQLite and in PostgreSQL: the same chain, and the same bytes on every paper. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localPrincipal } from "@taizhang/access";
import { compose, type Screened } from "@taizhang/core";
import { Activities, importRecords, Ledger, Renderers, reportInput } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { addressOf, present, sharedServer } from "@taizhang/postgres";
import { backUp, createLedger, ledgerAt, restore } from "@taizhang/store";
import { Clock, Effect, Layer, Stream } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLedger, house, ORGS } from "./random-ledger.ts";

const RUNS = process.env["CI"] === undefined ? 20 : 100;

const FORMATS = ["md", "html", "txt", "json", "docx"];

/** A clock that stands still, so that both write the same times. */
const still = <A, E, R>(use: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.flatMap(Effect.service(Clock.Clock), (clock) =>
    Effect.provideService(use, Clock.Clock, {
      currentTimeMillisUnsafe: () => 1_700_000_000_000,
      currentTimeMillis: Effect.succeed(1_700_000_000_000),
      currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
      currentTimeNanos: clock.currentTimeNanos,
      monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: clock.monotonicTimeNanos,
      sleep: (duration) => clock.sleep(duration),
    }),
  );

/** Everything a ledger tells of its year after it took the records. */
const told = (address: string, records: readonly Screened[]) =>
  Effect.gen(function* () {
    const entries = records.map(({ body }) => JSON.parse(body) as object);
    const raws = [...ORGS.map(({ code, name }) => ({ kind: "org", code, name })), ...entries];
    yield* importRecords({
      offered: Stream.make(raws.map((raw, at) => ({ where: `${at}`, raw }))),
      principal: localPrincipal("clerk"),
    });
    const { document } = compose(
      yield* reportInput({ principal: localPrincipal("clerk"), year: 2023, org: ORGS[0].code }),
    );
    const { render } = yield* Renderers;
    const papers = yield* Effect.forEach(FORMATS, (format) =>
      Effect.map(render(document, format), ({ bytes }) => Buffer.from(bytes).toString("base64")),
    );
    const ledger = yield* Ledger;
    return { papers, head: yield* ledger.upkeep.head, records: yield* ledger.records({}) };
  }).pipe(still, Effect.provide(Layer.mergeAll(ledgerAt(address), Layer.succeed(Activities, house), formats)));

/** Two empty ledgers that are one: PostgreSQL's is made of a backup of SQLite's. */
async function twins(): Promise<readonly [sqlite: string, postgres: string, gone: () => void]> {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-engines-"));
  const [file, backup] = [join(folder, "ledger"), join(folder, "backup")];
  const schema = `s_${randomUUID().replaceAll("-", "")}`;
  const address = addressOf(await sharedServer(), { schema });
  await Effect.runPromise(
    createLedger(file).pipe(Effect.andThen(backUp(file, backup)), Effect.andThen(restore(backup, address))),
  );
  return [file, address, () => rmSync(folder, { recursive: true })];
}

describe.skipIf(!(await present()))(`over ${RUNS} random ledgers`, () => {
  it("SQLite and PostgreSQL tell the same, to the last byte", { timeout: 600_000 }, () =>
    fc.assert(
      fc.asyncProperty(anyLedger, async (records) => {
        const [sqlite, postgres, gone] = await twins();
        const one = await Effect.runPromise(told(sqlite, records));
        const two = await Effect.runPromise(told(postgres, records));
        expect(one.head?.events).toBeGreaterThanOrEqual(ORGS.length);
        expect(two).toEqual(one);
        gone();
      }),
      { numRuns: RUNS },
    ),
  );
});
