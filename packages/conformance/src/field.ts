/** The fields of an activity's schema, as forms and sheets will see them. */
import type { Activity } from "@taizhang/core";
import { z } from "zod";

/** The part of JSON Schema the house's schemas come out in. */
interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

export interface Field {
  /** `awards.n`: names from the outside in, list positions left out. */
  readonly path: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly required: boolean;
  /** Whether people type text of their own into it. */
  readonly isText: boolean;
  /** The upper bound of a whole number; undefined for what is none. */
  readonly most: number | undefined;
  /** The path of the group of fields it stands in; empty for the outermost. */
  readonly group: string;
}

/** A group of fields that takes others than its own. */
interface OpenGroup {
  readonly open: string;
}

const isObject = (schema: JsonSchema): boolean => schema.properties !== undefined || schema.type === "object";

/** The schema itself and every alternative and list item of it. */
function* forms(schema: JsonSchema): Generator<JsonSchema> {
  yield schema;
  for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) yield* forms(each);
  if (schema.items !== undefined) yield* forms(schema.items);
}

const typesText = (schema: JsonSchema): boolean =>
  [...forms(schema)].some(
    (form) => form.type === "string" && !("enum" in form) && !("const" in form) && !("format" in form),
  );

function* fieldsIn(schema: JsonSchema, group: string): Generator<Field | OpenGroup> {
  for (const form of forms(schema)) {
    if (!isObject(form)) continue;
    if (form.additionalProperties !== false) yield { open: group };
    for (const [name, each] of Object.entries(form.properties ?? {})) {
      const path = group === "" ? name : `${group}.${name}`;
      const whole = [...forms(each)].find(({ type }) => type === "integer" || type === "number");
      yield {
        path,
        name,
        title: each.title,
        description: each.description,
        required: form.required?.includes(name) ?? false,
        isText: typesText(each),
        most: whole === undefined ? undefined : (whole.maximum ?? Infinity),
        group,
      };
      yield* fieldsIn(each, path);
    }
  }
}

/** The activity's schema as JSON Schema of what is handed in. Throws what cannot be written as one. */
export function jsonSchemaOf(schema: z.ZodObject): JsonSchema {
  return z.toJSONSchema(schema, { io: "input" }) as JsonSchema;
}

/** All fields, outermost first; empty when the schema cannot be written as JSON Schema, which another duty says. */
export function fieldsOf(activity: Activity): { readonly fields: readonly Field[]; readonly open: readonly string[] } {
  try {
    const found = [...fieldsIn(jsonSchemaOf(activity.schema), "")];
    return {
      fields: found.filter((each) => "path" in each),
      open: found.flatMap((each) => ("open" in each ? [each.open] : [])),
    };
  } catch {
    return { fields: [], open: [] };
  }
}
