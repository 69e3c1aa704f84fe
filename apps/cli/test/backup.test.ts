/** Backup and restore from the command line, over a real ledger file with the seed's records. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ports } from "../src/layers.ts";
import { desk } from "./desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => join(folder, name);

const at = desk({ ports });
const taizhang = (ledger: string, ...args: string[]) => at.run([...args, "--ledger", inFolder(ledger)]);

const seed = join(import.meta.dirname, "../examples/seed-2023");
const files = ["00-orgs", "10-preamble", "20-work", "30-problems", "40-plan"].map((name) => join(seed, `${name}.yaml`));

beforeAll(async () => {
  await taizhang("old.db", "init");
  await taizhang("old.db", "import", ...files);
});

it("carries a ledger to another place, where the report is the same to the byte", async () => {
  const backup = inFolder("copy.db");
  const made = await taizhang("old.db", "backup", "-o", backup);
  expect(made).toMatchObject({ exit: 0, err: "", out: expect.stringContaining("链头：") as string });
  expect(await taizhang("new.db", "restore", backup)).toMatchObject({ exit: 0, err: "" });
  const [old, anew] = await Promise.all(
    ["old.db", "new.db"].map(async (ledger) => {
      const paper = inFolder(`${ledger}.docx`);
      expect((await taizhang(ledger, "report", "--year", "2023", "-o", paper)).exit).toBe(0);
      return readFileSync(paper, "base64");
    }),
  );
  expect(anew).toBe(old);
});

it("says what is wrong with a backup, and leaves the place empty", async () => {
  const backup = inFolder("damaged.db");
  expect((await taizhang("old.db", "backup", "-o", backup, "--json")).json()).toMatchObject({ output: backup });
  const bytes = readFileSync(backup);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  writeFileSync(backup, bytes);
  const refused = await taizhang("never.db", "restore", backup);
  expect(refused).toMatchObject({ exit: 6, err: expect.stringContaining("什么也没有恢复") as string });
  expect(existsSync(inFolder("never.db"))).toBe(false);
  expect(await taizhang("old.db", "restore", backup)).toMatchObject({ exit: 3 });
});

it("wants a new file to write to, and a ledger to read", async () => {
  expect(await taizhang("old.db", "backup")).toMatchObject({ exit: 2, err: expect.stringContaining("-o") as string });
  const mine = inFolder("mine.db");
  writeFileSync(mine, "mine");
  expect(await taizhang("old.db", "backup", "-o", mine)).toMatchObject({ exit: 2 });
  expect(readFileSync(mine, "utf8")).toBe("mine");
  expect(await taizhang("none.db", "backup", "-o", inFolder("x.db"))).toMatchObject({ exit: 3 });
  expect(existsSync(inFolder("x.db"))).toBe(false);
});
