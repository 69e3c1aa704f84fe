/** The service killed under four writers: nothing acknowledged is lost, nothing is half there, nothing is done twice. */
import { join } from "node:path";
import { killing, type Killed } from "../../apps/server/test/killing.ts";
import { examine } from "../../packages/store/test/examine.ts";
import type { Proof, Shown } from "./proof.ts";
import { serving } from "./program.ts";

const WRITERS = 4;

/** What a run of kills comes to; `wrong` is what was found in the ledger from outside. */
export function shownOf(says: string, killed: Killed, wrong: readonly string[]): Shown {
  const { kills, acknowledged, lost, doubled, audit, rebuild, slowest } = killed;
  const broken = audit === undefined || audit.broken !== undefined;
  return {
    says: `${says} ×${kills}，${WRITERS} 人登记、修改、提交、审核`,
    found: `${acknowledged} 次已确认，丢失 ${lost.length}，多做 ${doubled.length}；链${broken ? "断" : `完整（${audit.events} 个事件）`}，合计不符 ${rebuild.count}，外查不符 ${wrong.length}；重启最慢 ${(slowest / 1000).toFixed(1)} 秒`,
    held: lost.length + doubled.length + rebuild.count + wrong.length === 0 && !broken,
  };
}

export const killed: Proof = async ({ folder, quick }) => {
  const address = join(folder, "ledger.tz");
  const found = await killing({ address, kills: quick ? 10 : 100, writers: WRITERS, start: () => serving(address) });
  return [shownOf("kill -9 服务（SQLite）", found, examine(address))];
};
