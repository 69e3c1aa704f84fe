/** What the report says of a year with some entries of one activity: the whole way from the door to the paragraph. */
import {
  addCells,
  catalogue,
  cellsOf,
  compose,
  printPath,
  rollUp,
  type Activity,
  type Entry,
  type Screened,
} from "@taizhang/core";
import { plainText, walk } from "@taizhang/document";
import { screenIn, specimenOf } from "./specimen.ts";

const org = { code: "451499", name: "××县民宗局" };

function letIn(activity: Activity, example: unknown): Screened {
  const screened = screenIn(activity, specimenOf(activity, example));
  if (screened.ok) return screened.record;
  throw new Error(screened.issues.map(({ path, message }) => `${printPath(path)}: ${message}`).join("; "));
}

/**
 * The paragraph of 2023 that the given examples make, each bare or in its envelope; a bare one is dated 2023-10-24.
 * The paper is of 2023-12-31. Throws the issues of an example the ledger would not let in.
 */
export function reportOn(activity: Activity, ...examples: readonly unknown[]): string {
  const records = examples.map((example) => letIn(activity, example));
  const { document, faults } = compose({
    year: 2023,
    org,
    catalogue: catalogue([activity]),
    totals: rollUp(addCells(records.flatMap(cellsOf)), { org: org.code, period: "2023" }),
    history: new Map(),
    highlights: records
      .filter(({ highlight }) => highlight)
      .map(({ body, facts }) => ({ entry: JSON.parse(body) as Entry, facts })),
    samples: new Map(),
    problems: [],
    plan: [],
    references: new Map(),
    unread: [],
    date: "2023-12-31",
  });
  const fault = faults[0];
  if (fault !== undefined) throw new Error(`${fault.kind}: ${fault.hook}: ${fault.why}`);
  const section = [...walk(document)].find((node) => node.type === "section" && node.depth === 2);
  if (section === undefined) return "";
  return [...walk(section)]
    .filter((node) => node.type === "paragraph")
    .map(({ children }) => plainText(children))
    .join("\n");
}
