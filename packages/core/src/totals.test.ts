import type { Quantity } from "@taizhang/document";
import fc from "fast-check";
import { expect, it } from "vitest";
import { add, NOTHING, totalOf } from "./quantity.ts";
import { addCells, cellsOf, rollUp, type Cell } from "./totals.ts";
import { orgPath } from "./org.ts";

const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ value: fc.nat(1000), precision: fc.constantFrom("exact" as const, "about" as const, "over" as const) }),
  fc.constant("none-reported" as const),
);
const anyRecord = fc.record({
  org: fc.constantFrom("450000", "451400", "451499", "451499001", "451499001002", "451301"),
  month: fc.constantFrom("2022-12", "2023-01", "2023-12"),
  kind: fc.constantFrom("a", "b"),
  facts: fc.dictionary(fc.constantFrom("x", "y"), anyQuantity).map((facts) => new Map(Object.entries(facts))),
});
const sorted = (cells: readonly Cell[]): Cell[] =>
  cells.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

it("adds up the same in any order and grouping", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 20 }), fc.nat(20), (records, cut) => {
      const all = addCells(records.flatMap(cellsOf));
      const grouped = addCells([
        ...addCells(records.slice(cut).toReversed().flatMap(cellsOf)),
        ...addCells(records.slice(0, cut).flatMap(cellsOf)),
      ]);
      expect(sorted(grouped)).toEqual(sorted(all));
    }),
  );
});

it("takes out again what went in", () => {
  fc.assert(
    fc.property(fc.array(anyRecord), anyRecord, (records, extra) => {
      const cells = addCells(records.flatMap(cellsOf));
      const back = addCells([...cells, ...cellsOf(extra)], cellsOf(extra)).filter(({ total }) =>
        Object.values(total.parts).some((n) => n > 0),
      );
      expect(sorted(back)).toEqual(sorted(cells));
    }),
  );
});

it("rolls up a unit with all below it, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(anyRecord), fc.constantFrom("450000", "451400", "451499", "451499001"), (records, org) => {
      const totals = rollUp(addCells(records.flatMap(cellsOf)), { org, period: "2023" });
      const wanted = records
        .filter((record) => orgPath(record.org).startsWith(orgPath(org)) && record.month.startsWith("2023"))
        .filter((record) => record.kind === "a" && record.facts.has("x"))
        .map((record) => totalOf(record.facts.get("x") ?? "unknown"))
        .reduce(add, NOTHING);
      expect(totals.get("a")?.get("x") ?? NOTHING).toEqual(wanted);
    }),
  );
});
