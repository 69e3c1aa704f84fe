/** What a schema owes: it checks and does not transform, and forms and sheets can be made from it. */
import { canonicalJson, envelope, LARGEST_COUNT, type Activity } from "@taizhang/core";
import { defect, shown, type Defect } from "./defect.ts";
import { fieldsOf, jsonSchemaOf } from "./field.ts";
import { variantsOf, withTextForNumbers } from "./variants.ts";

/** Most fields a clerk can be made to fill. */
const MOST_REQUIRED = 8;

/** It can be written as JSON Schema, for forms, sheets and API documents. */
export function writable(activity: Activity): Defect[] {
  try {
    jsonSchemaOf(activity.schema);
    return [];
  } catch (cause) {
    return [defect("schema-not-json", `entry: cannot be written as JSON Schema (${String(cause)})`)];
  }
}

/** It refuses fields it does not know, so that no misspelt field is lost in silence. */
export function strict(activity: Activity): Defect[] {
  return fieldsOf(activity).open.map((group) =>
    defect(
      "schema-not-strict",
      `entry${group === "" ? "" : `.${group}`}: takes fields it does not know; use z.strictObject`,
    ),
  );
}

/** What it lets in comes out unchanged, and numbers as text stay out. */
export function faithful(activity: Activity): Defect[] {
  const changed = variantsOf(activity).find(({ entry }) => {
    const parsed = activity.schema.safeParse(entry);
    return parsed.success && canonicalJson(parsed.data) !== canonicalJson(entry);
  });
  const coerced = withTextForNumbers(activity).find(({ entry }) => activity.schema.safeParse(entry).success);
  return [
    ...(changed === undefined
      ? []
      : [
          defect(
            "schema-transforms",
            `entry: makes ${shown(activity.schema.parse(changed.entry))} of ${shown(changed.entry)}; no transform, no default, no coercion`,
          ),
        ]),
    ...(coerced === undefined
      ? []
      : [
          defect(
            "schema-coerces",
            `entry.${coerced.field}: takes a text or nothing for a number (${shown(coerced.entry)})`,
          ),
        ]),
  ];
}

/** It asks little: at most eight fields must be filled. */
export function modest(activity: Activity): Defect[] {
  const required = fieldsOf(activity).fields.filter((field) => field.group === "" && field.required);
  if (required.length <= MOST_REQUIRED) return [];
  return [
    defect("too-many-required", `entry: ${required.length} fields are required, at most ${MOST_REQUIRED} may be`),
  ];
}

/** Counts are bounded, so that no typing mistake swallows a total. */
export function bounded(activity: Activity): Defect[] {
  return fieldsOf(activity)
    .fields.filter(({ most }) => most !== undefined && most > LARGEST_COUNT)
    .map(({ path }) => defect("count-unbounded", `field ${path}: a number without a bound; use count() or quantity()`));
}

const HAN = /\p{Script=Han}/u;

/** Every field is called something in Chinese, by a name of its own: a sheet has one column per title. */
export function titled(activity: Activity): Defect[] {
  const { fields } = fieldsOf(activity);
  const taken = new Map<string, string>(
    Object.values(envelope.shape).flatMap((field) => {
      const title = field.meta()?.title ?? ("unwrap" in field ? field.unwrap().meta()?.title : undefined);
      return title === undefined ? [] : [[`\n${title}`, "the envelope"] as const];
    }),
  );
  return fields.flatMap(({ path, name, group, title }) => {
    if (group === "" && name === "entry")
      return [defect("field-named-entry", "field entry: the name is the envelope's")];
    if (title === undefined || !HAN.test(title)) {
      return [defect("field-untitled", `field ${path}: has no Chinese title; add .meta({ title: "…" })`)];
    }
    const key = `${group}\n${title}`;
    const other = taken.get(key);
    taken.set(key, other ?? `field ${path}`);
    return other === undefined
      ? []
      : [defect("field-title-twice", `field ${path}: “${title}” is already the title of ${other}`)];
  });
}
