/** The terminal this process sits at. */
import { writeSync } from "node:fs";
import { createInterface, type Interface } from "node:readline";
import { Writable } from "node:stream";
import type { Terminal } from "./terminal.ts";

/** Writes all of it, also into a pipe whose reader is slow; a reader that went away (head) ends the program quietly. */
function writeAll(fd: number, written: string | Uint8Array): void {
  const bytes = typeof written === "string" ? Buffer.from(written) : written;
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (cause) {
      const { code } = cause as { code?: string };
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Asks on the error stream, so that the answer of the command can be sent elsewhere. */
function asker(): Terminal["ask"] {
  let lines: Interface | undefined;
  const waiting: string[] = [];
  let answer: ((line: string | undefined) => void) | undefined;
  let closed = false;
  const open = (): Interface => {
    const made = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
    made.on("line", (line) => {
      if (answer === undefined) waiting.push(line);
      else answer(line);
      answer = undefined;
    });
    made.on("SIGINT", () => made.close());
    made.on("close", () => {
      closed = true;
      writeAll(2, "\n");
      answer?.(undefined);
    });
    return made;
  };
  return (question) =>
    new Promise((resolve) => {
      lines ??= open();
      if (closed) return resolve(undefined);
      const typed = waiting.shift();
      lines.setPrompt(question);
      lines.prompt();
      if (typed === undefined) answer = resolve;
      else resolve(typed);
    });
}

/** Asks without an echo. */
function secret(question: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    writeAll(2, question);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
    let typed: string | undefined;
    lines.once("line", (line) => {
      typed = line;
      lines.close();
    });
    lines.on("SIGINT", () => lines.close());
    lines.on("close", () => {
      writeAll(2, "\n");
      resolve(typed);
    });
  });
}

export const nodeTerminal: Terminal = {
  interactive: process.stdin.isTTY && process.stderr.isTTY,
  outIsScreen: process.stdout.isTTY,
  errIsScreen: process.stderr.isTTY,
  columns: process.stdout.columns ?? 100,
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  ask: asker(),
  secret,
  stdin: () => process.stdin,
};
