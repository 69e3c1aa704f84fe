/** Turns: the requests of one connection are answered one after another. */
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Requests of one connection that may wait while another of it is answered. */
const WAITING = 16;

/**
 * A function that answers a request when the one before it on its connection has gone out: answers to many asked at once
 * would all have to be held, by a client that need not even read them. More than sixteen that wait end the connection;
 * what waited is then not begun.
 */
export function turns(): (outgoing: ServerResponse, answer: () => void) => void {
  const lines = new WeakMap<Socket, (() => void)[]>();
  return (outgoing, answer) => {
    const { socket } = outgoing.req;
    const begin = (): void => {
      outgoing.once("close", () => {
        const next = socket.destroyed ? undefined : lines.get(socket)?.shift();
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
