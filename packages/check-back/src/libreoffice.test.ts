/**
 * Edits made in LibreOffice itself and saved by it, each with exactly what a check has to find. Changes recorded inside a
 * control are not among them: LibreOffice 7.4 then writes XML that neither it nor anybody can open again.
 */
import { editAll, present } from "@taizhang/libreoffice";
import { renderDocx } from "@taizhang/office";
import { beforeAll, describe, expect, test } from "vitest";
import { found } from "../test/docx.ts";
import { reportOf } from "../test/report.ts";

const CASES: readonly (readonly [name: string, basic: string, expected: readonly string[]])[] = [
  ["saved again", "", []],
  [
    "a number changed everywhere",
    'Say doc, "16", "17"',
    [
      "error figure-changed city 16篇→17篇",
      "error figure-changed days 16个工作日→17个工作日",
      "error figure-changed city 16篇→17篇",
      "error figure-changed days 16个工作日→17个工作日",
    ],
  ],
  ["a number changed in one place", 'SayFirst doc, "90", "80"', ["error figure-changed trainees 约90人次→约80人次"]],
  ["约 taken away", 'SayFirst doc, "培训约", "培训"', ["error figure-changed trainees 约90人次→90人次"]],
  ["余 put behind", 'SayFirst doc, "期，培训", "余期，培训"', ["error figure-changed courses 3期→3余期"]],
  ["a paragraph deleted", 'Drop doc, "张贴标语"', ["info paragraph-removed 在公园、广场等公"]],
  ["a paragraph with figures deleted", 'Drop doc, "刊发县级"', ["info paragraph-removed 刊发县级稿件8篇"]],
  [
    "a paragraph added",
    'After doc, "张贴标语", "总的看，全县民族工作稳中有进。"',
    ["info paragraph-added 总的看，全县民族"],
  ],
  [
    "a paragraph with a number added",
    'After doc, "张贴标语", "走访群众三十余户。"',
    ["warning number-unknown 三十余户", "info paragraph-added 走访群众三十余户"],
  ],
  ["a paragraph moved", 'Move doc, "办理公民", "刊发县级"', ["info paragraph-moved 办理公民民族成份"]],
  ["a paragraph pasted twice", 'Copy doc, "办理公民", "刊发县级"', ["info paragraph-added 办理公民民族成份"]],
  [
    "a sentence reworded",
    'SayFirst doc, "张贴标语、悬挂横幅", "采取多种形式"',
    ["info paragraph-reworded 在公园、广场等公"],
  ],
  [
    "a number typed into a sentence",
    'SayFirst doc, "群众满意", "群众满意度98%"',
    ["warning number-unknown 98", "info paragraph-reworded 办理公民民族成份"],
  ],
  [
    "a number of the ledger typed in",
    'SayFirst doc, "群众满意", "约占16篇稿件"',
    ["info number-known 16篇 city", "info paragraph-reworded 办理公民民族成份"],
  ],
  [
    "a figure typed over with all its words",
    'Between doc, "，培训", "。学员", "约85人次"',
    ["error figure-overwritten trainees 约90人次→约85人次", "info paragraph-reworded 全年举办培训班3"],
  ],
  ["a date changed", 'SayFirst doc, "10月24日", "10月25日"', ["info paragraph-reworded 10月25日，邀"]],
  ["a heading renamed", 'SayFirst doc, "窗口与日常", "窗口服务"', ["info paragraph-reworded （三）窗口服务"]],
  [
    "words changed with changes recorded",
    'Track doc\nSayFirst doc, "张贴标语、悬挂横幅", "采取多种形式"',
    ["info paragraph-reworded pending 在公园、广场等公"],
  ],
  [
    "a paragraph added with changes recorded",
    'Track doc\nAfter doc, "张贴标语", "总的看，稳中有进。"',
    ["info paragraph-added pending 总的看，稳中有进"],
  ],
  [
    "recorded changes accepted",
    'Track doc\nSayFirst doc, "张贴标语、悬挂横幅", "采取多种形式"\nOrder doc, "AcceptAllTrackedChanges"',
    ["info paragraph-reworded 在公园、广场等公"],
  ],
  [
    "recorded changes refused",
    'Track doc\nSayFirst doc, "张贴标语、悬挂横幅", "采取多种形式"\nOrder doc, "RejectAllTrackedChanges"',
    [],
  ],
];

describe.skipIf(!present())("edited in LibreOffice", () => {
  let saved: readonly Uint8Array[] = [];
  beforeAll(async () => {
    const file = renderDocx(reportOf());
    saved = await editAll(CASES.map(([, basic]) => ({ file, basic })));
  }, 180_000);

  test.each(CASES.map(([name, , expected], at) => [name, at, expected] as const))("%s", async (_name, at, expected) => {
    expect(await found(saved[at] ?? new Uint8Array())).toEqual(expected);
  });
});
