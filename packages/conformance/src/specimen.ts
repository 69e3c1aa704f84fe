/** An example put into its envelope: a whole record as a clerk would hand it in. */
import { catalogue, screen, type Activity, type Entry, type Screening } from "@taizhang/core";

/** A record as handed in: an envelope around the activity's own business. */
export type Specimen = Omit<Entry, "id">;

/** An envelope in which no rule about envelopes is broken. */
const plain = { org: "451499", when: { from: "2023-10-24" }, ownership: "own" } as const;

const wears = (example: unknown): example is Partial<Specimen> =>
  typeof example === "object" && example !== null && Object.hasOwn(example, "entry");

/** The record of an example: the inner entry, or an envelope around it. */
export function specimenOf(activity: Activity, example: unknown): Specimen {
  const worn = wears(example) ? example : { entry: example };
  return { kind: activity.kind, title: activity.title, ...plain, ...worn, entry: worn.entry };
}

/** The records of all good examples. */
export function goodSpecimens(activity: Activity): Specimen[] {
  return activity.examples.good.map((example) => specimenOf(activity, example));
}

/** What the door of the ledger makes of a record. */
export function screenIn(activity: Activity, specimen: Specimen): Screening {
  return screen(specimen, catalogue([activity]));
}

/** A record as an entry of the ledger. */
export function entryOf(specimen: Specimen): Entry {
  return { id: "018b5d70-0000-7000-8000-000000000000", ...specimen };
}
