/** The service as a process of its own over a real ledger, as an operator runs it. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

/** What node is told to run the program from its sources. */
const SOURCE = ["--conditions=@taizhang/source", join(import.meta.dirname, "../src/main.ts")];

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export interface Running {
  readonly child: ChildProcess;
  readonly base: string;
  /** What it has told its journal so far. */
  readonly journal: () => string;
  /** Everything it wrote for people. */
  readonly said: () => string;
  /** Its exit code, once it is gone. */
  readonly gone: Promise<number | null>;
}

/** Starts the program; resolves when it listens or is gone. */
export const run = (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Running> =>
  start([process.execPath, ...SOURCE, ...args], env);

/** Starts a command that ends in the program. */
export async function start(
  [command = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  const port = env["PORT"] ?? String(await freePort());
  const child = spawn(command, args, {
    env: { PATH: process.env["PATH"] ?? "", ...env, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const gone = once(child, "close").then(([code]) => code as number | null);
  const started = new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (out.includes('"event":"started"')) resolve();
    });
  });
  await Promise.race([started, gone]);
  return { child, base: `http://127.0.0.1:${port}`, journal: () => out, said: () => err + out, gone };
}
