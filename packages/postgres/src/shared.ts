/** The one server of a test run: started by the first test that needs it, stopped when the run ends. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alive, locked } from "./lock.ts";
import { programs } from "./programs.ts";
import { makeServer, serverPid, startServer, stopServer, type Place } from "./server.ts";

const BEGINNING = "taizhang-postgres-";

/** Tells the processes of a run where its server is. */
const RUN = "TAIZHANG_TEST_POSTGRES";

/** Ends what is left of a run in a folder. */
async function end(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) await stopServer({ folder: join(folder, name) });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Ends servers whose run is gone without having ended them. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(BEGINNING))) {
    const folder = join(tmpdir(), name);
    try {
      if (!alive(Number(readFileSync(join(folder, "run"), "utf8")))) await end(folder);
    } catch {
      // of another user, or not yet begun
    }
  }
}

/** Begins a run; what it gives back ends it. */
export async function beginRun(): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), BEGINNING));
  // the server runs as another user when this one is root
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "run"), String(process.pid));
  process.env[RUN] = folder;
  return () => end(folder);
}

function runFolder(): string {
  const folder = process.env[RUN];
  if (folder === undefined) throw new Error("no test run has begun: tests are started with tooling/vitest.config.ts");
  return folder;
}

/** A place for a server of a test's own, which is stopped with the run at the latest. */
export const ownFolder = (): string => mkdtempSync(join(runFolder(), "own-"));

/** The run's server, which everybody shares and nobody stops. */
export function sharedServer(): Promise<Place> {
  const [folder, told] = [join(runFolder(), "shared"), join(runFolder(), "shared.json")];
  return locked(join(runFolder(), "lock"), async () => {
    if (serverPid({ folder }) !== undefined) return JSON.parse(readFileSync(told, "utf8")) as Place;
    const place = await makeServer(folder);
    await startServer(place);
    writeFileSync(told, JSON.stringify(place));
    return place;
  });
}

/**
 * Whether tests that need PostgreSQL can run here: `describe.skipIf(!(await present()))`. Its programs are installed when
 * they are not there yet; what cannot be had is said and skipped, but in CI nothing is skipped.
 */
export async function present(): Promise<boolean> {
  try {
    await programs();
    return true;
  } catch (cause) {
    if (process.env["CI"] === "true") throw cause;
    process.stdout.write(`没有 PostgreSQL，要用它的测试跳过 (skipped): ${String(cause)}\n`);
    return false;
  }
}
