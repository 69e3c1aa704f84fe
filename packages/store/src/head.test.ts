import { Effect } from "effect";
import { expect, it } from "vitest";
import { ask, EVENTS, past } from "../test/past.ts";

it("knows how many events a head stands for, and no head of another ledger", async () => {
  const found = await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* past;
        const head = yield* ask(path, (upkeep) => upkeep.head);
        return [
          yield* ask(path, (upkeep) => upkeep.eventsAt(head?.head ?? "")),
          yield* ask(path, (upkeep) => upkeep.eventsAt("0".repeat(64))),
        ];
      }),
    ),
  );
  expect(found).toEqual([EVENTS, undefined]);
});
