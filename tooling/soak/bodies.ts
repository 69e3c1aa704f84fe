/** Bodies of every route made of the contract's schemas and then spoilt: no failure of ours, nothing kept of what is refused. */
import { bodiesDesk, written } from "../../apps/server/test/bodies.ts";
import type { Proof } from "./proof.ts";

export const bodies: Proof = async ({ quick }) => {
  const runs = Math.ceil((quick ? 2_000 : 200_000) / written.length);
  const send = await bodiesDesk();
  const counts = { taken: 0, refused: 0 };
  const wrong: string[] = [];
  for (const [at, route] of written.entries()) {
    const tried = await send(route, runs, at + 1);
    counts.taken += tried.taken;
    counts.refused += tried.refused;
    wrong.push(...tried.wrong);
  }
  for (const each of wrong) console.log(`    ${each}`);
  return [
    {
      says: `照接口说明造出、再弄坏的请求正文 ×${counts.taken + counts.refused}，${written.length} 个路由，各种身份`,
      found: `接受 ${counts.taken}，拒绝 ${counts.refused}；出错（5xx）或被拒而有改动的路由 ${wrong.length}`,
      held: wrong.length === 0,
    },
  ];
};
