/** `taizhang` on the command line. */
import { userInfo } from "node:os";
import manifest from "../package.json" with { type: "json" };
import { FAILURES } from "./exit.ts";
import { keepCompiled } from "./compile-cache.ts";
import { nodeTerminal } from "./node-terminal.ts";
import { taizhang } from "./taizhang.ts";

function systemUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

/** The oldest Node with everything the program needs. */
const NODE = 24;

if (Number.parseInt(process.versions.node, 10) < NODE) {
  nodeTerminal.err(`需要 Node ${NODE} 或更新，现在是 ${process.versions.node} (Node ${NODE} or newer is needed)\n`);
  process.exit(FAILURES.Misuse.exit);
}

keepCompiled(process.env);
process.exitCode = await taizhang(process.argv.slice(2), {
  version: manifest.version,
  env: process.env,
  user: systemUser(),
  terminal: nodeTerminal,
  ports: async () => (await import("./layers.ts")).ports,
  interrupted: (stop) => process.once("SIGINT", stop),
});
// a terminal that was asked from would keep the process waiting for more
process.stdin.unref?.();
