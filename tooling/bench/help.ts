/** How long `taizhang --help` takes beside a node that does nothing. */
import type { Benchmark } from "./benchmark.ts";
import { timed } from "./process.ts";
import { ratioFinding } from "./ratio-finding.ts";
import { sideBySide } from "./side-by-side.ts";
import { call } from "./taizhang.ts";

export const help: Benchmark = async () => {
  const rounds = await sideBySide(
    () => call("--help"),
    () => timed(["-e", "0"]),
    21,
  );
  return [ratioFinding("taizhang --help : node -e 0", rounds, 3)];
};
