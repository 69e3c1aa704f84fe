/** Bodies made of the contract's own schemas and then spoilt: never a failure of ours, and nothing kept of what is refused. */
import { describe, expect, it } from "vitest";
import { bodiesDesk, written } from "./bodies.ts";

/** Bodies per route; more of them by `pnpm soak bodies`. */
const RUNS = 60;

describe("bodies", async () => {
  const send = await bodiesDesk();

  it.each(written)("of %s are taken or refused, never stumbled over", { timeout: 300_000 }, async (...route) => {
    const { taken, refused, wrong } = await send(route, RUNS);
    expect(wrong).toEqual([]);
    expect(taken + refused).toBeGreaterThanOrEqual(RUNS);
  });
});
