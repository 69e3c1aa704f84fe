/** One process at a time: a file that names who is at it. Left by a process that is gone, it is taken over. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** Between two looks whether the other is done, in milliseconds. */
const LOOK = 25;

/** Whether a process is there; one of another user is, one that is dead and not yet noticed by its parent is not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

function abandoned(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    // empty while it is being written
    return pid > 0 && !alive(pid);
  } catch {
    return false;
  }
}

/** Does the work while holding the file, after whoever holds it. */
export async function locked<A>(file: string, work: () => Promise<A>): Promise<A> {
  while (!taken(file)) {
    if (abandoned(file)) rmSync(file, { force: true });
    else await setTimeout(LOOK);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
