/** Ledgers filled by the port itself, many units wide: what is measured is the reading of them. */
import { sha256Hex, type Screened } from "@taizhang/core";
import { Ledger, type LedgerFailure, type Reader } from "@taizhang/engine";
import { createLedger, ledgerAt } from "@taizhang/store";
import { Effect } from "effect";

/** The province above all units. */
export const PROVINCE = "450000";

export const YEAR = "2023";

const PREFECTURES = 31;

const two = (n: number): string => String(n).padStart(2, "0");

/** The n-th county of the province; there are 3 069 codes. */
export const countyOf = (n: number): string =>
  `45${two(1 + (n % PREFECTURES))}${two(1 + (Math.floor(n / PREFECTURES) % 99))}`;

const KINDS = ["training-course", "sports-meet", "publicity-month", "meeting", "translation"];

const quantity = (n: number, precision: "exact" | "about") => ({ value: n, precision });

/** The n-th entry of a ledger of so many counties; its month and kind go round so that every county has all of them. */
function entryOf(n: number, counties: number): Screened {
  const turn = Math.floor(n / counties);
  const month = `${YEAR}-${two(1 + (turn % 12))}`;
  const [id, org, kind] = [`entry-${n}`, countyOf(n % counties), KINDS[turn % KINDS.length] ?? ""];
  const title = `第${n}件工作`;
  const body = JSON.stringify({ id, kind, org, title, when: { from: month } });
  const facts = new Map([
    ["sessions", quantity(1 + (n % 3), "exact")],
    ["heads", quantity(20 + (n % 70), n % 5 === 0 ? "about" : "exact")],
  ]);
  return { id, kind, org, year: Number(YEAR), month, title, highlight: false, body, digest: sha256Hex(body), facts };
}

const BATCH = 5_000;

/** Makes a ledger of so many entries and does something with it. */
export const withFilled = <A>(
  address: string,
  { entries, counties }: { readonly entries: number; readonly counties: number },
  use: (ledger: Reader) => Promise<A>,
): Promise<A> => {
  const act = { by: "bench", at: "2023-12-31T00:00:00.000Z" };
  const filled = Effect.gen(function* () {
    const ledger = yield* Ledger;
    for (let from = 0; from < entries; from += BATCH) {
      const many = Array.from({ length: Math.min(BATCH, entries - from) }, (_, n) => entryOf(from + n, counties));
      yield* ledger.transact((writer) => writer.put(many, act));
    }
    return yield* Effect.promise(() => use(ledger));
  });
  const made: Effect.Effect<A, LedgerFailure> = Effect.andThen(
    createLedger(address),
    Effect.provide(filled, ledgerAt(address)),
  );
  return Effect.runPromise(made);
};

/** The year's totals of a unit with all below it, so many times over: milliseconds. */
export const totalling = (ledger: Reader, org: string, times: number) => (): Promise<number> =>
  repeated(times, () => Effect.runPromise(ledger.totals({ org, period: YEAR })));

/** Milliseconds of doing something so many times, one after another. */
export async function repeated(times: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let each = 0; each < times; each += 1) await work();
  return performance.now() - started;
}
