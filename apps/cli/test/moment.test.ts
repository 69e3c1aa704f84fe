/** A paper made while others record: its totals, the entries under them and the head it names are of one moment. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localPrincipal } from "@taizhang/access";
import { catalogue } from "@taizhang/core";
import { Activities, importRecords, Ledger, reportMaterial, why } from "@taizhang/engine";
import { createLedger, ledgerAt } from "@taizhang/store";
import { Effect, Layer, Stream } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { course } from "./course.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-moment-"));
afterAll(() => rmSync(folder, { recursive: true }));

const principal = localPrincipal("owner");
const bring = (...raws: readonly object[]) =>
  importRecords({ principal, offered: Stream.make(raws.map((raw, at) => ({ where: `${at}`, raw }))) });

const one = () =>
  bring({
    kind: "course",
    org: "451499",
    title: "政策法规培训班",
    when: { from: "2023-10-24" },
    ownership: "own",
    evidence: [{ kind: "document-no", ref: randomUUID(), heldWhere: "办公室" }],
    entry: { sessions: 1, trainees: 90 },
  });

/** Runs a story in a ledger of a file, with one unit. */
const told = <A, E>(story: Effect.Effect<A, E, Ledger | Activities>): Promise<A> => {
  const path = join(folder, randomUUID());
  return Effect.runPromise(
    Effect.andThen(
      createLedger(path),
      Effect.provide(
        Effect.andThen(bring({ kind: "org", code: "451499", name: "甲县" }), story),
        Layer.mergeAll(ledgerAt(path), Layer.succeed(Activities, catalogue([course]))),
      ),
    ),
  );
};

/** A ledger where somebody records behind the back of whoever asked for records or totals, so many times. */
const disturbed = <A, E, R>(times: number, use: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    let left = times;
    const disturb = Effect.suspend(() => {
      left -= 1;
      return left < 0 ? Effect.void : Effect.orDie(Effect.provideService(one(), Ledger, ledger));
    });
    return yield* Effect.provideService(use, Ledger, {
      ...ledger,
      records: (query) => Effect.tap(ledger.records(query), () => disturb),
      totals: (of) => Effect.tap(ledger.totals(of), () => disturb),
    });
  });

const material = reportMaterial({ principal, year: 2023, org: "451499" }, true);

/** What a paper says of how many entries there are: by its totals, by its rows, and by the history it names the end of. */
const counts = Effect.gen(function* () {
  const { input, sources = [] } = yield* material;
  const { upkeep, events } = yield* Ledger;
  const at = (yield* upkeep.eventsAt(input.seal?.head ?? "")) ?? 0;
  const past = yield* events({ after: 0, limit: at });
  return {
    totals: input.totals.get("course")?.get("entries")?.sum ?? 0,
    rows: sources.flatMap(({ entries }) => entries).length,
    // the first is the unit
    past: past.filter(({ verb }) => verb === "recorded").length - 1,
  };
});

describe("what is told of a year", () => {
  it.each([0, 1, 2, 3, 20])("is of one moment when others record %i times meanwhile", (times) =>
    told(
      Effect.gen(function* () {
        yield* one();
        const { totals, rows, past } = yield* disturbed(times, counts);
        expect({ rows, past }).toEqual({ rows: totals, past: totals });
        expect(totals).toBeGreaterThanOrEqual(1);
      }),
    ),
  );

  it.each([0, 1, 2, 3, 20])("adds up for a why when others record %i times meanwhile", (times) =>
    told(
      Effect.gen(function* () {
        yield* one();
        const { figure, sum } = yield* disturbed(times, why(principal, "2023/451499/course/courses"));
        expect(sum).toEqual(figure.quantity);
      }),
    ),
  );
});
