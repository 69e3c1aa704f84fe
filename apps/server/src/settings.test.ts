/** Settings are read once, and every mistake in them is told at once. */
import { expect, it } from "vitest";
import { readSettings } from "./settings.ts";

it("reads what is there and defaults the port", () => {
  expect(readSettings({ TAIZHANG_LEDGER: "a.db" })).toEqual({ settings: { ledger: "a.db", port: 8787 } });
  expect(readSettings({ TAIZHANG_LEDGER: "a.db", PORT: "80", TAIZHANG_CONFIG: "c.ts" })).toEqual({
    settings: { ledger: "a.db", port: 80, config: "c.ts" },
  });
});

it.each(["", "0", "65536", "http", "8０80", "-1"])("refuses the port %j beside a missing ledger", (port) => {
  const read = readSettings({ PORT: port });
  expect("mistakes" in read && read.mistakes).toEqual([
    "TAIZHANG_LEDGER：请写台账文件的路径",
    "PORT：请写 1 到 65535 之间的整数",
  ]);
});
