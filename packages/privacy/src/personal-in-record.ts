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

/** Where a value stands: a step below another place. */
interface Place {
  readonly above: Place | undefined;
  readonly step: string | number;
  readonly depth: number;
}

/** What in the record is a person's own. `titles` gives the Chinese title of a field where its name is English. */
export function personalInRecord(value: unknown, titles?: Titles): RecordFinding[] {
  const found: RecordFinding[] = [];
  inValue(value, undefined, "", { titles, found });
  return found;
}

/** One look at a record: what it goes by, and what it has found. */
interface Look {
  readonly titles: Titles | undefined;
  readonly found: RecordFinding[];
}

const below = (above: Place | undefined, step: string | number): Place => ({
  above,
  step,
  depth: (above?.depth ?? 0) + 1,
});

/** The path of a place, asked for only where something is found. */
function pathOf(place: Place | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.above) path.push(at.step);
  return path.toReversed();
}

function inValue(value: unknown, place: Place | undefined, header: string, look: Look): void {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint")
    inScalar(value, place, header, look);
  else if (typeof value === "object" && value !== null && (place?.depth ?? 0) < DEEPEST) {
    if (Array.isArray(value)) inList(value, place, header, look);
    else inFields(value, place, look);
  }
}

function inScalar(value: string | number | bigint, place: Place | undefined, header: string, { found }: Look): void {
  const text = textOf(value);
  const findings =
    typeof value === "number" && isRoundedIdentity(value)
      ? [whole("id-card-number", text)]
      : personalIn(text, { header });
  for (const each of findings) found.push({ ...each, path: pathOf(place) });
}

function inList(list: readonly unknown[], place: Place | undefined, header: string, look: Look): void {
  const cells = list.map((each, index) => ({ text: textOf(each), place: below(place, index) }));
  list.forEach((each, index) => inValue(each, cells[index]?.place, header, look));
  // what lies alone has nothing beside it
  if (list.length < 2) return;
  split(cells, look);
  // the same field of neighbouring records
  const keys = new Set(list.flatMap((each) => (isFields(each) ? Object.keys(each) : [])));
  for (const key of keys) {
    const column = list.map((each, index) => ({
      text: isFields(each) ? textOf(each[key]) : "",
      place: below(cells[index]?.place, key),
    }));
    split(column, look);
  }
}

function inFields(fields: object, above: Place | undefined, look: Look): void {
  const { titles, found } = look;
  const cells = Object.entries(fields).map(([key, value]) => {
    const inKey = personalIn(key);
    const heading = titles?.([...pathOf(above), key]) ?? key;
    return { value, inKey, place: below(above, inKey[0]?.shown ?? key), heading, text: textOf(value) };
  });
  for (const { inKey, value, heading, place } of cells) {
    for (const each of inKey) found.push({ ...each, path: pathOf(place) });
    inValue(value, place, heading, look);
  }
  split(cells, look);
  const register = cells.some(
    ({ heading, value }) => makesRegister(askedBy(heading)) && value !== null && value !== "",
  );
  for (const { heading, text, place } of register ? cells : []) {
    const asked = askedBy(heading);
    if (asked === "name" || (asked === "role" && mostlyNames([text])))
      found.push({ ...whole("register-table", text), path: pathOf(place) });
  }
  const person = personInRow(cells);
  const cell = person === undefined ? undefined : cells[person.at];
  if (person !== undefined && cell !== undefined)
    found.push({ ...whole(person.rule, cell.text), path: pathOf(cell.place) });
}

function split(cells: readonly { text: string; place: Place }[], { found }: Look): void {
  for (const { first, last, rule } of splitNumbers(cells.map(({ text }) => text))) {
    for (const { text, place } of cells.slice(first, last + 1))
      if (text !== "") found.push({ ...whole(rule, text), path: pathOf(place) });
  }
}

const whole = (rule: Finding["rule"], text: string): Finding => finding(rule, text, { start: 0, end: text.length });

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A scalar as text, anything else as nothing. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}
