/** The gate for a record as JSON holds it: its texts, numbers and field names, and fields that only show a person together. */
import { finding, type Finding } from "./finding.ts";
import { askedBy } from "./label.ts";
import { personalIn } from "./personal-in.ts";
import { isRoundedIdentity } from "./rounded-identity.ts";
import { makesRegister, mostlyNames, personInRow } from "./row.ts";
import { splitNumbers } from "./split-number.ts";

/** Field names and list positions, outermost first. A field name that is itself personal data is masked. */
export type Path = readonly (string | number)[];

/** A finding, with the field it stands in; `at` is the stretch of that field's text. */
export interface RecordFinding extends Finding {
  readonly path: Path;
}

/** Nesting that is looked into; the doors refuse what is deeper. */
const DEEPEST = 64;

type Titles = (path: Path) => string | undefined;

/** Where fields or the parts of a list stand: a step below another place. */
interface Place {
  readonly above: Place | undefined;
  readonly step: Step;
  readonly depth: number;
}

type Step = Path[number];

/** What in the record is a person's own. `titles` gives the Chinese title of a field where its name is English. */
export function personalInRecord(value: unknown, titles?: Titles): RecordFinding[] {
  const found: RecordFinding[] = [];
  inValue(value, undefined, undefined, "", { titles, found });
  return found;
}

/** One look at a record: what it goes by, and what it has found. */
interface Look {
  readonly titles: Titles | undefined;
  readonly found: RecordFinding[];
}

/** The path of what lies a step below a place (of the whole without a step), asked for only where something is found. */
function pathOf(above: Place | undefined, step?: Step): Path {
  const path = step === undefined ? [] : [step];
  for (let at = above; at !== undefined; at = at.above) path.push(at.step);
  return path.toReversed();
}

function inValue(value: unknown, above: Place | undefined, step: Step | undefined, header: string, look: Look): void {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
    const found = inScalar(value, header);
    for (const each of found) look.found.push({ ...each, path: pathOf(above, step) });
  } else if (typeof value === "object" && value !== null) {
    const place = step === undefined ? undefined : { above, step, depth: (above?.depth ?? 0) + 1 };
    if ((place?.depth ?? 0) >= DEEPEST) return;
    if (Array.isArray(value)) inList(value, place, header, look);
    else inFields(value, place, look);
  }
}

function inScalar(value: string | number | bigint, header: string): Finding[] {
  const text = String(value);
  return typeof value === "number" && isRoundedIdentity(value)
    ? [whole("id-card-number", text)]
    : personalIn(text, { header });
}

function inList(list: readonly unknown[], place: Place | undefined, header: string, look: Look): void {
  list.forEach((each, index) => inValue(each, place, index, header, look));
  // what lies alone has nothing beside it
  if (list.length < 2) return;
  split(list.map(textOf), (index) => pathOf(place, index), look);
  // the same field of neighbouring records
  const keys = new Set(list.flatMap((each) => (isFields(each) ? Object.keys(each) : [])));
  for (const key of keys) {
    const column = list.map((each) => (isFields(each) ? textOf(each[key]) : ""));
    split(column, (index) => [...pathOf(place, index), key], look);
  }
}

function inFields(fields: object, place: Place | undefined, look: Look): void {
  const { titles, found } = look;
  const cells = Object.entries(fields).map(([key, value]) => {
    const inKey = personalIn(key);
    const heading = titles?.([...pathOf(place), key]) ?? key;
    return { value, inKey, step: inKey[0]?.shown ?? key, heading, text: textOf(value) };
  });
  const pathAt = (at: number): Path => pathOf(place, cells[at]?.step);
  for (const { inKey, value, heading, step } of cells) {
    for (const each of inKey) found.push({ ...each, path: pathOf(place, step) });
    inValue(value, place, step, heading, look);
  }
  split(
    cells.map(({ text }) => text),
    pathAt,
    look,
  );
  const register = cells.some(
    ({ heading, value }) => makesRegister(askedBy(heading)) && value !== null && value !== "",
  );
  for (const { heading, text, step } of register ? cells : []) {
    const asked = askedBy(heading);
    if (asked === "name" || (asked === "role" && mostlyNames([text])))
      found.push({ ...whole("register-table", text), path: pathOf(place, step) });
  }
  const person = personInRow(cells);
  const cell = person === undefined ? undefined : cells[person.at];
  if (person !== undefined && cell !== undefined)
    found.push({ ...whole(person.rule, cell.text), path: pathAt(person.at) });
}

function split(texts: readonly string[], pathAt: (at: number) => Path, { found }: Look): void {
  for (const { first, last, rule } of splitNumbers(texts)) {
    for (let at = first; at <= last; at += 1) {
      const text = texts[at] ?? "";
      if (text !== "") found.push({ ...whole(rule, text), path: pathAt(at) });
    }
  }
}

const whole = (rule: Finding["rule"], text: string): Finding => finding(rule, text, { start: 0, end: text.length });

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A scalar as text, anything else as nothing. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}
