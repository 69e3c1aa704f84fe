/** The subjects that the access matrix takes for granted are what accounts, sessions and tokens really make of people. */
import { sessionOf } from "@taizhang/engine";
import { Effect } from "effect";
import { describe, expect, it } from "vitest";
import { SUBJECTS, type Subject } from "../../access/test/subjects.ts";
import { arrive, loginOf } from "../test/arriving.ts";
import { keepers } from "../test/houses.ts";
import { keeping } from "../test/keeping.ts";

const arriving = Object.entries<Subject>(SUBJECTS).filter(([, { principal }]) => principal.door !== "local");

describe.each(keepers)("in %s", (_name, fresh) => {
  it("each subject of the matrix arrives as it says", () =>
    keeping(
      fresh,
      Effect.forEach(arriving, ([name, subject]) =>
        Effect.gen(function* () {
          const secret = yield* arrive(subject, loginOf(subject, name));
          expect([name, yield* sessionOf(secret)]).toEqual([name, subject.principal]);
        }),
      ),
    ));
});
