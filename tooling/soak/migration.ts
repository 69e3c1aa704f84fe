/** The upgrade of an old ledger, killed before every one of its statements and done again. */
import { upgradesKilled } from "../../packages/store/test/upgrade-killed.ts";
import type { Proof } from "./proof.ts";

export const migration: Proof = async ({ folder, quick }) => {
  const { statements, killed, wrong } = await upgradesKilled(folder, quick ? 10 : 1);
  for (const each of wrong) console.log(`    ${each}`);
  return [
    {
      says: `从第 1 版升级到最新，在第 n 条 SQL 前 kill -9，再升级（共 ${statements} 条）`,
      found: `${killed} 次被杀；结果与不受打扰的升级不同 ${wrong.length}`,
      held: wrong.length === 0,
    },
  ];
};
