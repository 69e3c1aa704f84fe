/** Speaks to a port in bytes, as clients do that keep to no rules. */
import { connect } from "node:net";

/** What comes back for the bytes sent, until the other side closes or nothing comes for a while. */
export function say(port: number, bytes: string | Uint8Array, quiet = 1_500): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const done = (): void => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString());
    };
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", done);
    socket.on("close", done);
    socket.setTimeout(quiet, done);
  });
}

/** The status in an answer; 0 when nothing was answered. */
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

/** A request line and headers as written. */
export const request = (line: string, ...headers: readonly string[]): string =>
  [line, ...headers, "connection: close", "", ""].join("\r\n");
