/** Fields that ask for data about persons are caught, whatever they are called. */
import { line } from "@taizhang/core";
import { expect, it } from "vitest";
import { z } from "zod";
import { saidOf, withField, type Row } from "./defective.ts";

const rows: readonly Row[] = [
  [
    "a field for names of people",
    withField({ roll: z.array(line(20)).optional().meta({ title: "参训人员姓名" }) }),
    "field-personal",
    "field roll: asks for data about persons (“姓名”)",
  ],
  [
    "a field for people by another name",
    withField({ lecturer: line(20).optional().meta({ title: "主讲人" }) }),
    "field-personal",
    "field lecturer: asks for data about persons (“主讲人”)",
  ],
  [
    "a field for a telephone number in a hint",
    withField({ how: line(20).optional().meta({ title: "备注", description: "填手机号" }) }),
    "field-personal",
    "field how: asks for data about persons (“手机”)",
  ],
];

it.each(rows)("catches %s", (_wrong, activity, code, says) => {
  expect(saidOf(activity, code)).toEqual([expect.stringContaining(says)]);
});
