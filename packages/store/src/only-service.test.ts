/** Two services never share a ledger, and one that died stands in nobody's way. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { Effect } from "effect";
import { expect, it } from "vitest";
import { scratchPath } from "../test/houses.ts";
import { createSqliteLedger } from "./create.ts";
import { onlyService } from "./only-service.ts";

const serving = fileURLToPath(new URL("../test/serving.ts", import.meta.url));

async function start(path: string) {
  const child = spawn(process.execPath, ["--conditions=@taizhang/source", serving, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: said.toString().trim() };
}

const atPath = (work: (path: string) => Promise<void>) =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(scratchPath, (path) => Effect.promise(() => work(path)))));

it("names who serves the ledger to whoever comes second", () =>
  atPath(async (path) => {
    const first = onlyService(path);
    const second = onlyService(path, 1);
    expect("release" in first).toBe(true);
    expect(second).toMatchObject({ holder: { pid: process.pid, host: hostname() } });
    if ("release" in first) first.release();
    const third = onlyService(path, 1);
    expect("release" in third).toBe(true);
    if ("release" in third) third.release();
  }));

it("holds between processes, and lets go of one that was killed", () =>
  atPath(async (path) => {
    await Effect.runPromise(createSqliteLedger(path));
    const first = await start(path);
    expect(first.said).toBe("held");
    const second = await start(path);
    expect(second.said).toBe(`refused ${first.child.pid}`);
    second.child.kill("SIGKILL");
    const gone = once(first.child, "close");
    first.child.kill("SIGKILL");
    await gone;
    const third = await start(path);
    expect(third.said).toBe("held");
    third.child.kill("SIGKILL");
  }));
