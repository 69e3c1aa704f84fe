/** Four hundred clients that send or take nearly nothing: the service lets go of them, and answers others meanwhile. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { peopledLedger } from "../../apps/server/test/people.ts";
import type { Running } from "../../apps/server/test/running.ts";
import { probing } from "./probing.ts";
import { serving } from "./program.ts";
import type { Proof, Shown } from "./proof.ts";
import type { Manner } from "./slow-clients.ts";

const CLIENTS = 400;

/** Milliseconds in which ninety-nine of a hundred probes are to be answered. */
const PROMPT = 250;

/** Connections that are no client's: those of probes under way. */
const FEW = 20;

/** What each does, and the seconds after which none of them is to be held any more. */
const MANNERS: Readonly<Record<Manner, readonly [string, number]>> = {
  headers: ["请求头每秒发 1 字节", 13],
  body: ["请求正文每秒发 1 字节", 63],
  unread: ["一次要 30 份接口说明，一个字节也不读", 63],
};

/** Sockets a process holds. */
function sockets({ child }: Running): number {
  const folder = `/proc/${child.pid}/fd`;
  const linked = (name: string): string => {
    try {
      return readlinkSync(join(folder, name));
    } catch {
      return "";
    }
  };
  return readdirSync(folder).filter((name) => linked(name).startsWith("socket:")).length;
}

/** How many clients there were at once, and the seconds until the service held none of them, or gave up waiting. */
async function held(service: Running, manner: Manner): Promise<{ readonly most: number; readonly seconds: number }> {
  const before = sockets(service);
  const script = join(import.meta.dirname, "slow-clients.ts");
  const clients = spawn(process.execPath, [script, new URL(service.base).port, manner, String(CLIENTS)]);
  const [, latest] = MANNERS[manner];
  const from = performance.now();
  const seconds = () => (performance.now() - from) / 1_000;
  let [most, now] = [0, 0];
  while ((most < CLIENTS / 2 || now > FEW) && seconds() < latest) {
    await setTimeout(20);
    now = sockets(service) - before;
    most = Math.max(most, now);
  }
  const took = seconds();
  clients.kill();
  await once(clients, "close");
  return { most, seconds: took };
}

export const slow: Proof = async ({ folder, quick }) => {
  if (process.platform !== "linux") {
    return [{ says: `${CLIENTS} 个慢客户端`, found: "只在 Linux 上数得出连接 (Linux only)", held: undefined }];
  }
  const path = join(folder, "ledger.tz");
  await peopledLedger(path);
  const service = await serving(path);
  const shown: Shown[] = [];
  for (const manner of quick ? (["headers", "unread"] as const) : (["headers", "body", "unread"] as const)) {
    const [says, latest] = MANNERS[manner];
    const holding = held(service, manner);
    const { p99, slowest, asked, failed } = await probing(`${service.base}/livez`, holding);
    const { most, seconds } = await holding;
    shown.push({
      says: `${CLIENTS} 个慢客户端：${says}`,
      found: `最多同时 ${most} 个，${seconds.toFixed(1)} 秒后全部断开；其间探活 ${asked} 次，失败 ${failed}，p99 ${p99.toFixed(0)} 毫秒，最慢 ${slowest.toFixed(0)} 毫秒`,
      held: most > CLIENTS * 0.9 && seconds < latest && failed === 0 && p99 <= PROMPT,
    });
  }
  service.child.kill("SIGTERM");
  await service.gone;
  return shown;
};
