/** System calls counted: what was acknowledged was first put on the disk. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { peopledLedger } from "../../apps/server/test/people.ts";
import { writer } from "../../apps/server/test/writing.ts";
import type { Proof } from "./proof.ts";
import { serving } from "./program.ts";

const says = (what: string): string => `fsync/fdatasync 计数（strace），${what}`;

export const fsync: Proof = async ({ folder, quick }) => {
  if (spawnSync("strace", ["-V"]).status !== 0) {
    return [{ says: says("200 次已确认的写入"), found: "这台机器没有 strace (no strace here)", held: undefined }];
  }
  const writes = quick ? 40 : 200;
  const path = join(folder, "ledger.tz");
  const trace = join(folder, "trace");
  const { tokens } = await peopledLedger(path);
  const service = await serving(path, "strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", trace);
  const synced = (): number => readFileSync(trace, "utf8").match(/= 0$/gm)?.length ?? 0;
  const one = writer("甲", tokens);
  const before = synced();
  let short = 0;
  for (let n = 1; n <= writes; n += 1) {
    await one.write(service.base, 1);
    // each acknowledgement is a commit of its own when one writes alone
    if (synced() - before < n) short += 1;
  }
  const alone = synced() - before;
  const many = ["乙", "丙", "丁", "戊"].map((name) => writer(name, tokens));
  await Promise.all(many.map(({ write }) => write(service.base, writes / 4)));
  const together = synced() - before - alone;
  const acknowledged = many.reduce((sum, each) => sum + each.acknowledged.length, 0);
  const pid = readFileSync(`/proc/${service.child.pid}/task/${service.child.pid}/children`, "utf8").trim();
  process.kill(Number(pid), "SIGTERM");
  await service.gone;
  return [
    {
      says: says(`1 人逐次 ${writes} 次`),
      found: `已确认 ${one.acknowledged.length} 次（各自一次提交），落盘 ${alone} 次；确认时还没有落盘的 ${short}`,
      held: one.acknowledged.length === writes && alone >= writes && short === 0,
    },
    {
      says: says(`4 人同时 ${writes} 次（可合并提交）`),
      found: `已确认 ${acknowledged} 次，落盘 ${together} 次`,
      held: acknowledged === writes && together >= writes / 4,
    },
  ];
};
