/** A whole node process, from its start to its end. */
import { run } from "../command.ts";

/** Runs node and gives the milliseconds it took; a process that fails stops the benchmark. */
export async function timed(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const { code, output, seconds } = await run([process.execPath, ...args], { quiet: true, env });
  if (code !== 0) throw new Error(`node ${args.join(" ")}\n${output}\n退出码 ${code} (exit code)`);
  return seconds * 1000;
}
