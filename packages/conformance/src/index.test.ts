/** The face of the kit, and the suite it registers, run on a sound activity. */
import { expect, it } from "vitest";
import { made } from "./defective.ts";
import * as face from "./index.ts";

it("exports the suite, the check behind it and its parts", () => {
  expect(Object.keys(face).toSorted()).toEqual(["DUTIES", "MEASURE_WORDS", "conformance", "defectsOf", "reportOn"]);
});

it("has a sentence of its own for every duty", () => {
  const sentences = face.DUTIES.map(({ says }) => says);
  expect(new Set(sentences).size).toBe(sentences.length);
});

face.conformance(made({}));
