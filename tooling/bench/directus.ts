/**
 * Recording one entry by HTTP beside Directus creating an item, both over SQLite. Directus is not ours to install: name
 * the folder it was installed in (`npm install directus@12 sqlite3`) as DIRECTUS, and the Node it runs on as DIRECTUS_NODE.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../apps/server/test/running.ts";
import type { Benchmark } from "./benchmark.ts";
import { posting } from "./posting.ts";
import { bench } from "./place.ts";
import { emptied, entry, recording } from "./recording.ts";
import { mediansOf, ratioOf, sideBySide } from "./side-by-side.ts";

const TIMES = 400;
const LEAST = 20;
const TOKEN = "bench-token-0123456789";
const SAYS = `每秒 POST，16 个连接 ×${TIMES}：登记一条: Directus 建一条`;

const FIELDS = [
  { field: "id", type: "integer", schema: { is_primary_key: true, has_auto_increment: true }, meta: {} },
  ...["kind", "org", "title", "ownership"].map((field) => ({ field, type: "string", schema: {}, meta: {} })),
  { field: "highlight", type: "boolean", schema: {}, meta: {} },
  ...["when", "entry"].map((field) => ({ field, type: "json", schema: {}, meta: {} })),
];

/** Waits until it answers. */
async function awake(base: string): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`${base}/server/ping`).catch(() => undefined);
    if (answer?.ok === true) return;
    await pause(500);
  }
  throw new Error("Directus 没有启动");
}

export const directus: Benchmark = async () => {
  const { DIRECTUS: folder, DIRECTUS_NODE: node = "node" } = process.env;
  if (folder === undefined) return [{ says: SAYS, found: "跳过：没有写 DIRECTUS（见 bench/directus.ts）", beside: "" }];
  const program = join(folder, "node_modules/directus/cli.js");
  const port = String(await freePort());
  const base = `http://127.0.0.1:${port}`;
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOST: "127.0.0.1",
    PORT: port,
    PUBLIC_URL: base,
    LOG_LEVEL: "error",
    TELEMETRY: "false",
    DB_CLIENT: "sqlite3",
    DB_FILENAME: emptied("directus.db"),
    SECRET: "bench-secret-0123456789-0123456789",
    ADMIN_EMAIL: "admin@example.com",
    ADMIN_PASSWORD: "bench-password-1",
    ADMIN_TOKEN: TOKEN,
  };
  const made = spawnSync(node, [program, "bootstrap"], { cwd: bench, env, encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const headers = { authorization: `Bearer ${TOKEN}` };
  const theirs = spawn(node, [program, "start"], { cwd: bench, env, stdio: "ignore" });
  const gone = once(theirs, "close");
  const ours = await recording();
  try {
    await awake(base);
    const collection = await fetch(`${base}/collections`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ collection: "entries", schema: {}, meta: {}, fields: FIELDS }),
    });
    if (!collection.ok) throw new Error(await collection.text());
    const create = posting({ url: `${base}/items/entries`, headers, body: entry, status: 200 });
    const rounds = await sideBySide(
      () => create(TIMES),
      () => ours.record(TIMES),
    );
    const { ratio, says } = ratioOf(rounds);
    return [
      {
        says: SAYS,
        found: says,
        beside: mediansOf({ first: rounds.second, second: rounds.first }),
        goal: { says: `≥ ${LEAST}×`, met: ratio >= LEAST },
      },
    ];
  } finally {
    await ours.end();
    theirs.kill("SIGTERM");
    await gone;
  }
};
