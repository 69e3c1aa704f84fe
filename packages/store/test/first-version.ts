/** What a ledger held at version 1: events, records, totals of each unit by itself. */
import { addCells, cellsOf, orgPath, type Screened } from "@taizhang/core";
import { Chain, origin } from "../src/chain.ts";
import { toRow } from "../src/record-row.ts";
import { AT_ONCE, put } from "../src/revision.ts";
import { toTotalRow } from "../src/total-row.ts";
import { act } from "./records.ts";

/** Rows of each table in the order in which they may be inserted. */
export function firstVersion(records: readonly Screened[]): readonly (readonly [table: string, row: object])[] {
  const chain = new Chain({ seq: 0, hash: origin("id") });
  const rows = records.flatMap((record) => {
    const stored = put(record, act, AT_ONCE, undefined);
    const event = chain.append({
      at: act.at,
      actor: act.by,
      verb: "recorded",
      subject: stored.id,
      revision: 1,
      state: stored.state,
      reason: null,
      digest: stored.digest,
      body: stored.body,
    });
    const { last: _, ...row } = toRow(stored, event.seq);
    return [["events", event] as const, ["records", row] as const];
  });
  const totals = addCells(records.flatMap(cellsOf)).map(
    (cell) => ["totals", toTotalRow({ ...cell, org: orgPath(cell.org) })] as const,
  );
  return [["meta", { name: "ledger", value: "id" }], ...rows, ...totals];
}
