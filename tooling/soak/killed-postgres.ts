/** The service and its PostgreSQL killed at once under four writers, and PostgreSQL alone under four of its own. */
import { join } from "node:path";
import { addressOf, crashServer, makeServer, startServer, stopServer } from "@taizhang/postgres";
import { Effect } from "effect";
import { killing } from "../../apps/server/test/killing.ts";
import { crashes } from "../../packages/store/test/crashing.ts";
import { shownOf } from "./killed.ts";
import type { Proof } from "./proof.ts";
import { serving } from "./program.ts";

export const killedPostgres: Proof = async ({ folder, quick }) => {
  const kills = quick ? 3 : 20;
  const place = await makeServer(join(folder, "served"));
  await startServer(place);
  const address = addressOf(place);
  const disaster = async () => {
    await crashServer(place);
    await startServer(place);
  };
  const served = await killing({ address, kills, writers: 4, start: () => serving(address), disaster });
  await stopServer(place);
  const alone = await Effect.runPromise(crashes(join(folder, "alone"), kills, 4));
  const broken = alone.audit === undefined || alone.audit.broken !== undefined;
  return [
    shownOf("kill -9 服务和 PostgreSQL", served, []),
    {
      says: `kill -9 PostgreSQL 及其全部后台进程 ×${kills}，4 人直接写`,
      found: `${alone.acknowledged} 笔已确认，丢失 ${alone.lost.length}；链${broken ? "断" : "完整"}，合计不符 ${alone.rebuild.count}`,
      held: alone.lost.length + alone.rebuild.count === 0 && !broken,
    },
  ];
};
