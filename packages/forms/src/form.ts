/** The fields of a kind of record as somebody fills them in: names, titles, hints, what may be typed. */
import {
  HOUSE_KINDS,
  isHouseKind,
  org,
  planItem,
  preamble,
  problem,
  type Catalogue,
  type HouseKind,
} from "@taizhang/core";
import { z } from "zod";

/** What may be typed into a field. */
export type Shape =
  | { readonly is: "count" | "integer" | "yes-no" | "date" | "other" }
  | { readonly is: "text"; readonly choices: readonly string[] }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "group"; readonly fields: readonly Field[] };

export interface Field {
  readonly name: string;
  /** 参训数. */
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** A kind of record: of an activity, whose fields stand below `entry`, or of the house, whose fields stand by themselves. */
export interface Form {
  readonly kind: string;
  readonly title: string;
  readonly ofHouse: boolean;
  readonly fields: readonly Field[];
  readonly schema: z.ZodObject;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;

function shapeOf(schema: JsonSchema): Shape {
  const { type, anyOf, items } = schema;
  if (anyOf?.some((each) => isSchema(each) && each.properties?.["precision"] !== undefined)) return { is: "count" };
  if (type === "integer") return { is: "integer" };
  if (type === "boolean") return { is: "yes-no" };
  if (type === "string" && schema.format === "date") return { is: "date" };
  if (type === "string") return { is: "text", choices: (schema.enum ?? []).map(String) };
  if (type === "array" && isSchema(items) && !Array.isArray(items))
    return { is: "list", of: shapeOf(items as JsonSchema) };
  if (type === "object") return { is: "group", fields: fieldsOf(schema) };
  return { is: "other" };
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (!isSchema(schema) || schema.const !== undefined) return [];
    const { title = name, description = "" } = schema;
    return [{ name, title, hint: description, required: required.includes(name), shape: shapeOf(schema) }];
  });
}

/** The JSON Schema of what is written, draft 2020-12. */
export function jsonSchemaOf(schema: z.ZodObject): JsonSchema {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
}

const HOUSE: Readonly<Record<HouseKind, { readonly title: string; readonly schema: z.ZodObject }>> = {
  org: { title: "单位", schema: org },
  preamble: { title: "导语", schema: preamble },
  problem: { title: "存在问题", schema: problem },
  "plan-item": { title: "工作计划", schema: planItem },
};

/** The form of a kind, undefined when nobody knows it. */
export function formOf(kind: string, house: Catalogue): Form | undefined {
  const ofHouse = isHouseKind(kind);
  const known = ofHouse ? HOUSE[kind] : house.get(kind);
  if (known === undefined) return undefined;
  const { title, schema } = known;
  return { kind, title, ofHouse, schema, fields: fieldsOf(jsonSchemaOf(schema)) };
}

/** Every form, activities first, in the order of the report. */
export function formsOf(house: Catalogue): Form[] {
  return [...house.activities.map(({ kind }) => kind), ...HOUSE_KINDS].flatMap((kind) => formOf(kind, house) ?? []);
}

/** What a field takes, in words. */
export function shapeWords(shape: Shape): string {
  switch (shape.is) {
    case "count":
      return "数（90、约90、90余、近90、90以上、未报、不详）";
    case "integer":
      return "整数";
    case "yes-no":
      return "是或否";
    case "date":
      return "日期，例如 2023-10-24";
    case "text":
      return shape.choices.length === 0 ? "文字" : shape.choices.join("、");
    case "list":
      return shape.of.is === "group" ? `每项写 ${shapeWords(shape.of)}，用空格隔开` : shapeWords(shape.of);
    case "group":
      return shape.fields.map(({ title }) => title).join(" ");
    case "other":
      return "见 --json";
  }
}
