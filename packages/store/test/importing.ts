/** Imports without end and says after each transaction that it is kept; meant to be killed. Arguments: path, name. */
import { writeSync } from "node:fs";
import { Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import { sqliteLedger } from "../src/sqlite.ts";
import { act, exactly, record } from "./records.ts";

const [path = "", name = ""] = process.argv.slice(2);

/** Some new records and a correction of an old one, so that every table changes. */
const batch = (n: number) =>
  Array.from({ length: 20 }, (_, at) =>
    record({
      id: at === 0 ? `${name}-corrected` : `${name}-${n}-${at}`,
      org: at % 2 === 0 ? "451499001" : "451421",
      facts: { trainees: exactly(n + at), sessions: { value: 1, precision: "about" } },
    }),
  );

const program = Effect.gen(function* () {
  const { transact } = yield* Ledger;
  for (let n = 0; ; n += 1) {
    yield* transact((writer) => writer.put(batch(n), act, { to: "approved", correction: { reason: "更正" } }));
    // straight to the pipe: what is said here is acknowledged
    writeSync(1, `${n}\n`);
  }
});

await Effect.runPromise(Effect.provide(program, sqliteLedger({ path })));
