/** Every cell of the access matrix that is about one entry, through the HTTP door with real accounts. */
import { doorCells, tryCells } from "../../apps/server/test/cells.ts";
import type { Proof } from "./proof.ts";

export const cells: Proof = async ({ quick }) => {
  const all = doorCells().filter((_, at) => !quick || at % 13 === 0);
  const { differences, answers } = await tryCells(all);
  for (const each of differences.slice(0, 40)) console.log(`    ${each}`);
  const counted = Object.entries(answers)
    .map(([answer, count]) => `${answer} ${count}`)
    .join("，");
  return [
    {
      says: `权限表经 HTTP 逐格试 ×${all.length}（有账号的人 × 单位关系 × 状态 × 谁记的 × 对一条条目的 11 种动作）`,
      found: `与对照表不同 ${differences.length}（含：被拒而有改动、隐藏的与不存在的答复不同）；${counted}`,
      held: differences.length === 0,
    },
  ];
};
