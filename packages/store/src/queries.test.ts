import { Kysely, type CompiledQuery } from "kysely";
import { Effect } from "effect";
import { expect, it } from "vitest";
import { scratchPath } from "../test/houses.ts";
import { createSqliteLedger } from "./create.ts";
import { events, history } from "./past.ts";
import { byIds, census, lastEvent, months, records } from "./queries.ts";
import { statements } from "./said.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { openFile } from "./sqlite-file.ts";
import type { Tables } from "./tables.ts";
import { totals } from "./totals.ts";
import { unapproved } from "./unapproved.ts";

type Db = Kysely<Tables>;

const year = { org: "451499", period: "2023" };
const kinds = ["training-course"];
const after = { kind: "training-course", year: 2023, org: "451499", id: "a" };

/** What SQLite says it will do for a question: one line for each table. */
const planOf = (ask: (db: Db) => Promise<unknown>): Promise<string[]> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        yield* createSqliteLedger(path);
        const { database } = openFile(path, 0);
        database.exec(
          `insert into census values ('451499', '2023-10', 'training-course', 1), ('', '2023-10', 'training-course', 1)`,
        );
        const asked: CompiledQuery[] = [];
        const dialect = sqliteDialect(database);
        yield* Effect.promise(() => ask(new Kysely<Tables>({ dialect, log: ({ query }) => void asked.push(query) })));
        const plans = asked.flatMap(({ sql, parameters }) =>
          database.prepare(`explain query plan ${sql}`).all(...(parameters as readonly string[])),
        );
        database.close();
        return plans.map(({ detail }) => String(detail));
      }),
    ),
  );

it.each<[string, (db: Db) => Promise<unknown>, readonly string[]]>([
  [
    "totals",
    (db) => totals(db, year),
    ["SEARCH totals USING PRIMARY KEY (org_path=? AND month>? AND month<?)", "USE TEMP B-TREE FOR GROUP BY"],
  ],
  [
    "the first records of a kind in a year",
    (db) => records(db, { ...year, kinds, limit: 9 }),
    [
      "SEARCH census USING PRIMARY KEY (org_path=? AND period>? AND period<?)",
      "USE TEMP B-TREE FOR ORDER BY",
      "SEARCH records USING INDEX records_by_place (kind=? AND year=? AND org_path>? AND org_path<?)",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid=?)",
    ],
  ],
  [
    "a page of all records",
    (db) => records(db, { limit: 1000, after }),
    [
      "SEARCH census USING PRIMARY KEY (org_path=?)",
      "USE TEMP B-TREE FOR ORDER BY",
      "SEARCH records USING INDEX records_by_place (kind=? AND year=? AND (org_path,id)>(?,?))",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid=?)",
    ],
  ],
  [
    "highlights",
    (db) => records(db, { ...year, kinds, highlight: true }),
    [
      "SEARCH census USING PRIMARY KEY (org_path=? AND period>? AND period<?)",
      "USE TEMP B-TREE FOR ORDER BY",
      "SEARCH records USING INDEX records_highlighted (kind=? AND year=? AND org_path>? AND org_path<?)",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid=?)",
    ],
  ],
  [
    "unreadable records",
    (db) => records(db, { ...year, unread: true }),
    [
      "SEARCH census USING PRIMARY KEY (org_path=? AND period>? AND period<?)",
      "USE TEMP B-TREE FOR ORDER BY",
      "SEARCH records USING INDEX records_unread (kind=? AND year=? AND org_path>? AND org_path<?)",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid=?)",
    ],
  ],
  [
    "a census",
    (db) => census(db, {}),
    ["SEARCH census USING PRIMARY KEY (org_path=?)", "USE TEMP B-TREE FOR ORDER BY"],
  ],
  [
    "one record",
    (db) => byIds(db, ["a"]),
    [
      "SEARCH records USING INDEX sqlite_autoindex_records_1 (id=?)",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid=?)",
      "SEARCH unapproved USING INDEX sqlite_autoindex_unapproved_1 (id=?)",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid=?)",
      "SEARCH returns USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
    ],
  ],
  ["a record's history", (db) => history(db, "a"), ["SEARCH events USING INDEX events_by_subject (subject=?)"]],
  [
    "what was done last",
    (db) => events(db, { after: 7, limit: 9 }),
    ["SEARCH events USING INTEGER PRIMARY KEY (rowid>?)"],
  ],
  [
    "what waits for a reviewer",
    (db) => unapproved(db, { states: ["submitted"], within: ["451499"], limit: 9 }),
    [
      "SEARCH unapproved USING INDEX unapproved_by_state (state=? AND org_path>? AND org_path<?)",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid=?)",
      "SEARCH returns USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
      "USE TEMP B-TREE FOR ORDER BY",
    ],
  ],
  [
    "what is said of a year",
    (db) => statements(db, { org: "451499", and: "below", period: "2023" }),
    [
      "SEARCH statements USING INDEX sqlite_autoindex_statements_1 (org_path>? AND org_path<?)",
      "SEARCH events USING INTEGER PRIMARY KEY (rowid=?)",
    ],
  ],
  [
    "months",
    (db) => months(db, { org: "451499", year: 2023 }),
    ["SEARCH census USING PRIMARY KEY (org_path>? AND org_path<?)"],
  ],
  ["the end of the chain", lastEvent, ["SCAN events"]],
])("reads %s by an index, never a whole table", async (_says, ask, expected) => {
  expect(await planOf(ask)).toEqual(expected);
});
