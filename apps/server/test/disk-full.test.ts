/** A disk that is full: reading goes on, writing says so and keeps nothing, and goes on when there is room again. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { course } from "./desk.ts";
import { peopledLedger } from "./people.ts";
import { run } from "./running.ts";

const disk = mkdtempSync(join(tmpdir(), "taizhang-disk-"));

/** A small disk of our own; only root may have one. */
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]).status === 0;
if (!mounted) process.stdout.write("不能挂载小磁盘（要 root），磁盘已满的测试跳过 (skipped: no small disk)\n");

afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

it.skipIf(!mounted)("a full disk keeps nobody from reading", { timeout: 120_000 }, async () => {
  const { path, tokens } = await peopledLedger(join(disk, "ledger.tz"));
  const { base, child, gone, journal } = await run({ TAIZHANG_LEDGER: path });
  const headers = { authorization: `Bearer ${tokens.clerk}`, "content-type": "application/json" };
  const summary = "全县各乡镇干部参加学习，讨论热烈，大家一致认为很有收获。".repeat(60);
  const record = (title: string) =>
    fetch(`${base}/api/v1/entries`, { method: "POST", headers, body: JSON.stringify({ ...course, title, summary }) });
  const list = async () => {
    const answer = await fetch(`${base}/api/v1/entries?state=submitted&limit=500`, { headers });
    return [answer.status, ((await answer.json()) as { entries: unknown[] }).entries.length] as const;
  };

  expect((await record("头一班")).status).toBe(201);
  // all the room there is, but for what one entry more would need
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), new Uint8Array(bavail * bsize));
  const full = await record("次一班");
  expect([full.status, await full.json()]).toEqual([507, expect.objectContaining({ type: "urn:taizhang:disk-full" })]);
  expect(await list()).toEqual([200, 1]);
  expect((await fetch(`${base}/readyz`)).status).toBe(200);
  expect((await record("又一班")).status).toBe(507);
  // those that share a commit are all told
  const together = await Promise.all(["甲班", "乙班", "丙班", "丁班"].map(record));
  expect(together.map(({ status }) => status)).toEqual([507, 507, 507, 507]);
  expect(await list()).toEqual([200, 1]);

  rmSync(join(disk, "filler"));
  expect((await record("次一班")).status).toBe(201);
  expect(await list()).toEqual([200, 2]);
  expect((await Promise.all(["甲班", "乙班", "丙班", "丁班"].map(record))).map(({ status }) => status)).toEqual([
    201, 201, 201, 201,
  ]);
  expect(await list()).toEqual([200, 6]);
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
  expect(journal()).not.toContain('"event":"defect"');
});
