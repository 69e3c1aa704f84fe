/** The service started for real: what only a process can show. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLedger } from "@taizhang/store";
import { Effect } from "effect";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { course } from "./desk.ts";
import { peopledLedger } from "./people.ts";
import { freePort, run, type Running } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-server-"));
afterAll(() => rmSync(folder, { recursive: true }));

const running: Running[] = [];
const start = async (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Running> => {
  const one = await run(env, ...args);
  running.push(one);
  return one;
};
afterEach(async () => {
  for (const { child, gone } of running.splice(0)) {
    child.kill("SIGKILL");
    await gone;
  }
});

const ledger = async (): Promise<string> => (await peopledLedger()).path;

const record = (base: string, token: string, body: unknown): Promise<Response> =>
  fetch(`${base}/api/v1/entries`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
const look = (base: string, token: string, path: string): Promise<Response> =>
  fetch(`${base}${path}`, { headers: { authorization: `Bearer ${token}` } });

// a process takes its time to start where many things run at once
describe("the program", { timeout: 120_000 }, () => {
  it("tells all mistakes in its settings and leaves with 2", async () => {
    const { gone, said } = await start({ HOST: "a b", MIGRATE: "never" });
    expect(await gone).toBe(2);
    expect(said()).toMatch(/TAIZHANG_LEDGER：.*\n.*HOST：.*\n.*MIGRATE：/);
  });

  it("says which ledger is missing", async () => {
    const { gone, said } = await start({ TAIZHANG_LEDGER: join(folder, "nowhere.tz") });
    expect(await gone).toBe(2);
    expect(said()).toContain("nowhere.tz");
  });

  it.each(["check-settings", "--check-settings", "migrate"])("does %s and leaves with 0", async (command) => {
    const { gone, said } = await start({ TAIZHANG_LEDGER: await ledger() }, command);
    expect([await gone, said()]).toEqual([0, expect.stringMatching(/设置无误|台账已是这一版/) as string]);
  });

  it("refuses a command it does not know", async () => {
    const { gone, said } = await start({}, "serv");
    expect(await gone).toBe(2);
    expect(said()).toContain("没有这个命令：serv");
  });

  it("refuses to be the second service of a ledger, naming the first; and follows one that was killed", async () => {
    const path = await ledger();
    const first = await start({ TAIZHANG_LEDGER: path });
    const second = await start({ TAIZHANG_LEDGER: path });
    expect(await second.gone).toBe(2);
    expect(second.said()).toContain(`进程 ${first.child.pid}`);
    const beside = await start({ TAIZHANG_LEDGER: path, READ_ONLY: "1" });
    expect((await fetch(`${beside.base}/readyz`)).status).toBe(200);
    first.child.kill("SIGKILL");
    await first.gone;
    const third = await start({ TAIZHANG_LEDGER: path });
    expect((await fetch(`${third.base}/readyz`)).status).toBe(200);
  });

  it("says that a port is taken", async () => {
    const first = await start({ TAIZHANG_LEDGER: await ledger() });
    const second = await start({ TAIZHANG_LEDGER: await ledger(), PORT: new URL(first.base).port });
    expect([await second.gone, second.said()]).toEqual([2, expect.stringContaining("已被占用") as string]);
  });

  it.each(["SIGTERM", "SIGINT"] as const)("leaves with 0 on %s, though a connection is open", async (signal) => {
    const one = await start({ TAIZHANG_LEDGER: await ledger() });
    expect((await fetch(`${one.base}/openapi.json`)).status).toBe(200);
    one.child.kill(signal);
    expect(await one.gone).toBe(0);
    expect(one.journal()).toContain('"event":"closed"');
  });

  it("keeps what it acknowledged when it is started again, and only looks when told so", async () => {
    const { path, tokens } = await peopledLedger();
    const first = await start({ TAIZHANG_LEDGER: path });
    expect((await record(first.base, tokens.clerk, course)).status).toBe(201);
    first.child.kill("SIGKILL");
    await first.gone;
    const second = await start({ TAIZHANG_LEDGER: path, READ_ONLY: "1" });
    expect((await record(second.base, tokens.clerk, course)).status).toBe(503);
    const list = await look(second.base, tokens.clerk, "/api/v1/entries?state=submitted");
    expect(await list.json()).toMatchObject({ entries: [{ title: "法规培训班" }] });
  });

  it("reviews by four eyes unless somebody settled otherwise", async () => {
    const path = join(folder, "fresh.tz");
    await Effect.runPromise(createLedger(path));
    for (const times of [1, 0]) {
      const one = await start({ TAIZHANG_LEDGER: path });
      expect(one.journal().split('"event":"settled"')).toHaveLength(times + 1);
      one.child.kill("SIGTERM");
      expect(await one.gone).toBe(0);
    }
  });

  it("upgrades an older ledger by the command alone, when told so", async () => {
    const path = await ledger();
    const { DatabaseSync } = await import("node:sqlite");
    const database = new DatabaseSync(path);
    const newest = Number(Object.values(database.prepare("pragma user_version").get() ?? {})[0]);
    database.exec(`drop table idempotency; drop table attempts; drop table tokens; drop table sessions; drop table grants;
      drop table users; pragma user_version = 3`);
    database.close();
    expect(newest).toBe(4);
    const refused = await start({ TAIZHANG_LEDGER: path, MIGRATE: "command" });
    expect([await refused.gone, refused.said()]).toEqual([
      2,
      expect.stringContaining("taizhang-server migrate") as string,
    ]);
    expect(await (await start({ TAIZHANG_LEDGER: path, MIGRATE: "command" }, "migrate")).gone).toBe(0);
    const one = await start({ TAIZHANG_LEDGER: path, MIGRATE: "command" });
    expect((await fetch(`${one.base}/readyz`)).status).toBe(200);
  });

  it("shows its numbers on a port of its own", async () => {
    const port = String(await freePort());
    const one = await start({ TAIZHANG_LEDGER: await ledger(), METRICS_PORT: port });
    await fetch(`${one.base}/openapi.json`);
    const numbers = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(numbers.headers.get("content-type")).toContain("version=0.0.4");
    expect(await numbers.text()).toContain('http_requests_total{route="/openapi.json",method="GET",status="200"} 1');
    expect((await fetch(`${one.base}/metrics`)).status).toBe(404);
  });

  it("sends traces where it is told, with nothing of what was written", async () => {
    let sent = "";
    const collector = createServer((incoming, outgoing) => {
      incoming.setEncoding("utf8").on("data", (text: string) => (sent += `${incoming.url} ${text}\n`));
      incoming.on("end", () => outgoing.end("{}"));
    }).listen(0, "127.0.0.1");
    await once(collector, "listening");
    const { port } = collector.address() as AddressInfo;
    const { path, tokens } = await peopledLedger();
    const one = await start({
      TAIZHANG_LEDGER: path,
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    });
    await record(one.base, tokens.operator, { kind: "org", code: "451482", name: "秘密县" });
    await record(one.base, tokens.clerk, { ...course, title: "秘密班", entry: { sessions: "秘密" } });
    one.child.kill("SIGTERM");
    expect(await one.gone).toBe(0);
    collector.close();
    expect(sent).toMatch(/^\/v1\/traces .*"importRecords"/m);
    expect(sent).not.toContain("秘密");
    expect(one.said()).not.toContain("秘密");
  });
});
