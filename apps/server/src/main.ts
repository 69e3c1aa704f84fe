/** `taizhang-server`: the ledger over HTTP, on the loopback interface. */
import { serve } from "@hono/node-server";
import { Activities } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { houseCatalogue } from "@taizhang/house";
import { sqliteLedger } from "@taizhang/store";
import { Layer, ManagedRuntime } from "effect";
import { app } from "./app.ts";
import { attempt } from "./house.ts";
import { problemOf } from "./problem.ts";
import { readSettings } from "./settings.ts";

function stop(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(2);
}

const read = readSettings(process.env);
if ("mistakes" in read) stop(["设置有错，服务没有启动：", ...read.mistakes.map((each) => `  ${each}`)]);
const { ledger, config, port } = read.settings;

const catalogue = await houseCatalogue(config).catch((cause: unknown) => stop([String(cause)]));
const house = ManagedRuntime.make(
  Layer.mergeAll(Layer.succeed(Activities, catalogue), formats, sqliteLedger({ path: ledger })),
);
// the ledger is opened now, not by the first request
const opened = await attempt(house, Activities);
if ("failure" in opened) stop([problemOf(opened.failure).detail, `台账：${ledger}`]);

const server = serve({ fetch: app(house, catalogue).fetch, hostname: "127.0.0.1", port }, () => {
  console.log(`台账服务：http://127.0.0.1:${port}（接口说明 /openapi.json）`);
  console.log("只在本机可用：这一版还没有用户和权限。(Loopback only: there are no users yet.)");
});

server.on("error", (trouble: NodeJS.ErrnoException) => {
  stop([
    trouble.code === "EADDRINUSE" ? `端口 ${port} 已被占用，请用 PORT 换一个` : `服务没有启动：${trouble.message}`,
  ]);
});

function close(): void {
  server.close(() => void house.dispose().then(() => process.exit(0)));
}
process.once("SIGTERM", close);
process.once("SIGINT", close);
