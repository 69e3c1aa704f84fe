/** An answer is as long there as somebody takes it. */
import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { patience } from "./patience.ts";

/** More than the buffers on the way hold. */
const ANSWER = Buffer.alloc(32 << 20, "x");

describe("an answer", () => {
  const clients: Socket[] = [];
  afterEach(() => {
    for (const each of clients.splice(0)) each.destroy();
  });

  /** A client of a server so patient, that asks and reads nothing yet. */
  async function asked(
    term: number,
  ): Promise<{ readonly socket: Socket; readonly connections: () => Promise<number> }> {
    const server = createServer((_, outgoing) => void outgoing.end(ANSWER));
    patience(server, term);
    await once(server.listen(0, "127.0.0.1"), "listening");
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
    clients.push(socket);
    socket.once("close", () => server.close());
    socket.write("GET / HTTP/1.1\r\nhost: here\r\n\r\n");
    await setTimeout(200);
    const counted = promisify(server.getConnections.bind(server));
    return { socket, connections: () => counted() };
  }

  it("that nobody reads is taken back", async () => {
    const { connections } = await asked(1_500);
    expect(await connections()).toBe(1);
    await expect.poll(connections, { timeout: 20_000 }).toBe(0);
  });

  it("that is read slowly comes whole", async () => {
    const term = 4_000;
    const { socket } = await asked(term);
    let got = 0;
    // 4 MiB at a time, four times in a term, for two terms
    while (got < ANSWER.length && !socket.destroyed) {
      const piece = socket.read() as Buffer | null;
      got += piece?.length ?? 0;
      if (piece === null) await Promise.race([once(socket, "readable"), once(socket, "close")]);
      else if (got % (4 << 20) < piece.length) await setTimeout(term / 4);
    }
    expect(got).toBeGreaterThan(ANSWER.length);
  });
});
