/** What facts owe: a Chinese name, a measure word, a count from every good example, and sums that are the sum of their parts. */
import { addCells, cellsOf, ENTRIES, rollUp, totalIn, type Activity, type Screened } from "@taizhang/core";
import { defect, type Defect } from "./defect.ts";
import { MEASURE_WORDS } from "./measure-words.ts";
import { goodSpecimens, screenIn } from "./specimen.ts";

const HAN = /\p{Script=Han}/u;

const own = (activity: Activity) => activity.facts.filter(({ name }) => name !== ENTRIES.name);

/** There is something to count, each fact by a name of its own and in a measure word. */
export function named(activity: Activity): Defect[] {
  const facts = own(activity);
  if (facts.length === 0) return [defect("fact-missing", "facts: there is none; nothing would be counted")];
  const seen = new Map<string, string>([[ENTRIES.title, ENTRIES.name]]);
  return facts.flatMap(({ name, title, unit }) => {
    const other = seen.get(title);
    seen.set(title, other ?? name);
    return [
      ...(HAN.test(title) ? [] : [defect("fact-untitled", `fact ${name}: “${title}” is no Chinese title`)]),
      ...(other === undefined
        ? []
        : [defect("fact-title-twice", `fact ${name}: “${title}” is already the title of fact ${other}`)]),
      ...(MEASURE_WORDS.includes(unit)
        ? []
        : [
            defect("fact-unit", `fact ${name}: “${unit}” is no measure word of the house (${MEASURE_WORDS.join(" ")})`),
          ]),
    ];
  });
}

const lettingIn = (activity: Activity): Screened[] =>
  goodSpecimens(activity).flatMap((specimen) => {
    const screened = screenIn(activity, specimen);
    return screened.ok ? [screened.record] : [];
  });

/** Every fact is reported by a good example, so that its number is seen once. */
export function shownOnce(activity: Activity): Defect[] {
  const records = lettingIn(activity);
  return own(activity)
    .filter(({ name }) => records.every(({ facts }) => typeof (facts.get(name) ?? "none-reported") === "string"))
    .map(({ name }) => defect("fact-never-reported", `fact ${name}: no good example reports it`));
}

const together = (order: readonly Screened[]) =>
  rollUp(addCells(order.flatMap((record) => cellsOf(record))), { org: "451499", period: "2023" });

/** The year's total is the sum over the entries, in any order. */
export function additive(activity: Activity): Defect[] {
  const records = lettingIn(activity);
  const counted = records.filter(({ year, org }) => year === 2023 && org === "451499");
  const [totals, reversed] = [together(counted), together(counted.toReversed())];
  return activity.facts.flatMap(({ name }) => {
    const expected = counted.reduce((sum, { facts }) => {
      const quantity = facts.get(name) ?? "none-reported";
      return typeof quantity === "string" ? sum : sum + quantity.value;
    }, 0);
    const sums = [totals, reversed].map((each) => totalIn(each, activity.kind, name).sum);
    return sums.every((sum) => sum === expected)
      ? []
      : [
          defect(
            "fact-not-additive",
            `fact ${name}: its total is ${sums.join(" or ")}, the entries add up to ${expected}`,
          ),
        ];
  });
}
