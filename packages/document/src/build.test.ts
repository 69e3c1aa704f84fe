import { expect, it } from "vitest";
import * as face from "./index.ts";
import {
  date,
  document,
  figure,
  figuresIn,
  list,
  paragraph,
  plainText,
  section,
  signature,
  strong,
  table,
  text,
  walk,
} from "./index.ts";

const trainees = {
  ref: "2023/451499/x/y",
  title: "参训",
  unit: "人",
  quantity: { value: 90, precision: "about" },
} as const;

it("freezes nodes and prints figures once, when they are built", () => {
  const node = figure(trainees);
  expect(node.text).toBe("约90人");
  expect(Object.isFrozen(node) && Object.isFrozen(node.figure)).toBe(true);
});

it("refuses a row that does not fit its columns", () => {
  const columns = [{ title: "a", width: 1, align: "left" }] as const;
  expect(() => table("t", columns, [{ cells: [[], []] }])).toThrow(/2 cells in 1 columns/);
});

it("walks every node in reading order", () => {
  const whole = document("总结", { org: "县", orgCode: "451499", year: 2023, lang: "zh-CN" }, [
    section(
      1,
      "工作",
      paragraph(text("共"), strong(figure(trainees)), text("。")),
      list("points", [[figure(trainees)]]),
    ),
    signature("县", date("2023-12-31", "2023-12-31", "2023年12月31日")),
  ]);
  expect([...walk(whole)].map((node) => node.type)).toEqual([
    "document",
    "section",
    "paragraph",
    "text",
    "strong",
    "figure",
    "text",
    "list",
    "figure",
    "signature",
    "date",
  ]);
  expect(figuresIn(whole)).toHaveLength(2);
  expect(plainText([text("共"), strong(figure(trainees)), date("2023-01-01", "2023-01-01", "1月1日")])).toBe(
    "共约90人1月1日",
  );
});

it("shows this face", () => {
  expect(Object.keys(face).toSorted()).toMatchInlineSnapshot(`
    [
      "amountOf",
      "anchorsIn",
      "annex",
      "annexNote",
      "chart",
      "chineseNumeral",
      "date",
      "document",
      "figure",
      "figureAnchor",
      "figuresIn",
      "labelled",
      "levelLabel",
      "list",
      "paragraph",
      "plainText",
      "pointLabel",
      "pointsOf",
      "printFigure",
      "printQuantity",
      "revive",
      "reviveProse",
      "section",
      "signature",
      "strong",
      "table",
      "text",
      "titleWords",
      "useAnchor",
      "visit",
      "walk",
    ]
  `);
});
