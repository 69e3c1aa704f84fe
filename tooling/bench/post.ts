/** Recording one entry by HTTP, for good, beside a service that only keeps what it is sent. */
import { join } from "node:path";
import { freePort, start } from "../../apps/server/test/running.ts";
import type { Benchmark } from "./benchmark.ts";
import { posting } from "./posting.ts";
import { emptied, entry, recording } from "./recording.ts";
import { mediansOf, ratioOf, sideBySide } from "./side-by-side.ts";

/** So many that both services run as they do all day, not as in their first second. */
const TIMES = 4000;
const LEAST = 0.7;

export const post: Benchmark = async () => {
  const bare = emptied("post-bare.db");
  const port = String(await freePort());
  const other = await start([process.execPath, join(import.meta.dirname, "bare.mjs"), bare, port], { PORT: port });
  const ours = await recording();
  try {
    const theirs = posting({ url: `${other.base}/entries`, headers: {}, body: entry });
    const rounds = await sideBySide(
      () => theirs(TIMES),
      () => ours.record(TIMES),
    );
    const { ratio, says } = ratioOf(rounds);
    return [
      {
        says: `每秒 POST，16 个连接 ×${TIMES}：登记一条（令牌、审读、操作记录、合计）: 裸 Hono + 一次 SQLite 插入（FULL）`,
        found: says,
        beside: mediansOf({ first: rounds.second, second: rounds.first }),
        goal: { says: `≥ ${LEAST}×`, met: ratio >= LEAST },
      },
    ];
  } finally {
    other.child.kill("SIGTERM");
    await Promise.all([other.gone, ours.end()]);
  }
};
