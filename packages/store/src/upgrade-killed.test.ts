import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { upgradesKilled } from "../test/upgrade-killed.ts";

/** One statement in so many; all of them in the long run. */
const EVERY = 9;

it("ends at the same ledger when an upgrade is killed and done again", { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-upgrade-"));
  const { statements, killed, wrong } = await upgradesKilled(folder, EVERY);
  expect(wrong).toEqual([]);
  expect(killed).toBe(Math.ceil(statements / EVERY));
  expect(killed).toBeGreaterThan(3);
  rmSync(folder, { recursive: true });
});
