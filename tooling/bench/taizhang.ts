/** The built command line of the house. */
import { join } from "node:path";
import { root, run } from "../command.ts";
import { timed } from "./process.ts";

const main = join(root, "apps/cli/dist/main.js");

let built: Promise<void> | undefined;

async function build(): Promise<void> {
  const { code, output } = await run(["turbo", "run", "build", "--filter=@taizhang/cli", "--output-logs=errors-only"], {
    quiet: true,
  });
  if (code !== 0) throw new Error(output);
}

/** Arguments for node that run the program, built once per run. */
export async function taizhang(...args: readonly string[]): Promise<readonly string[]> {
  await (built ??= build());
  return [main, ...args];
}

/** Runs the program once. */
export const call = async (...args: readonly string[]): Promise<number> => timed(await taizhang(...args));
