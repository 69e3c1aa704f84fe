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

/** What in the record is a person's own. `titles` gives the Chinese title of a field where its name is English. */
export function personalInRecord(
  value: unknown,
  titles: (path: Path) => string | undefined = () => undefined,
): RecordFinding[] {
  return [...inValue(value, [], "", titles)];
}

type Titles = (path: Path) => string | undefined;

function* inValue(value: unknown, path: Path, header: string, titles: Titles): Generator<RecordFinding> {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint")
    yield* inScalar(value, path, header);
  else if (typeof value === "object" && value !== null && path.length < DEEPEST) {
    if (Array.isArray(value)) yield* inList(value, path, header, titles);
    else yield* inFields(value, path, titles);
  }
}

function* inScalar(value: string | number | bigint, path: Path, header: string): Generator<RecordFinding> {
  const text = textOf(value);
  if (typeof value === "number" && isRoundedIdentity(value)) yield { ...whole("id-card-number", text), path };
  else for (const each of personalIn(text, { header })) yield { ...each, path };
}

function* inList(list: readonly unknown[], path: Path, header: string, titles: Titles): Generator<RecordFinding> {
  for (const [index, each] of list.entries()) yield* inValue(each, [...path, index], header, titles);
  const cells = list.map((each, index) => ({ text: textOf(each), path: [...path, index] }));
  yield* split(cells);
  // the same field of neighbouring records
  const keys = new Set(list.flatMap((each) => (isFields(each) ? Object.keys(each) : [])));
  for (const key of keys) {
    yield* split(
      list.map((each, index) => ({ text: isFields(each) ? textOf(each[key]) : "", path: [...path, index, key] })),
    );
  }
}

function* inFields(fields: object, path: Path, titles: Titles): Generator<RecordFinding> {
  const cells = Object.entries(fields).map(([key, value]) => {
    const inKey = personalIn(key);
    const own = [...path, inKey[0]?.shown ?? key];
    return { key, value, inKey, path: own, heading: titles([...path, key]) ?? key, text: textOf(value) };
  });
  for (const { inKey, value, heading, path: own } of cells) {
    for (const each of inKey) yield { ...each, path: own };
    yield* inValue(value, own, heading, titles);
  }
  yield* split(cells);
  const register = cells.some(
    ({ heading, value }) => makesRegister(askedBy(heading)) && value !== null && value !== "",
  );
  for (const { heading, text, path: own } of register ? cells : []) {
    const asked = askedBy(heading);
    if (asked === "name" || (asked === "role" && mostlyNames([text])))
      yield { ...whole("register-table", text), path: own };
  }
  const person = personInRow(cells);
  const cell = person === undefined ? undefined : cells[person.at];
  if (person !== undefined && cell !== undefined) yield { ...whole(person.rule, cell.text), path: cell.path };
}

function* split(cells: readonly { text: string; path: Path }[]): Generator<RecordFinding> {
  for (const { first, last, rule } of splitNumbers(cells.map(({ text }) => text))) {
    for (const { text, path } of cells.slice(first, last + 1)) if (text !== "") yield { ...whole(rule, text), path };
  }
}

const whole = (rule: Finding["rule"], text: string): Finding => finding(rule, text, { start: 0, end: text.length });

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A scalar as text, anything else as nothing. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}
