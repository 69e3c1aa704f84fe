/** A commit that failed at the very end: the answer leaves it open, and the service does not go on. */
import { Ledger, LedgerBroken, Activities } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { houseCatalogue } from "@taizhang/house";
import { ledgerAt } from "@taizhang/store";
import { Effect, Layer, ManagedRuntime } from "effect";
import { expect, it } from "vitest";
import { course, service } from "./desk.ts";
import { cheap } from "./people.ts";

it.each([
  ["ends the service", { uncertain: true as const }, "urn:taizhang:uncertain", "可能已经记入，也可能没有", 1],
  ["is told from one that kept nothing", {}, "urn:taizhang:ledger-broken", "什么也没有记入", 0],
])("%s", async (_, how, type, words, ends) => {
  const there = await service();
  const opened = ledgerAt(there.path);
  const broken = Layer.effect(
    Ledger,
    Effect.map(Ledger, (ledger) => ({
      ...ledger,
      transact: () => Effect.fail(new LedgerBroken({ path: there.path, why: "", ...how })),
    })),
  ).pipe(Layer.provide(opened));
  const house = ManagedRuntime.make(
    Layer.mergeAll(opened, Layer.succeed(Activities, await houseCatalogue()), formats, cheap).pipe(Layer.merge(broken)),
  );
  let ended = 0;
  const over = await service({ house, fatal: () => void (ended += 1) });
  const answer = await over.raw("/api/v1/entries", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${there.tokens.clerk}` },
    body: JSON.stringify(course),
  });
  expect([answer.status, await answer.json()]).toEqual([
    503,
    expect.objectContaining({ type, detail: expect.stringContaining(words) }),
  ]);
  expect(ended).toBe(ends);
});
