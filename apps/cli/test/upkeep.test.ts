/** Audit and rebuild over a real ledger file, honest and tampered with. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeEach, expect, it } from "vitest";
import { ports } from "../src/layers.ts";
import { desk } from "./desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-upkeep-"));
afterAll(() => rmSync(folder, { recursive: true }));

let ledger = "";
let count = 0;
const at = desk({ ports });
const taizhang = (...args: string[]) => at.run([...args, "--ledger", ledger]);

const tamper = (change: string): void => {
  const database = new DatabaseSync(ledger);
  database.exec(`drop trigger events_no_update; drop trigger events_no_delete; pragma foreign_keys = off; ${change}`);
  database.close();
};

beforeEach(async () => {
  ledger = join(folder, `${(count += 1)}.db`);
  await taizhang("init", "--org", "451499", "--name", "××县民宗局");
  await taizhang("add", "org", "code=451499001", "name=××乡");
});

const headOf = async (): Promise<string> =>
  ((await taizhang("audit", "head", "--json")).json() as { head: string }).head;

it("tells the head, and that nobody touched the past", async () => {
  const head = await headOf();
  expect((await taizhang("audit", "head")).out).toContain(`链头：${head}（共 2 个事件）`);
  const verified = await taizhang("audit", "verify", "--anchor", head);
  expect(verified).toMatchObject({ exit: 0, out: expect.stringContaining("没有被动过") as string });
  expect((await taizhang("audit", "verify", "--json")).json()).toEqual({ sound: true, events: 2, head });
});

it("tells where the past was changed", async () => {
  tamper("update events set actor = 'x' where seq = 2");
  const { exit, out } = await taizhang("audit", "verify");
  expect([exit, out]).toEqual([1, expect.stringContaining("第 2 个事件与当时记入的不符")]);
  expect((await taizhang("audit", "verify", "--json")).json()).toMatchObject({
    sound: false,
    events: 1,
    broken: { seq: 2, how: "changed" },
  });
});

it("finds a cut tail by a head noted earlier", async () => {
  const head = await headOf();
  tamper("delete from events where seq = 2");
  expect((await taizhang("audit", "verify")).exit).toBe(0);
  const { exit, out } = await taizhang("audit", "verify", "--anchor", head);
  expect([exit, out]).toEqual([1, expect.stringContaining("末尾被删去")]);
});

it("refuses what is no head, and no action of its own", async () => {
  expect(await taizhang("audit", "verify", "--anchor", "abc")).toMatchObject({ exit: 2 });
  expect(await taizhang("audit", "look")).toMatchObject({ exit: 2, err: expect.stringContaining("verify") as string });
});

it("compares and mends the sums", async () => {
  expect((await taizhang("rebuild", "--verify")).out).toContain("都与历史相符");
  tamper("update census set count = 7 where org_path = '45'");
  const seen = await taizhang("rebuild", "--verify");
  expect([seen.exit, seen.out]).toEqual([1, expect.stringMatching(/条数 +不符 +45\/0\/org[\s\S]*没有改动/)]);
  expect(await taizhang("rebuild")).toMatchObject({ exit: 0, out: expect.stringContaining("都改正了") as string });
  expect((await taizhang("rebuild", "--verify")).exit).toBe(0);
});

it("mends nothing while a record differs from its past", async () => {
  tamper("update records set state = 'void'");
  const { exit, out } = await taizhang("rebuild");
  expect([exit, out]).toEqual([1, expect.stringContaining("什么也没有改")]);
});
