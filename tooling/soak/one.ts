/** Runs one proof in a process of its own and tells what it showed, as JSON, to the file it is given. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { soak } from "./place.ts";
import { proofs } from "./proofs.ts";

const [name = "", told = "", quick] = process.argv.slice(2);
mkdirSync(soak, { recursive: true });
const folder = mkdtempSync(join(soak, `${name}-`));
// PostgreSQL runs as a user of its own where we are root
chmodSync(folder, 0o755);
try {
  const shown = await proofs[name]?.({ folder, quick: quick === "--quick" });
  writeFileSync(told, JSON.stringify(shown));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
