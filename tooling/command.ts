/** A command run at the top of the repository, and how it ended. */
import { spawn } from "node:child_process";
import { join } from "node:path";

/** The top of the repository. */
export const root: string = join(import.meta.dirname, "..");

/** How a command ended. `output` is empty when it was shown while it ran. */
export interface Ending {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** What may differ from a command shown as it runs, at the top of the repository, without a time limit. */
export interface Manner {
  readonly quiet?: boolean;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly limitSeconds?: number;
}

/** Runs a command to its end; it never reads from the terminal, and past its limit it is stopped with all its children. */
export function run(command: readonly [string, ...string[]], manner: Manner = {}): Promise<Ending> {
  const started = performance.now();
  const [file, ...args] = command;
  const child = spawn(file, args, {
    cwd: manner.cwd ?? root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...(manner.quiet ? { NO_COLOR: "1" } : {}), ...manner.env },
    stdio: ["ignore", manner.quiet ? "pipe" : "inherit", manner.quiet ? "pipe" : "inherit"],
    detached: manner.limitSeconds !== undefined, // a group of its own, to be stopped as a whole
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const end = (code: number, note = "") => {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(chunks).toString() + note, seconds: (performance.now() - started) / 1000 });
    };
    const stop = () => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      end(124, `\n超过 ${manner.limitSeconds} 秒，已停止 (stopped: took too long)\n`);
    };
    const timer = manner.limitSeconds === undefined ? undefined : setTimeout(stop, manner.limitSeconds * 1000);
    child.once("error", (error) => end(127, `${error.message}\n`));
    child.once("close", (code) => end(code ?? 1));
  });
}
