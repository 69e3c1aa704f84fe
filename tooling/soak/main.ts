/** Runs the proofs, all or those named, one after another, and writes what they showed to TESTING.md. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../command.ts";
import { soak } from "./place.ts";
import type { Shown } from "./proof.ts";
import { proofs } from "./proofs.ts";
import { machine } from "./record.ts";
import { testing } from "./testing.ts";

/** Seconds that one proof may take at most. */
const LIMIT = 45 * 60;

const known = Object.keys(proofs);
const given = process.argv.slice(2);
const quick = given.includes("--quick");
const names = given.filter((word) => word !== "--quick");
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`没有这项证明 (no such proof): ${unknown.join("、")}`);
  console.error(`用法 (usage): pnpm soak [--quick] [${known.join("|")}]…`);
  process.exit(2);
}

const build = await run([
  "turbo",
  "run",
  "build",
  "--filter=@taizhang/server",
  "--filter=@taizhang/cli",
  "--output-logs=errors-only",
]);
if (build.code !== 0) process.exit(build.code);

const file = join(root, ".github/TESTING.md");
mkdirSync(soak, { recursive: true });
let failed = false;
for (const name of names.length > 0 ? names : known) {
  console.log(`▸ ${name}`);
  const told = join(soak, `${name}.json`);
  rmSync(told, { force: true });
  const script = join(import.meta.dirname, "one.ts");
  const { code, seconds } = await run(
    [process.execPath, "--conditions=@taizhang/source", script, name, told, ...(quick ? ["--quick"] : [])],
    { limitSeconds: LIMIT },
  );
  const shown: readonly Shown[] =
    code === 0 && existsSync(told)
      ? (JSON.parse(readFileSync(told, "utf8")) as readonly Shown[])
      : [{ says: name, found: `没有跑完，退出码 ${code} (did not finish)`, held: false }];
  for (const { says, found, held } of shown) {
    console.log(`  ${held === undefined ? "－" : held ? "✓" : "✗"} ${says}\n    ${found}`);
    failed ||= held === false;
  }
  const day = new Date().toISOString().slice(0, 10);
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";
  writeFileSync(
    file,
    testing(page, { proof: name, day, quick, seconds: Math.round(seconds), machine: machine(), shown }, known),
  );
}
process.exit(failed ? 1 : 0);
