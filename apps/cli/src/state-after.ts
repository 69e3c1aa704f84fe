/** Where what was brought is, once it is kept. */
import { screen } from "@taizhang/core";
import { Activities, type Offered } from "@taizhang/engine";
import { Effect, Option } from "effect";
import { Office } from "./office.ts";

/** Those of the offered that can be records. */
export const screened = Effect.fnUntraced(function* (offered: readonly Offered[]) {
  const house = yield* Activities;
  return offered.flatMap((each) => {
    const screening = "raw" in each ? screen(each.raw, house) : undefined;
    return screening?.ok === true ? [screening.record] : [];
  });
});

/** Where what was brought is now; units count at once, whatever becomes of the rest. */
export const stateAfter = Effect.fnUntraced(function* (offered: readonly Offered[]) {
  const office = yield* Office;
  for (const { id, kind } of yield* screened(offered)) {
    const found = kind === "org" ? Option.none() : yield* Effect.option(office.entry(id));
    if (Option.isSome(found)) return found.value.state;
  }
  return "approved" as const;
});
