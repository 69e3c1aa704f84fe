/** A PostgreSQL server in a folder of its own: made, started, stopped, and killed as by a power cut. */
import { execFileSync, spawn, type SpawnOptions } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { PASSWORD } from "./address.ts";
import { alive } from "./lock.ts";
import { programs } from "./programs.ts";

/** PostgreSQL refuses to run as root; nobody is there on every system. */
const NOBODY = 65_534;

const asRoot = (): boolean => process.getuid?.() === 0;

const identity = (): SpawnOptions => (asRoot() ? { uid: NOBODY, gid: NOBODY } : {});

/** Where a server has its files, and the port it listens on (loopback only). */
export interface Place {
  readonly folder: string;
  readonly port: number;
}

const SETTINGS = ["listen_addresses=127.0.0.1", "max_connections=200", "log_checkpoints=off", "shared_buffers=64MB"];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** The programs where whoever runs the server can read them: root's own folders are closed to others. */
async function reachable(folder: string): Promise<string> {
  const native = await programs();
  if (!asRoot()) return native;
  const copy = join(folder, "native");
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/**
 * Makes a new server's files in a folder that is made for it. Texts sort by ICU's Chinese rules unless a query says
 * otherwise, so that nobody leans on bytes by accident. Users: `postgres`, who needs no password, and `guarded`, who does.
 */
export async function makeServer(folder: string): Promise<Place> {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  if (asRoot()) chownSync(folder, NOBODY, NOBODY);
  const native = await reachable(folder);
  const locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=zh"];
  const args = ["-D", join(folder, "data"), "-U", "postgres", "--auth=trust", "--encoding=UTF8", ...locale];
  execFileSync(join(native, "bin/initdb"), args, { ...identity(), cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  const sql = `create role guarded login superuser password '${PASSWORD}'`;
  execFileSync(join(native, "bin/postgres"), ["--single", "-D", join(folder, "data"), "postgres"], {
    ...identity(),
    cwd: folder,
    input: `${sql}\n`,
    stdio: ["pipe", "ignore", "pipe"],
  });
  const rules = join(folder, "data/pg_hba.conf");
  // the first line that fits decides
  const before = readFileSync(rules, "utf8");
  writeFileSync(rules, `host all guarded 127.0.0.1/32 scram-sha-256\n${before}`);
  return { folder, port: await freePort() };
}

/** Process id of the server at a place; undefined when none runs. */
export function serverPid({ folder }: Pick<Place, "folder">): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n", 1)[0]);
    return pid > 0 && alive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

const log = (folder: string): string => join(folder, "log");

/** Starts the server and waits until it takes connections, after recovery if it was killed. It outlives this process. */
export async function startServer(place: Place, settings: readonly string[] = []): Promise<void> {
  const { folder, port } = place;
  const native = await reachable(folder);
  const options = [...SETTINGS, ...settings].flatMap((each) => ["-c", each]);
  const args = ["-D", join(folder, "data"), "-p", String(port), "-k", process.platform === "win32" ? "" : folder];
  rmSync(log(folder), { force: true });
  // what a killed one left names a process that is gone, or that its parent has not noticed yet
  if (serverPid(place) === undefined) {
    for (const lock of ["data/postmaster.pid", `.s.PGSQL.${port}.lock`]) rmSync(join(folder, lock), { force: true });
  }
  const file = openSync(log(folder), "w");
  const child = spawn(join(native, "bin/postgres"), [...args, ...options], {
    ...identity(),
    cwd: folder,
    detached: true,
    stdio: ["ignore", file, file],
  });
  child.unref();
  let ended = false;
  child.once("exit", () => (ended = true));
  while (!ready(folder, child.pid)) {
    if (ended) throw new Error(`PostgreSQL 没有启动 (did not start): ${readFileSync(log(folder), "utf8")}`);
    await setTimeout(5);
  }
}

/** `postmaster.pid` begins with the server's process and ends with how far it is; one that was killed leaves its own behind. */
function ready(folder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(folder, "data/postmaster.pid"), "utf8").split("\n");
    return lines[0] === String(pid) && lines.at(-2)?.trim() === "ready";
  } catch {
    return false;
  }
}

async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some(alive)) await setTimeout(2);
}

/** Stops the server as an administrator would who does not wait for connections. */
export async function stopServer(place: Pick<Place, "folder">): Promise<void> {
  const pid = serverPid(place);
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  await gone([pid]);
}

/** The server's processes: each backend is in a group of its own. */
function children(pid: number): number[] {
  const pairs =
    process.platform === "linux"
      ? readdirSync("/proc")
          .filter((name) => /^\d+$/.test(name))
          .map((name) => [name, parentOf(name)])
      : execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
          .split("\n")
          .map((line) => line.trim().split(/\s+/));
  return pairs.filter(([, parent]) => Number(parent) === pid).map(([child]) => Number(child));
}

function parentOf(pid: string): string {
  try {
    return /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1] ?? "";
  } catch {
    return "";
  }
}

/** Kills the server and all its backends at once, as when the machine goes. `startServer` then recovers. */
export async function crashServer(place: Place): Promise<void> {
  const pid = serverPid(place);
  if (pid === undefined) return;
  // nobody is started meanwhile
  process.kill(pid, "SIGSTOP");
  const all = [...children(pid), pid];
  for (const each of all) process.kill(each, "SIGKILL");
  await gone(all);
}
