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
const TERM = 1_500;

describe("an answer", () => {
  const server = createServer((_, outgoing) => void outgoing.end(ANSWER));
  patience(server, TERM);
  const clients: Socket[] = [];
  afterEach(() => {
    for (const each of clients.splice(0)) each.destroy();
  });

  /** Asks and reads nothing yet. */
  async function asked(): Promise<Socket> {
    if (!server.listening) await once(server.listen(0, "127.0.0.1"), "listening");
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").pause();
    clients.push(socket);
    socket.write("GET / HTTP/1.1\r\nhost: here\r\n\r\n");
    await setTimeout(200);
    return socket;
  }

  const counted = promisify(server.getConnections.bind(server));
  const connections = () => counted();

  it("that nobody reads is taken back", async () => {
    await asked();
    expect(await connections()).toBe(1);
    await expect.poll(connections, { timeout: 2 * TERM + 2_000 }).toBe(0);
  });

  it("that is read slowly comes whole", async () => {
    const socket = await asked();
    let got = 0;
    // 4 MiB at a time, four times in a term
    while (got < ANSWER.length) {
      const piece = socket.read() as Buffer | null;
      got += piece?.length ?? 0;
      if (piece === null) await once(socket, "readable");
      else if (got % (4 << 20) < piece.length) await setTimeout(TERM / 4);
    }
    expect(got).toBeGreaterThan(ANSWER.length);
  });
});
