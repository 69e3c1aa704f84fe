import { Ledger } from "@taizhang/engine";
import { present } from "@taizhang/postgres";
import { Effect } from "effect";
import { type CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { scratchAddress } from "../test/houses.ts";
import { act, exactly, record } from "../test/records.ts";
import { createLedger, ledgerAt } from "./place.ts";
import { readAddress } from "./postgres-address.ts";
import { byIds, census, lastEvent, records } from "./queries.ts";
import type { Tables } from "./tables.ts";
import { totals } from "./totals.ts";

type Db = Kysely<Tables>;

/** A node of a plan as EXPLAIN tells it. */
interface Node {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly Node[];
}

const YEARS = ["2021", "2022", "2023", "2024"];

const year = { org: "451499", period: "2023" };

const kinds = ["training-course"];

const after = { kind: "training-course", year: 2023, org: "451499", id: "a" };

const FORBIDDEN = ["seqscan", "bitmapscan", "hashjoin", "mergejoin"];

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/** How the tables are read: each partition or table once, by which kind of scan and which columns. */
const readsOf = (ask: (db: Db) => Promise<unknown>): Promise<string[]> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const address = yield* scratchAddress;
        yield* createLedger(address);
        const many = YEARS.flatMap((each) =>
          Array.from({ length: 30 }, (_, n) =>
            record({ id: `${each}-${n}`, period: `${each}-1${n % 3}`, highlight: n === 0, facts: { x: exactly(n) } }),
          ),
        );
        yield* Effect.provide(
          Ledger.use(({ transact }) => transact((writer) => writer.put(many, act))),
          ledgerAt(address),
        );
        return yield* Effect.promise(() => plansOf(readAddress(address).connectionString, ask));
      }),
    ),
  );

async function plansOf(connectionString: string, ask: (db: Db) => Promise<unknown>): Promise<string[]> {
  const pool = new pg.Pool({ connectionString, max: 1 });
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void asked.push(query),
  });
  try {
    // small tables are read whole, unless that is forbidden: then only what no index helps still is
    await pool.query(FORBIDDEN.map((way) => `set enable_${way} = off`).join(";"));
    await pool.query("analyze");
    await ask(db);
    const nodes: Node[] = [];
    for (const { sql, parameters } of asked) {
      const { rows } = await pool.query<{ "QUERY PLAN": readonly [{ readonly Plan: Node }] }>(
        `explain (format json) ${sql}`,
        [...parameters],
      );
      for (const row of rows) nodes.push(...flat(row["QUERY PLAN"][0].Plan));
    }
    return nodes.filter((node) => node["Relation Name"] !== undefined).map(told);
  } finally {
    await db.destroy();
  }
}

const told = (node: Node): string => {
  const columns = [...(node["Index Cond"] ?? "").matchAll(/\(?\b([a-z_]+)\)? (?:=|<|>)/g)].map(([, column]) => column);
  return `${node["Relation Name"]}: ${node["Node Type"]} (${[...new Set(columns)].join(", ")})`;
};

describe.skipIf(!(await present()))("PostgreSQL reads", () => {
  it.each<[string, (db: Db) => Promise<unknown>, readonly string[]]>([
    ["totals of a year", (db) => totals(db, year), ["totals_2023: Index Scan (org_path, month)"]],
    [
      "totals of a month",
      (db) => totals(db, { ...year, period: "2023-10" }),
      ["totals_2023: Index Scan (org_path, month)"],
    ],
    [
      "the first records of a kind in a year",
      (db) => records(db, { ...year, kinds, limit: 9 }),
      [
        "census: Index Scan (org_path, period)",
        "records_2023: Index Scan (kind, year, org_path)",
        "events: Index Scan (seq)",
      ],
    ],
    [
      "highlights",
      (db) => records(db, { ...year, kinds, highlight: true }),
      [
        "census: Index Scan (org_path, period)",
        "records_2023: Index Scan (kind, year, org_path)",
        "events: Index Scan (seq)",
      ],
    ],
    [
      "a page behind a record",
      (db) => records(db, { kinds, limit: 5, after }),
      ["census: Index Scan (org_path)", "records_2023: Index Scan (kind, year, id)", "events: Index Scan (seq)"],
    ],
    ["a census", (db) => census(db, year), ["census: Index Scan (org_path, period)"]],
    [
      "one record",
      (db) => byIds(db, ["2023-1"]),
      [
        ...YEARS.map((each) => `records_${each}: Index Scan (id)`),
        "events: Index Scan (seq)",
        "unapproved: Index Scan (id)",
        "events: Index Scan (seq)",
        "events: Index Scan (seq)",
      ],
    ],
    ["the end of the chain", lastEvent, ["events: Index Scan ()"]],
  ])("%s by an index, in the year's partition alone", async (_says, ask, expected) => {
    expect(await readsOf(ask)).toEqual(expected);
  });
});
