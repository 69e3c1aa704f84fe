import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as postgres from "./index.ts";

it("shows its face", () => {
  expect(Object.keys(postgres).toSorted()).toEqual([
    "PASSWORD",
    "addressOf",
    "beginRun",
    "crashServer",
    "makeServer",
    "ownFolder",
    "present",
    "serverPid",
    "sharedServer",
    "startServer",
    "stopServer",
  ]);
});

it("names a database, its user and their password", () => {
  const address = new URL(
    postgres.addressOf({ port: 1 }, { user: "guarded", password: postgres.PASSWORD, schema: "s" }),
  );
  expect(decodeURIComponent(address.password)).toBe(postgres.PASSWORD);
  expect(address.searchParams.get("schema")).toBe("s");
});

/** Whether somebody takes connections. */
const listening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false)).once("close", () => socket.destroy());
    socket.once("connect", () => socket.end());
  });

describe.skipIf(!(await postgres.present()))("a server", () => {
  it("is one for all of a run", async () => {
    const [one, two] = await Promise.all([postgres.sharedServer(), postgres.sharedServer()]);
    expect(one).toEqual(two);
    expect(await listening(one.port)).toBe(true);
  });

  it("starts again after it was killed, and stops", async () => {
    const place = await postgres.makeServer(postgres.ownFolder());
    await postgres.startServer(place);
    await postgres.crashServer(place);
    expect(postgres.serverPid(place)).toBeUndefined();
    await postgres.startServer(place);
    expect(readFileSync(join(place.folder, "log"), "utf8")).toContain("was not properly shut down");
    await postgres.stopServer(place);
    expect(await listening(place.port)).toBe(false);
  });

  it.skipIf(process.getuid?.() !== 0)("never runs as root", async () => {
    const { folder } = await postgres.sharedServer();
    expect(statSync(join(folder, "data")).uid).not.toBe(0);
  });

  it("ends with its run, and what a killed run left is ended by the next", async () => {
    const source = new URL("index.ts", import.meta.url).href;
    const code = `import { beginRun, sharedServer } from ${JSON.stringify(source)};
      await beginRun(); console.log((await sharedServer()).folder); process.kill(process.pid, "SIGKILL")`;
    let said = "";
    try {
      execFileSync(process.execPath, ["--input-type=module", "-e", code], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      });
    } catch (cause) {
      said = String((cause as { stdout?: string }).stdout);
    }
    const folder = said.trim();
    expect(postgres.serverPid({ folder })).toBeDefined();
    const before = process.env["TAIZHANG_TEST_POSTGRES"];
    const end = await postgres.beginRun();
    await end();
    process.env["TAIZHANG_TEST_POSTGRES"] = before;
    expect(existsSync(folder)).toBe(false);
  });
});
