/** Who has gone is not answered. */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { turns } from "./turns.ts";

it("what waits on a connection that ends is not begun", async () => {
  const begun: ServerResponse[] = [];
  const inTurn = turns();
  const server = createServer((_, outgoing) => inTurn(outgoing, () => void begun.push(outgoing)));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.write("GET / HTTP/1.1\r\nhost: here\r\n\r\n".repeat(3));
  await expect.poll(() => begun.length).toBe(1);

  const gone = once(begun[0] as ServerResponse, "close");
  client.destroy();
  await gone;
  await setTimeout(50);
  expect(begun).toHaveLength(1);
  server.close();
});
