/** What a person typed for a field, made into what the ledger takes; never a guess. */
import type { Precision } from "@taizhang/document";
import { readJson } from "@taizhang/strict-json";
import type { Field, Shape } from "./form.ts";

/** The value, and what was read differently from how it was typed. */
export interface Typed {
  readonly value: unknown;
  readonly notices: readonly string[];
}

const WHOLE = /^(?:0|[1-9]\d{0,15})$/;

/** 约90, 90余, 超过90, 90以上, 不少于90, 近90. */
const PRECISE: readonly (readonly [RegExp, Precision])[] = [
  [/^(?:约|大约)(\d+)$/, "about"],
  [/^(\d+)左右$/, "about"],
  [/^(\d+)[余多]$/, "over"],
  [/^(?:超过|逾)(\d+)$/, "over"],
  [/^(\d+)以上$/, "at-least"],
  [/^(?:不少于|至少)(\d+)$/, "at-least"],
  [/^近(\d+)$/, "nearly"],
];

const SAID: Readonly<Record<string, string>> = { 未报: "none-reported", 不详: "unknown" };

const YES_NO: Readonly<Record<string, boolean>> = { 是: true, 否: false, true: true, false: false, y: true, n: false };

/** A number in half-width digits, with a notice when it was typed in full width. */
function folded(text: string): { readonly text: string; readonly notices: readonly string[] } {
  const half = text.normalize("NFKC").trim();
  return { text: half, notices: half === text.trim() ? [] : [`“${text}”读作 ${half}`] };
}

/** A count or a whole number; what is neither stays text, and the ledger says what to type. */
function counted(text: string, withPrecision: boolean): Typed {
  const { text: half, notices } = folded(text);
  if (WHOLE.test(half)) return { value: Number(half), notices };
  if (!withPrecision) return { value: text, notices: [] };
  const said = SAID[half];
  if (said !== undefined) return { value: said, notices };
  for (const [pattern, precision] of PRECISE) {
    const digits = pattern.exec(half)?.[1];
    if (digits !== undefined && WHOLE.test(digits)) return { value: { value: Number(digits), precision }, notices };
  }
  return { value: text, notices: [] };
}

/** Lists and groups may be typed as JSON. */
function asJson(text: string): Typed | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const read = readJson(text);
  return "value" in read ? { value: read.value, notices: [] } : undefined;
}

/** The fields of a group in their order, with spaces between: 一等奖 8. */
function row(text: string, fields: readonly Field[]): Typed {
  const parts = text.trim().split(/\s+/);
  if (parts.length > fields.length) return { value: text, notices: [] };
  const read = parts.map((part, at) => [fields[at]?.name ?? "", readTyped(part, fields[at]?.shape)] as const);
  return {
    value: Object.fromEntries(read.map(([name, { value }]) => [name, value])),
    notices: read.flatMap(([, { notices }]) => notices),
  };
}

/** Reads what was typed into a field of a shape; a list is typed with 、 between its parts. */
export function readTyped(text: string, shape: Shape | undefined): Typed {
  switch (shape?.is) {
    case "count":
      return asJson(text) ?? counted(text, true);
    case "integer":
      return counted(text, false);
    case "yes-no":
      return { value: YES_NO[text.trim().toLowerCase()] ?? text, notices: [] };
    case "list": {
      const parts = text.split(/[、；;]/).filter((part) => part.trim() !== "");
      const read = parts.map((part) => readTyped(part.trim(), shape.of));
      return asJson(text) ?? { value: read.map(({ value }) => value), notices: read.flatMap(({ notices }) => notices) };
    }
    case "group":
      return asJson(text) ?? row(text, shape.fields);
    case "other":
      return asJson(text) ?? { value: text, notices: [] };
    default:
      return { value: text, notices: [] };
  }
}
