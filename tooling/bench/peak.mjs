/** Loaded into a process under measurement: writes its highest resident memory, in kB, to the file PEAK_FILE as it ends. */
import { readFileSync, writeFileSync } from "node:fs";

/** VmHWM is of this program alone; maxRSS, where there is no /proc, may remember the parent. */
function peak() {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(peak())));
