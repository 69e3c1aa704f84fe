/** Where the signature stands on the printed page, as LibreOffice sets it, while the body grows line by line over the end of a page. */
import {
  annex,
  chart,
  date,
  document,
  figure,
  list,
  paragraph,
  section,
  signature,
  table,
  text,
  type Block,
} from "@taizhang/document";
import { gbt9704, report, type Profile } from "@taizhang/layout";
import { convertAll, pagesOf, present, type Page } from "@taizhang/libreoffice";
import { beforeAll, describe, expect, test } from "vitest";
import { renderDocx } from "../src/index.ts";
import { linesOf } from "./lines.ts";

const ORG = "某某县民宗局";
const DAY = "2024年1月5日";
const LETTERHEAD = { number: "某民宗发〔2024〕5号", to: "某某市民宗委", signers: ["甲某某"], copies: ["县委办公室"] };

/** So many full lines; none of its characters stands anywhere else in the paper. */
const lines = (count: number) => text("团结奋斗".repeat(count * 7).slice(0, 28 * count - 4) + "。");
const columns = [
  { title: "事项", width: 2, align: "left" },
  { title: "数字", width: 1, align: "right" },
] as const;
const rows = (count: number) => Array.from({ length: count }, () => ({ cells: [[text("团结奋斗")], [text("9")]] }));
const bars = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    label: "团结奋斗",
    value: figure({
      ref: `2023/451499/media/k${at}`,
      title: "稿件",
      unit: "篇",
      quantity: { value: at + 1, precision: "exact" },
    }),
  }));
const sources = annex("数字来源表", table("来源", columns, [{ cells: [[text("无")], [text("0")]] }]));

interface Case {
  readonly name: string;
  readonly last: Block;
  /** How many lines of the body above the last block, from and to: over the end of a page and on. */
  readonly above: readonly [from: number, to: number];
  readonly profile?: Profile;
  readonly annexes?: readonly Block[];
}

const CASES: readonly Case[] = [
  { name: "a line", last: paragraph(lines(1)), above: [14, 24] },
  {
    name: "a line, a long note of annexes",
    last: paragraph(lines(1)),
    above: [10, 24],
    annexes: [sources, sources, sources],
  },
  { name: "five lines", last: paragraph(lines(5)), above: [10, 20] },
  { name: "half a page", last: paragraph(lines(11)), above: [4, 14], annexes: [sources] },
  { name: "points", last: list("points", [[lines(2)], [lines(3)]]), above: [10, 20], annexes: [sources] },
  {
    name: "items below headings",
    last: section(1, "结语", section(2, "其他", list("items", [[lines(1)], [lines(2)]]))),
    above: [10, 20],
  },
  { name: "a table", last: table("表", columns, rows(12)), above: [6, 15] },
  { name: "a chart", last: chart("图", "图。", bars(5)), above: [9, 18] },
  {
    name: "a line, sealed with an imprint",
    last: paragraph(lines(1)),
    above: [0, 6],
    profile: { ...report, letterhead: LETTERHEAD },
  },
  {
    name: "five lines, sealed, with annexes",
    last: paragraph(lines(5)),
    above: [15, 22],
    profile: { ...report, letterhead: LETTERHEAD },
    annexes: [sources],
  },
];

const papers = CASES.flatMap(({ name, last, above: [from, to], profile = gbt9704, annexes = [] }) =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const above = Array.from({ length: from + at }, () => paragraph(text("一行。")));
    const signed = signature(ORG, date("2024-01-05", "2024-01-05", DAY));
    const paper = document("总结", { org: ORG, orgCode: "451499", year: 2023, lang: "zh-CN" }, [
      ...above,
      last,
      signed,
      ...annexes,
    ]);
    return { name, above: from + at, docx: renderDocx(paper, profile) };
  }),
);

describe.skipIf(!present())("a body that grows over the end of a page", () => {
  const printed = new Map<string, { readonly above: number; readonly pages: readonly Page[] }[]>();
  beforeAll(async () => {
    const pdfs = await convertAll(
      papers.map(({ docx }) => docx),
      "docx",
      "pdf",
    );
    for (const [at, { name, above }] of papers.entries()) {
      const pages = await pagesOf(pdfs[at] ?? new Uint8Array());
      printed.set(name, [...(printed.get(name) ?? []), { above, pages }]);
    }
  }, 300_000);

  test.each(CASES.map(({ name }) => name))("%s: text of the body above name and date, on their page", (name) => {
    const ends = new Set<number>();
    for (const { above, pages } of printed.get(name) ?? []) {
      const number = pages.findIndex((page) => linesOf(page).some(({ text: line }) => line === ORG));
      const words = linesOf(pages[number] ?? { width: 0, height: 0, words: [] }).map(({ text: line }) => line);
      const [organ, day] = [words.indexOf(ORG), words.indexOf(DAY)];
      const body = words.slice(0, Math.max(0, organ)).filter((line) => /[团结奋斗]/.test(line));
      ends.add(number);
      expect({ above, day, body: body.length > 0 }).toEqual({ above, day: organ + 1, body: true });
    }
    // the end of the page was met
    expect(ends.size).toBeGreaterThan(1);
  });

  test("of a table only the last row goes along, of a chart all", () => {
    const brought = (name: string) =>
      (printed.get(name) ?? []).map(({ pages }) => {
        const page = pages.find((each) => linesOf(each).some(({ text: line }) => line === ORG));
        return linesOf(page ?? { width: 0, height: 0, words: [] }).filter(({ text: line }) =>
          line.startsWith("团结奋斗"),
        ).length;
      });
    expect(Math.min(...brought("a table"))).toBe(1);
    expect(new Set(brought("a chart"))).toEqual(new Set([5]));
  });
});
