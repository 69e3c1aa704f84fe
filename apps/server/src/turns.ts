/** Turns: the requests of one connection are answered one after another, and those of all connections begun one by one. */
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Requests of one connection that may wait while another of it is answered. */
const WAITING = 16;

/** Milliseconds between the ends of two connections: ending one takes longer than hearing it, and nobody waits for it. */
const PAUSE = 5;

/** Does one deed at a time, the next when `later` says; one that proves void is passed over. */
function oneByOne(later: (next: () => void) => void): (deed: () => boolean) => void {
  const deeds: (() => boolean)[] = [];
  const next = (): void => {
    while (deeds.shift()?.() === false);
    if (deeds.length > 0) later(next);
  };
  return (deed) => {
    if (deeds.push(deed) === 1) later(next);
  };
}

/**
 * A function that answers a request when the one before it on its connection has gone out: answers to many asked at once
 * would all have to be held, by a client that need not even read them. More than sixteen that wait end the connection;
 * what was not begun by then never is. One answer is begun in a turn of the loop, so that others are heard meanwhile.
 */
export function turns(): (outgoing: ServerResponse, answer: () => void) => void {
  const lines = new WeakMap<Socket, (() => boolean)[]>();
  const unheard = new WeakSet<Socket>();
  const begin = oneByOne(setImmediate);
  const end = oneByOne((next) => setTimeout(next, PAUSE));
  return (outgoing, answer) => {
    const { socket } = outgoing.req;
    if (unheard.has(socket)) return;
    const turn = (): boolean => {
      if (socket.destroyed || unheard.has(socket)) return false;
      answer();
      return true;
    };
    outgoing.once("close", () => {
      const next = lines.get(socket)?.shift();
      if (next === undefined) lines.delete(socket);
      else begin(next);
    });
    const line = lines.get(socket);
    if (line === undefined) {
      lines.set(socket, []);
      begin(turn);
    } else if (line.length < WAITING) line.push(turn);
    else {
      unheard.add(socket);
      socket.pause();
      end(() => {
        if (socket.destroyed) return false;
        socket.destroy();
        return true;
      });
    }
  };
}
