/** How long a connection may hold what it asked for: its requests are answered one after another, and an answer is taken while it is fresh. */
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** A client on the slowest line takes this much of an answer in a minute, the usual term; in bytes. */
const LEAST = 64 * 1024;

/** Milliseconds between two looks. */
const LOOK = 1_000;

/** Requests of one connection that may wait while another of it is answered. */
const WAITING = 16;

/** What a connection had left to take, and when that was. */
interface Mark {
  readonly at: number;
  readonly left: number;
}

/**
 * Looks after the connections of a server. Who takes less than 64 KiB of what waits for them within `term` milliseconds is
 * let go. The function it gives answers a request when the one before it on its connection has gone out: answers to many
 * asked at once would all have to be held, by a client that need not even read them. More than sixteen that wait end the
 * connection.
 */
export function patience(server: Server, term: number): (outgoing: ServerResponse, answer: () => void) => void {
  const open = new Map<Socket, Mark | undefined>();
  const lines = new WeakMap<Socket, (() => void)[]>();

  server.on("connection", (socket) => {
    open.set(socket, undefined);
    socket.once("close", () => open.delete(socket));
  });

  const look = (): void => {
    const now = performance.now();
    for (const [socket, mark] of open) {
      const left = socket.writableLength;
      if (left === 0) open.set(socket, undefined);
      else if (mark === undefined) open.set(socket, { at: now, left });
      else if (now - mark.at >= term) {
        if (mark.left - left < LEAST) socket.destroy();
        else open.set(socket, { at: now, left });
      }
    }
  };
  const looking = setInterval(look, LOOK).unref();
  server.once("close", () => clearInterval(looking));

  return (outgoing, answer) => {
    const { socket } = outgoing.req;
    const begin = (): void => {
      outgoing.once("close", () => {
        const next = lines.get(socket)?.shift();
        if (next === undefined) lines.delete(socket);
        else next();
      });
      answer();
    };
    const line = lines.get(socket);
    if (line === undefined) {
      lines.set(socket, []);
      begin();
    } else if (line.length < WAITING) line.push(begin);
    else socket.destroy();
  };
}
