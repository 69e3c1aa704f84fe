/** A program run in a process of its own, within limits: input in, what it says out, and an end in any case. */
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { availableParallelism } from "node:os";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { LIMITS, WAITING, type Limits } from "./limits.ts";
import { Overrun } from "./overrun.ts";
import { Turns } from "./turns.ts";

/** One program at a time on each core, so that nobody else has to wait. */
const turns = new Turns(availableParallelism(), WAITING);

/** MiB that Node claims before it does anything: V8 sets half a GiB of addresses aside for code, and threads their stacks. */
const CLAIMED = 576;

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Where there is a shell the system itself keeps the limits; `-d` counts all data, where the system knows it. */
const WITHIN = 'ulimit -t "$1" 2>/dev/null; ulimit -d "$2" 2>/dev/null; shift 2; exec "$@"';

function start(program: URL, { memory, cpu }: Limits): Child {
  const path = fileURLToPath(program);
  const node = [
    process.execPath,
    // V8 keeps to its heap wherever there is no ulimit; the rest is left to buffers
    `--max-old-space-size=${Math.floor(memory * 0.6)}`,
    // writes no file, starts no process or thread
    "--permission",
    "--allow-fs-read=*",
    // a source runs as it stands, its neighbours from their sources too
    ...(path.endsWith(".ts") ? ["--conditions=@taizhang/source"] : []),
    path,
  ];
  const [command, ...args] =
    process.platform === "win32"
      ? node
      : ["/bin/sh", "-c", WITHIN, "sh", String(cpu), String((memory + CLAIMED) * 1024), ...node];
  return spawn(command ?? process.execPath, args, { stdio: ["pipe", "pipe", "pipe"], env: {}, windowsHide: true });
}

/** Bytes of complaint kept for whoever looks for a fault. */
const COMPLAINT = 4096;

/** What the program has said so far, kept so that it need not wait for whoever listens. */
class Said {
  readonly #chunks: Uint8Array[] = [];
  #end: { readonly why?: unknown } | undefined;
  #wake: () => void = () => undefined;

  put(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#wake();
  }

  finish(why?: unknown): void {
    this.#end ??= { why };
    this.#wake();
  }

  async *read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = this.#chunks.shift();
      if (chunk !== undefined) yield chunk;
      else if (this.#end === undefined) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      } else if (this.#end.why === undefined) return;
      else throw this.#end.why;
    }
  }
}

/** What an end that was none of ours means: the system stops with KILL or XCPU for time, V8 aborts for memory. */
function endOf(code: number | null, signal: NodeJS.Signals | null, complaint: string, limits: Limits): unknown {
  if (code === 0) return undefined;
  if (signal === "SIGKILL" || signal === "SIGXCPU" || code === 137 || code === 152) return new Overrun("cpu", limits);
  const abrupt = signal !== null || (code !== null && code > 128);
  if (abrupt || /heap out of memory|allocate memory|allocation failed|bad_alloc/i.test(complaint))
    return new Overrun("memory", limits);
  return new Error(`confined program ended with ${code}: ${complaint}`);
}

function listen(child: Child, limits: Limits): Said {
  const said = new Said();
  let size = 0;
  let complaint = "";
  const stop = (why: Overrun): void => {
    said.finish(why);
    child.kill("SIGKILL");
  };
  const timer = setTimeout(() => stop(new Overrun("clock", limits)), limits.clock * 1000);
  child.stdout.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > limits.output) stop(new Overrun("output", limits));
    else said.put(chunk);
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-COMPLAINT);
  });
  child.on("error", (cause) => said.finish(cause));
  child.on("close", (code, signal) => {
    clearTimeout(timer);
    said.finish(endOf(code, signal, complaint, limits));
  });
  return said;
}

/**
 * Runs a program with `input` on its standard input and gives what it says on its standard output, while it says it.
 * At most one runs on each core; up to 16 wait. Throws `Overrun` at a limit. Who stops listening ends the program.
 */
export async function* confined(
  program: URL,
  input: Uint8Array,
  limits: Limits = LIMITS,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!(await turns.take())) throw new Overrun("busy", limits);
  let child: Child | undefined;
  try {
    child = start(program, limits);
    const said = listen(child, limits);
    child.stdin.on("error", () => undefined); // a program that has seen enough may close its ear
    child.stdin.end(input);
    yield* said.read();
  } finally {
    child?.kill("SIGKILL");
    turns.give();
  }
}
