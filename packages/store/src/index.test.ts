import { expect, it } from "vitest";
import * as store from "./index.ts";

it("shows this face", () => {
  expect(Object.keys(store).toSorted()).toEqual([
    "backUp",
    "createLedger",
    "createSqliteLedger",
    "ledgerAt",
    "memoryLedger",
    "onlyService",
    "restore",
    "sqliteLedger",
  ]);
});
