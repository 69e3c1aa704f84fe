/** Where the signature stands while the body grows line by line over the end of a page. */
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
  strong,
  table,
  text,
  type Block,
} from "@taizhang/document";
import { gbt9704, report, type Profile } from "@taizhang/layout";
import { describe, expect, test } from "vitest";
import { read, type Read } from "../test/reading.ts";
import { renderPdf } from "./pdf.ts";

const ORG = "某某县民宗局";
const DAY = "2024年1月5日";
const PITCH = gbt9704.line.pitch / 20;
const sealed: Profile = {
  ...report,
  letterhead: { number: "某民宗发〔2024〕5号", to: "某某市民宗委", signers: ["甲某某"], copies: ["县委办公室"] },
};

/** So many full lines; none of its characters stands anywhere else in the paper. */
const lines = (count: number) => text("团结奋斗".repeat(count * 7).slice(0, 28 * count - 4) + "。");
const columns = [
  { title: "事项", width: 2, align: "left" },
  { title: "数字", width: 1, align: "right" },
] as const;
const rows = (count: number) => Array.from({ length: count }, () => ({ cells: [[text("团结奋斗")], [text("9")]] }));
const articles = (value: number) =>
  figure({ ref: `2023/451499/media/k${value}`, title: "稿件", unit: "篇", quantity: { value, precision: "exact" } });
const bars = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: "团结奋斗", value: articles(at + 1) }));
const sources = annex("数字来源表", table("来源", columns, [{ cells: [[text("无")], [text("0")]] }]));

interface Printed {
  /** Page of the name, and what stands on it, by lines from above. */
  readonly page: number;
  readonly lines: readonly { readonly y: number; readonly text: string }[];
  /** Lines on the page before. */
  readonly before: number;
}

function linesOn({ words }: Read, page: number): Printed["lines"] {
  const found = Map.groupBy(
    words.filter((word) => word.page === page && !word.artifact),
    ({ y }) => Math.round(y * 10) / 10,
  );
  return [...found]
    .map(([y, line]) => ({ y, text: line.map((word) => word.text).join("") }))
    .toSorted((a, b) => a.y - b.y);
}

async function printed(
  above: number,
  last: Block,
  profile = gbt9704,
  annexes: readonly Block[] = [],
): Promise<Printed> {
  const body = Array.from({ length: above }, () => paragraph(text("一行。")));
  const signed = signature(ORG, date("2024-01-05", "2024-01-05", DAY));
  const meta = { org: ORG, orgCode: "451499", year: 2023, lang: "zh-CN" } as const;
  const paper = await read(
    (await renderPdf(document("总结", meta, [...body, last, signed, ...annexes]), { profile, fonts: "bundled" })).bytes,
  );
  const page = paper.words.find((word) => word.text === ORG)?.page ?? 0;
  return { page, lines: linesOn(paper, page), before: linesOn(paper, page - 1).length };
}

type Case = readonly [name: string, last: Block, profile?: Profile, annexes?: readonly Block[]];

const CASES: readonly Case[] = [
  ["a line", paragraph(lines(1))],
  ["a line above a note of annexes", paragraph(lines(1)), gbt9704, [sources, sources, sources]],
  ["two lines, sealed, with an imprint", paragraph(lines(2)), sealed],
  ["five lines, sealed, with an annex", paragraph(lines(5)), sealed, [sources]],
  ["as much as a page holds", paragraph(lines(22)), gbt9704, [sources]],
  ["two pages", paragraph(lines(43))],
  ["points", list("points", [[lines(2)], [lines(3)]])],
  ["points that close themselves", list("points", [[lines(2)], [text("团结奋斗！")]])],
  ["items below headings", section(1, "结语", section(2, "其他", list("items", [[lines(1)], [lines(2)]])))],
  ["a figure", paragraph(lines(1), text("团结"), articles(16))],
  ["a figure in bold, and nothing seen", paragraph(strong(lines(1), text("团结"), articles(16)), text(" \u200b"))],
  ["a date", paragraph(lines(1), text("团结"), date("2023-10-24", "2023-10-24", "10月24日"))],
  ["a table", table("团结", columns, rows(8))],
  ["a chart", chart("团结", "图。", bars(5))],
];

describe("a body that grows over the end of a page", () => {
  test.each(CASES.map((each) => ({ name: each[0], each })))(
    "$name: text of the body above name and date, on their page",
    async ({ each }) => {
      const [, last, profile, annexes] = each;
      const pages = new Set<number>();
      for (let above = 0; above < 22; above += 1) {
        const { page, lines: all } = await printed(above, last, profile, annexes);
        const words = all.map((line) => line.text);
        const [organ, day] = [words.indexOf(ORG), words.indexOf(DAY)];
        const body = words.slice(0, organ).some((line) => /[团结奋斗]/.test(line));
        pages.add(page);
        expect({ above, day, body }).toEqual({ above, day: organ + 1, body: true });
      }
      expect(pages.size).toBeGreaterThan(1);
    },
  );
});

test("of a long paragraph only its last line goes along", async () => {
  for (let above = 6; above < 20; above += 1) {
    // 21 lines fill the first page, for the title has a blank one below
    const { page, before } = await printed(above, paragraph(lines(15)));
    expect({ above, page, full: before >= 20 }).toEqual({ above, page: 2, full: true });
  }
});

test.each([
  ["unsealed", gbt9704, [], [2]],
  ["sealed", report, [], [3]],
  ["below a note", gbt9704, [sources], [2, 2]],
  ["sealed, below a note", report, [sources], [2, 3]],
] as const)("the room above the name is the same wherever the page ends: %s", async (_, profile, annexes, wanted) => {
  for (const above of [3, 14, 15, 16, 17, 18, 19]) {
    const { lines: all } = await printed(above, paragraph(lines(2)), profile, annexes);
    const organ = all.findIndex((line) => line.text === ORG);
    const body = all.findLastIndex((line) => /[团结奋斗]/.test(line.text));
    const rooms = all.slice(body, organ + 2).map(({ y }, at, from) => y - (from[at - 1]?.y ?? y));
    expect(rooms.map((room) => Math.round((room / PITCH) * 10) / 10)).toEqual([0, ...wanted, 1]);
  }
});
