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
  const limit = manner.limitSeconds;
  const child = spawn(file, args, {
    cwd: manner.cwd ?? root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...(manner.quiet ? { NO_COLOR: "1" } : {}), ...manner.env },
    stdio: ["ignore", manner.quiet ? "pipe" : "inherit", manner.quiet ? "pipe" : "inherit"],
    detached: limit !== undefined, // a group of its own, to be stopped as a whole
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));

  return new Promise((resolve) => {
    const end = (code: number, note = "") => {
      clearTimeout(timer);
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      resolve({ code, output: Buffer.concat(chunks).toString() + note, seconds: (performance.now() - started) / 1000 });
    };
    const stop = () => child.pid !== undefined && process.kill(limit === undefined ? child.pid : -child.pid, "SIGKILL");
    const interrupt = () => {
      stop();
      process.exit(130);
    };
    const expire = () => {
      stop();
      end(124, `\n超过 ${limit} 秒，已停止 (stopped: took too long)\n`);
    };
    const timer = limit === undefined ? undefined : setTimeout(expire, limit * 1000);
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    child.once("error", (error) => end(127, `${error.message}\n`));
    child.once("close", (code) => end(code ?? 1));
  });
}
