import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { killing } from "./killing.ts";
import { run } from "./running.ts";

const KILLS = 3;

it("loses nothing it has acknowledged when it is killed, and does nothing twice", { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-killed-"));
  const address = join(folder, "ledger.tz");
  const start = () => run({ TAIZHANG_LEDGER: address });
  const { acknowledged, slowest: _, audit, ...rest } = await killing({ address, kills: KILLS, writers: 4, start });
  expect(rest).toMatchObject({ kills: KILLS, lost: [], doubled: [] });
  expect(rest.rebuild.differences).toEqual([]);
  expect(audit).not.toHaveProperty("broken");
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * 8);
  rmSync(folder, { recursive: true });
});
