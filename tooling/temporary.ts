/** Where a run of the tests lays its temporary files: a folder that goes with the run, whatever a test leaves in it. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export default function temporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-tests-"));
  // PostgreSQL started by root works as somebody else
  chmodSync(folder, 0o755);
  // workers and what they start take it from here
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
