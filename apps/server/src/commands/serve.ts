/** Serves the ledger until told to stop; then finishes what it began, for ten seconds at most. */
import { Ledger, ledgerName } from "@taizhang/engine";
import { onlyService, type Holder } from "@taizhang/store";
import { Effect, Result } from "effect";
import { Hono } from "hono";
import { app } from "../app.ts";
import { chores } from "../chores.ts";
import { attempt, type House } from "../house.ts";
import { journal } from "../journal.ts";
import { listen, type Listening, type Site } from "../listen.ts";
import { meters, type Meters } from "../meters.ts";
import { problemOf } from "../problem.ts";
import type { Health } from "../routes/health.ts";
import type { Settings } from "../settings.ts";
import { standing } from "../standing.ts";
import { stop } from "../stop.ts";

/** Opens a port, or stops saying why not. */
async function open(site: Site): Promise<Listening> {
  return listen(site).catch((trouble: NodeJS.ErrnoException) => {
    const taken = trouble.code === "EADDRINUSE";
    stop([
      taken ? `端口 ${site.port} 已被占用，请用 PORT 换一个` : `不能监听 ${site.host}:${site.port}：${trouble.message}`,
    ]);
  });
}

/** Becomes the ledger's only service; one that only looks may stand beside it. */
async function alone({ ledger, readOnly }: Settings): Promise<() => void> {
  if (readOnly) return () => {};
  const taken = ({ pid, host, since }: Holder): never =>
    stop([`台账已有一个服务在用：进程 ${pid}，主机 ${host}，启动于 ${since}`, `台账：${ledgerName(ledger)}`]);
  const hold = await Effect.runPromise(Effect.result(onlyService(ledger, taken)));
  if (Result.isFailure(hold)) stop([problemOf(hold.failure).detail, `台账：${ledgerName(ledger)}`]);
  return "release" in hold.success ? hold.success.release : taken(hold.success.holder);
}

const answers = async (house: House): Promise<boolean> => {
  const met = await attempt(
    house,
    Effect.flatMap(Ledger, ({ definitions }) => definitions),
  ).catch(() => ({ failure: 0 }));
  return "value" in met;
};

/** The operator's page of numbers, on a port of its own. */
const numbers = ({ text }: Meters) =>
  new Hono().get("/metrics", (c) =>
    c.text(text(), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }),
  );

export async function serve(settings: Settings): Promise<void> {
  const { host, port, base, log, metrics, readOnly, proxies } = settings;
  const release = await alone(settings);
  const { house, catalogue, profiles } = await standing(settings);
  const [told, counted] = [journal(log), meters()];
  let closing = false;
  // a commit that failed is not tried again over what is in memory: whoever watches starts the program anew
  const uncertain = Promise.withResolvers<void>();
  const health: Health = { ready: async () => !closing && (await answers(house)) };
  const { fetch } = app({
    house,
    catalogue,
    profiles,
    base,
    proxies,
    journal: told,
    measure: counted.measure,
    health,
    fatal: uncertain.resolve,
    readOnly,
  });
  const rest = readOnly ? undefined : await chores(house, told);
  const doors = [await open({ fetch, host, port, base })];
  if (metrics !== undefined) {
    doors.push(
      await open({ ...metrics, fetch: numbers(counted).fetch, base: `http://${metrics.host}:${metrics.port}` }),
    );
  }
  const close = async (signal: string, code = 0): Promise<void> => {
    if (closing) return;
    closing = true;
    told.info("closing", { signal });
    await Promise.all(doors.map((door) => door.close()));
    rest?.();
    await house.dispose();
    release();
    told.info("closed");
    process.exit(code);
  };
  void uncertain.promise.then(() => close("uncertain commit", 1));
  process.once("SIGTERM", (signal) => void close(signal));
  process.once("SIGINT", (signal) => void close(signal));
  console.error(`台账服务：${base}（接口说明 ${base}/reference）`);
  told.info("started", { pid: process.pid });
}
