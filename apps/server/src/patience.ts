/** Patience: how long an answer waits for a client that does not take it. */
import type { Server } from "node:http";
import type { Socket } from "node:net";

/** A client on the slowest line takes this much of an answer in a minute, the usual term; in bytes. */
const LEAST = 64 * 1024;

/** Milliseconds between two looks. */
const LOOK = 1_000;

/** What a connection had taken, and when that was. */
interface Mark {
  readonly at: number;
  readonly taken: number;
}

/** What Node keeps of a connection below the stream; its own timeout of sockets goes by it. */
interface Handle {
  readonly bytesWritten: number;
  readonly writeQueueSize: number;
}

/**
 * Bytes that the other side has room for or has read. An answer is written in one piece, which counts as waiting until all
 * of it has gone; how much of it has is told by the handle alone.
 */
function takenBy(socket: Socket): number {
  const { _handle: handle } = socket as Socket & { readonly _handle?: Handle | null };
  return handle ? handle.bytesWritten - handle.writeQueueSize : socket.bytesWritten - socket.writableLength;
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
      const taken = takenBy(socket);
      if (socket.writableLength === 0) open.set(socket, undefined);
      else if (mark === undefined) open.set(socket, { at: now, taken });
      else if (now - mark.at >= term) {
        if (taken - mark.taken < LEAST) socket.destroy();
        else open.set(socket, { at: now, taken });
      }
    }
  };
  const looking = setInterval(look, LOOK).unref();
  server.once("close", () => clearInterval(looking));
}
