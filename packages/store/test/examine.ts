/** Looks at a ledger's file from outside: is it whole, is the chain unbroken, is what adds up what it adds up to? */
import { DatabaseSync } from "node:sqlite";
import { addCells, asQuantity, cellsOf, orgPath, type Cell, type WrittenQuantity } from "@taizhang/core";
import { hashOf, origin } from "../src/chain.ts";
import { lineOf } from "../src/paths.ts";
import type { CensusRow, EventRow, RecordRow, TotalRow, UnapprovedRow } from "../src/tables.ts";
import { toTotalRow } from "../src/total-row.ts";

const rowsOf = <Row>(database: DatabaseSync, table: string): Row[] =>
  database
    .prepare(`select * from ${table}`)
    .all()
    .map((row) => ({ ...row }) as Row);

/** Everything that is wrong with a ledger's file, one sentence each. */
export function examine(path: string): string[] {
  const database = new DatabaseSync(path);
  try {
    return [
      ...database
        .prepare("pragma integrity_check")
        .all()
        .map(Object.values)
        .flat()
        .filter((answer) => answer !== "ok"),
      ...(database.prepare("pragma foreign_key_check").get() === undefined ? [] : ["a record without its event"]),
      ...brokenChain(database),
      ...strays(database),
      ...differences("totals", rowsOf<TotalRow>(database, "totals").filter(hasParts), totalsAgain(database)),
      ...differences(
        "census",
        rowsOf<CensusRow>(database, "census").filter(({ count }) => count !== 0),
        censusAgain(database),
      ),
    ].map(String);
  } finally {
    database.close();
  }
}

function brokenChain(database: DatabaseSync): string[] {
  const { value } = database.prepare("select value from meta where name = 'ledger'").get() ?? {};
  let before = origin(String(value));
  let seq = 0;
  for (const event of rowsOf<EventRow>(database, "events")) {
    seq += 1;
    if (event.seq !== seq) return [`event ${seq} is missing`];
    if (event.hash !== hashOf(event, before)) return [`event ${seq} is not what was chained`];
    before = event.hash;
  }
  return [];
}

/** Verbs of events that bring content. */
const BRING: readonly string[] = ["recorded", "edited", "corrected", "linked"];

/** Every record stands where its last event left it, and what counted before a correction counts until it is approved. */
function strays(database: DatabaseSync): string[] {
  const told = Map.groupBy(
    rowsOf<EventRow>(database, "events").filter(({ state }) => state !== ""),
    ({ subject }) => subject,
  );
  const records = new Map(rowsOf<RecordRow>(database, "records").map((row) => [row.id, row]));
  const others = new Map(rowsOf<UnapprovedRow>(database, "unapproved").map((row) => [row.id, row]));
  const strange = [...new Set([...records.keys(), ...others.keys()])].filter((id) => !told.has(id));
  return [
    ...strange.map((id) => `record ${id} has no event`),
    ...[...told].flatMap(([id, events]) => {
      const last = events.at(-1);
      const counts = last?.state === "approved";
      const row = counts ? records.get(id) : others.get(id);
      const brought = events.findLast(({ verb, revision }) => BRING.includes(verb) && revision === last?.revision);
      const left =
        row?.event === brought?.seq &&
        row?.last === last?.seq &&
        row?.revision === last?.revision &&
        row?.state === last?.state;
      const standing = last?.state !== "void" && events.some(({ state }) => state === "approved");
      return [
        ...(left ? [] : [`record ${id} is not what its last event says`]),
        ...(records.has(id) === standing ? [] : [`record ${id} counts and should not, or should and does not`]),
        ...(others.has(id) === counts ? [`record ${id} is approved and not approved`] : []),
      ];
    }),
  ];
}

const inLine = (cell: Cell): Cell[] => lineOf(orgPath(cell.org)).map((org) => ({ ...cell, org }));

function totalsAgain(database: DatabaseSync): TotalRow[] {
  const cells = rowsOf<RecordRow>(database, "records")
    .filter(({ state, unread }) => state === "approved" && unread === null)
    .flatMap(({ month, facts, ...place }) => {
      const written = Object.entries(JSON.parse(facts) as Readonly<Record<string, WrittenQuantity>>);
      const counted = new Map(written.map(([name, quantity]) => [name, asQuantity(quantity)]));
      return month === null ? [] : cellsOf({ ...place, month, facts: counted });
    });
  return addCells(cells.flatMap(inLine)).map(toTotalRow);
}

function censusAgain(database: DatabaseSync): CensusRow[] {
  const counted = new Map<string, CensusRow>();
  for (const { org, month, year, kind } of rowsOf<RecordRow>(database, "records")) {
    for (const org_path of ["", ...lineOf(orgPath(org))]) {
      const row = { org_path, period: month ?? String(year), kind };
      const key = JSON.stringify(row);
      counted.set(key, { ...row, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counted.values()];
}

const hasParts = ({ org_path: _, month: _month, kind: _kind, fact: _fact, sum: _sum, ...parts }: TotalRow): boolean =>
  Object.values(parts).some((count) => count !== 0);

const lines = (rows: readonly object[]): Set<string> =>
  new Set(rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))));

/** Where kept rows and rows added up anew are not the same. */
function differences(table: string, kept: readonly object[], anew: readonly object[]): string[] {
  const [held, due] = [lines(kept), lines(anew)];
  return [
    ...[...held].filter((line) => !due.has(line)).map((line) => `${table}: not due ${line}`),
    ...[...due].filter((line) => !held.has(line)).map((line) => `${table}: not kept ${line}`),
  ];
}
