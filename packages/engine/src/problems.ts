/** The problems a unit found in its year. */
import type { Problem } from "@taizhang/core";
import { Effect } from "effect";
import { orgFor, type Asking } from "./org.ts";
import { houseRecords } from "./reading.ts";
import { allRecords } from "./year.ts";

/** Problems of the unit itself, in the order of their ids. */
export const problemsOf = Effect.fn("problems")(function* (asked: Asking) {
  const org = yield* orgFor(asked, "plan");
  const found = yield* allRecords({ org: org.code, period: String(asked.year), kinds: ["problem"] });
  const own = found.filter((record) => record.org === org.code);
  return { year: asked.year, org, problems: houseRecords<Problem>(own, []) };
});
