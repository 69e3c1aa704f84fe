/** What a record says, field by field, under the titles its form gives them. */
import { printQuantity, type Quantity } from "@taizhang/document";
import { asQuantity } from "@taizhang/core";
import { bodyOf, type Stored } from "@taizhang/engine";
import type { Field, Form, Shape } from "@taizhang/forms";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const COUNTED = new Set<unknown>(["none-reported", "unknown"]);

const isQuantity = (value: unknown): value is Quantity =>
  COUNTED.has(value) || (isFields(value) && typeof value["precision"] === "string");

/** A value as people type it: 约90, 是, 甲、乙. */
function valueWords(value: unknown, shape: Shape | undefined): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (shape?.is === "count" && isQuantity(value)) return printQuantity(asQuantity(value), "");
  if (Array.isArray(value)) {
    const of = shape?.is === "list" ? shape.of : undefined;
    return value.map((each) => valueWords(each, of)).join("、");
  }
  if (isFields(value)) {
    const known = shape?.is === "group" ? shape.fields : [];
    return Object.entries(value)
      .map(([name, each]) => [known.find((field) => field.name === name), name, each] as const)
      .map(([field, name, each]) => `${field?.title ?? name} ${valueWords(each, field?.shape)}`)
      .join("，");
  }
  return String(value);
}

const OWNERSHIP: Readonly<Record<string, string>> = { own: "本单位主办", joint: "联合举办", assisted: "协助" };

/** Parts of the envelope that are not told elsewhere. */
const ENVELOPE: readonly (readonly [string, string, (value: unknown) => string])[] = [
  ["ownership", "主办或协助", (value) => OWNERSHIP[String(value)] ?? String(value)],
  ["highlight", "列入亮点", (value) => (value === true ? "是" : "")],
  ["summary", "摘要", String],
  ["partOf", "所属活动", String],
  ["sameAs", "与哪一条是同一活动", String],
  ["planItem", "对应计划", String],
  ["evidence", "佐证材料", (value) => (value as Fields[]).map(({ ref }) => String(ref)).join("；")],
];

const fieldLines = (values: Fields, fields: readonly Field[]): string[] =>
  Object.entries(values).map(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    return `${field?.title ?? name}：${valueWords(value, field?.shape)}`;
  });

/** One line for each field that was written; why not, when it cannot be read. */
export function contentLines(record: Stored, form: Form | undefined): string[] {
  const body = bodyOf(record);
  if ("why" in body) return [body.why];
  const { kind: _, id: _id, ...written } = body.value as Fields;
  const fields = form?.fields ?? [];
  if (form?.ofHouse === true) return fieldLines(written, fields);
  const entry = isFields(written["entry"]) ? written["entry"] : {};
  const around = ENVELOPE.filter(([name]) => written[name] !== undefined)
    .map(([name, title, words]) => [title, words(written[name])] as const)
    .filter(([, words]) => words !== "")
    .map(([title, words]) => `${title}：${words}`);
  return [...fieldLines(entry, fields), ...around];
}
