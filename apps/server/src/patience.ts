/** Patience: how long an answer waits for a client that does not take it. */
import type { Server } from "node:http";
import type { Socket } from "node:net";

/** A client on the slowest line takes this much of an answer in a minute, the usual term; in bytes. */
const LEAST = 64 * 1024;

/** Milliseconds between two looks. */
const LOOK = 1_000;

/** What a connection had left to take, and when that was. */
interface Mark {
  readonly at: number;
  readonly left: number;
}

/** Lets go of every connection that takes less than 64 KiB of what waits for it within `term` milliseconds. */
export function patience(server: Server, term: number): void {
  const open = new Map<Socket, Mark | undefined>();

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
}
