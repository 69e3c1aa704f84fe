/** `taizhang` on the command line. */
import { userInfo } from "node:os";
import manifest from "../package.json" with { type: "json" };
import { nodeTerminal } from "./node-terminal.ts";
import { taizhang } from "./taizhang.ts";

function systemUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

process.exitCode = await taizhang(process.argv.slice(2), {
  version: manifest.version,
  env: process.env,
  user: systemUser(),
  terminal: nodeTerminal,
  house: async () => (await import("./layers.ts")).house,
  interrupted: (stop) => process.once("SIGINT", stop),
});
// a terminal that was asked from would keep the process waiting for more
process.stdin.unref?.();
