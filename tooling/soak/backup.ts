/** Backups made while four write: each restores to a whole ledger with everything acknowledged before it began. */
import { join } from "node:path";
import { backUp, restore } from "@taizhang/store";
import { Effect } from "effect";
import { entryEvents } from "../../apps/server/test/killing.ts";
import { peopledLedger } from "../../apps/server/test/people.ts";
import { writer } from "../../apps/server/test/writing.ts";
import { examine } from "../../packages/store/test/examine.ts";
import { serving } from "./program.ts";
import type { Proof } from "./proof.ts";

export const backup: Proof = async ({ folder, quick }) => {
  const times = quick ? 5 : 50;
  const path = join(folder, "ledger.tz");
  const { tokens } = await peopledLedger(path);
  const service = await serving(path);
  const writers = ["甲", "乙", "丙", "丁"].map((name) => writer(name, tokens));
  const all = Promise.all(writers.map(({ write }) => write(service.base)));
  const told = () =>
    writers.flatMap(({ acknowledged }) => acknowledged.map(({ id, verb, version }) => `${id} ${verb} ${version}`));
  let [missing, wrong, grown] = [0, 0, 0];
  for (let n = 0; n < times; n += 1) {
    const before = told();
    const [file, again] = [join(folder, `${n}.backup`), join(folder, `${n}.tz`)];
    await Effect.runPromise(backUp(path, file));
    grown += told().length - before.length;
    await Effect.runPromise(restore(file, again));
    wrong += examine(again).length;
    const there = new Set(await entryEvents(again));
    missing += before.filter((each) => !there.has(each)).length;
  }
  service.child.kill("SIGKILL");
  await Promise.all([service.gone, all]);
  return [
    {
      says: `4 人写入时在线备份并恢复 ×${times}`,
      found: `备份期间确认 ${grown} 次；恢复后缺 ${missing}，外查不符 ${wrong}`,
      held: missing + wrong === 0 && grown > 0,
    },
  ];
};
