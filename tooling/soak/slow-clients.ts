/** Slow clients: many connections of one process, which is not the one that probes meanwhile: `PORT MANNER COUNT`. */
import { connect, type Socket } from "node:net";

export type Manner = "headers" | "body" | "unread";

/** What is sent at once, and what follows of it by one byte a second. */
const sent = (host: string): Readonly<Record<Manner, readonly [string, string]>> => ({
  headers: ["G", `ET /livez HTTP/1.1\r\nhost: ${host}\r\nx: ${"x".repeat(1_000)}`],
  body: [
    `POST /api/v1/session HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n`,
    " ".repeat(1_000),
  ],
  unread: [`GET /openapi.json HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(30), ""],
});

/** Opens the connections and goes on until it is killed, whatever the other side does. */
function slowly(port: number, manner: Manner, count: number): void {
  const [first, rest] = sent(`127.0.0.1:${port}`)[manner];
  const open = new Set<Socket>();
  for (let n = 0; n < count; n += 1) {
    const socket = connect(port, "127.0.0.1", () => socket.write(first));
    if (manner === "unread") socket.pause();
    else socket.resume();
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
  }
  let at = 0;
  setInterval(() => {
    const byte = rest.charAt(at);
    at += 1;
    for (const socket of open) if (byte !== "" && socket.writable) socket.write(byte);
  }, 1_000);
}

if (import.meta.main) {
  const [port, manner, count] = process.argv.slice(2);
  slowly(Number(port), manner as Manner, Number(count));
}
