/** Who has gone is not answered, nor who asks too much; and nobody's answers keep others from being heard. */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { turns } from "./turns.ts";

const ASK = "GET / HTTP/1.1\r\nhost: here\r\n\r\n";

let begun: ServerResponse[];
let server: ReturnType<typeof createServer>;

beforeEach(async () => {
  begun = [];
  const inTurn = turns();
  server = createServer((_, outgoing) => inTurn(outgoing, () => void begun.push(outgoing)));
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterEach(() => server.close());

const client = () => connect((server.address() as AddressInfo).port, "127.0.0.1");

it("what waits on a connection that ends is not begun", async () => {
  const socket = client();
  socket.write(ASK.repeat(3));
  await expect.poll(() => begun.length).toBe(1);

  const gone = once(begun[0] as ServerResponse, "close");
  socket.destroy();
  await gone;
  await setTimeout(50);
  expect(begun).toHaveLength(1);
});

it("nothing of a connection that asks too much at once is begun, and it is ended", async () => {
  const socket = client().resume();
  const gone = once(socket, "close");
  socket.on("error", () => {}).write(ASK.repeat(18));
  await gone;
  expect(begun).toHaveLength(0);
});

it("two that ask at once are begun in two turns of the loop", async () => {
  const inTurn = turns();
  const answered: string[] = [];
  for (const name of ["one", "other"]) {
    const outgoing = { req: { socket: { name } }, once: () => {} };
    inTurn(outgoing as unknown as ServerResponse, () => void answered.push(name));
  }
  expect(answered).toEqual([]);
  await setImmediate();
  expect(answered).toEqual(["one"]);
  await setImmediate();
  expect(answered).toEqual(["one", "other"]);
});
