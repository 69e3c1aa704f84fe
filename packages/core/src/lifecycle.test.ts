import { expect, it } from "vitest";
import { DEEDS, possible, reasoned, step, type Deed, type Place, type State } from "./lifecycle.ts";

const at = (state: State, standing = false): Place => ({ state, standing });

it.each<[string, Place | undefined, Deed[]]>([
  ["nothing yet", undefined, ["record"]],
  ["a draft", at("draft"), ["edit", "submit", "void"]],
  ["a draft of a correction", at("draft", true), ["edit", "submit", "abandon", "void"]],
  ["a submitted one", at("submitted"), ["withdraw", "return", "approve", "void"]],
  ["a submitted correction", at("submitted", true), ["withdraw", "return", "approve", "void"]],
  ["a returned one", at("returned"), ["edit", "submit", "void"]],
  ["a returned correction", at("returned", true), ["edit", "submit", "abandon", "void"]],
  ["an approved one", at("approved"), ["correct", "void"]],
  ["a void one", at("void"), []],
])("of %s can be done", (_says, place, deeds) => {
  expect(possible(place)).toEqual(deeds);
});

it.each<[Place | undefined, Deed, Place]>([
  [undefined, "record", at("draft")],
  [at("returned"), "edit", at("returned")],
  [at("returned"), "submit", at("submitted")],
  [at("submitted"), "withdraw", at("draft")],
  [at("submitted"), "return", at("returned")],
  [at("submitted"), "approve", at("approved")],
  [at("approved"), "correct", at("draft", true)],
  [at("draft", true), "submit", at("submitted", true)],
  [at("submitted", true), "return", at("returned", true)],
  [at("submitted", true), "approve", at("approved")],
  [at("returned", true), "abandon", at("approved")],
  [at("submitted", true), "void", at("void")],
])("%j, after %s, is %j", (place, deed, then) => {
  expect(step(place, deed)).toEqual(then);
});

it("asks why something is returned, corrected or made void", () => {
  expect(DEEDS.filter(reasoned)).toEqual(["return", "correct", "void"]);
});
