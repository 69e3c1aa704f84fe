/** Everything an activity owes the house, one sentence and one pure check each. */
import type { Activity } from "@taizhang/core";
import { checksStand } from "./checks-owe.ts";
import type { Defect } from "./defect.ts";
import { badBreakTheirs, eachOnce, goodPass } from "./examples-owe.ts";
import { additive, named, shownOnce } from "./facts-owe.ts";
import { impersonal } from "./privacy-owes.ts";
import { pureAndTotal, steady, worded } from "./rules-owe.ts";
import { bounded, faithful, modest, strict, titled, writable } from "./schema-owes.ts";
import { clean, figuresOnly, inTense, silentWhenEmpty, stands, steadyWords } from "./section-owes.ts";

export interface Duty {
  /** What the activity does when it keeps the duty. */
  readonly says: string;
  /** Where it does not; empty when it does. */
  readonly defectsOf: (activity: Activity) => readonly Defect[];
}

export const DUTIES: readonly Duty[] = [
  { says: "has good examples that the ledger lets in", defectsOf: goodPass },
  { says: "has one bad example per rule, which breaks that rule and no other", defectsOf: badBreakTheirs },
  { says: "gives every example once", defectsOf: eachOnce },
  { says: "has a schema that can be written as JSON Schema", defectsOf: writable },
  { says: "refuses fields it does not know", defectsOf: strict },
  { says: "stores an entry as it was written, and takes no text for a number", defectsOf: faithful },
  { says: "requires eight fields at most", defectsOf: modest },
  { says: "bounds its numbers", defectsOf: bounded },
  { says: "gives every field a Chinese title of its own", defectsOf: titled },
  { says: "asks for no data about persons", defectsOf: impersonal },
  { says: "has rules and facts that stand every entry and change none", defectsOf: pureAndTotal },
  { says: "has rules and facts that say the same of the same entry", defectsOf: steady },
  { says: "words its rules in Chinese, without a closing mark", defectsOf: worded },
  { says: "names its facts in Chinese and counts them in measure words", defectsOf: named },
  { says: "has a good example for every fact", defectsOf: shownOnce },
  { says: "has facts that add up", defectsOf: additive },
  { says: "has cross-checks that stand every year", defectsOf: checksStand },
  { says: "has a section that stands every year", defectsOf: stands },
  { says: "is silent of an empty year, and tells of every other", defectsOf: silentWhenEmpty },
  { says: "prints figures it was given, and no other number", defectsOf: figuresOnly },
  { says: "writes whole and clean sentences", defectsOf: clean },
  { says: "speaks of planned work as planned", defectsOf: inTense },
  { says: "writes the same of the same year", defectsOf: steadyWords },
];
