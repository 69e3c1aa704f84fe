/** Schemas that let too much pass, ask too much, or change what they check are caught. */
import { count, line } from "@taizhang/core";
import { expect, it } from "vitest";
import { z } from "zod";
import { saidOf, entry, made, withField, type Row } from "./defective.ts";

const rows: readonly Row[] = [
  [
    "a schema that lets unknown fields pass",
    made({ entry: z.object(entry.shape) }),
    "schema-not-strict",
    "entry: takes fields it does not know",
  ],
  [
    "a group of fields that lets unknown fields pass",
    withField({
      venue: z
        .object({ kind: z.enum(["广场", "学校"]).meta({ title: "类别" }) })
        .optional()
        .meta({ title: "地点" }),
    }),
    "schema-not-strict",
    "entry.venue: takes fields it does not know",
  ],
  [
    "a default",
    withField({ basis: z.enum(["人", "人次"]).default("人次").meta({ title: "按人或人次" }) }),
    "schema-transforms",
    "no transform, no default",
  ],
  [
    "a transform",
    withField({ theme: z.string().trim().toUpperCase().meta({ title: "主题" }) }, { theme: "a" }),
    "schema-transforms",
    "entry: makes",
  ],
  [
    "a coercion",
    withField({ hours: z.preprocess(Number, z.int().max(9)).meta({ title: "学时" }) }, { hours: 8 }),
    "schema-coerces",
    "entry.hours: takes a text or nothing for a number",
  ],
  [
    "what no JSON Schema can say",
    withField({ held: z.date().optional().meta({ title: "日期" }) }),
    "schema-not-json",
    "entry: cannot be written as JSON Schema",
  ],
  [
    "nine required fields",
    withField(
      Object.fromEntries([..."甲乙丙丁戊己庚辛"].map((title, at) => [`f${at}`, z.boolean().meta({ title })])),
      Object.fromEntries([..."甲乙丙丁戊己庚辛"].map((_, at) => [`f${at}`, true])),
    ),
    "too-many-required",
    "entry: 9 fields are required",
  ],
  [
    "a number without a bound",
    withField({ days: z.int().optional().meta({ title: "天数" }) }),
    "count-unbounded",
    "field days: a number without a bound",
  ],
  [
    "a field without a title",
    withField({ venue: line(60).optional() }),
    "field-untitled",
    "field venue: has no Chinese title",
  ],
  [
    "an inner field without a title",
    withField({
      awards: z
        .array(z.strictObject({ n: count() }))
        .optional()
        .meta({ title: "奖项" }),
    }),
    "field-untitled",
    "field awards.n: has no Chinese title",
  ],
  [
    "two fields with one title",
    withField({ topic: line(60).optional().meta({ title: "主题" }) }),
    "field-title-twice",
    "field topic: “主题” is already the title of field theme",
  ],
  [
    "a field with a title of the envelope",
    withField({ label: line(60).optional().meta({ title: "名称" }) }),
    "field-title-twice",
    "field label: “名称” is already the title of the envelope",
  ],
  [
    "a field called entry",
    withField({ entry: line(60).optional().meta({ title: "内容" }) }),
    "field-named-entry",
    "field entry: the name is the envelope's",
  ],
];

it.each(rows)("catches %s", (_wrong, activity, code, says) => {
  expect(saidOf(activity, code)).toEqual([expect.stringContaining(says)]);
});
