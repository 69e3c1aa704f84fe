/** The paper read back: its words, links, tags and fonts, whatever its texts are. */
import { createHash } from "node:crypto";
import { figure, paragraph, document, section, text, table, annex, chart, type FigureNode } from "@taizhang/document";
import { FIGURES, sample } from "@taizhang/samples";
import { beforeAll, describe, expect, test } from "vitest";
import { HOSTILE, UNPRINTABLE } from "../test/hostile.ts";
import { all, prose, read, type Read } from "../test/reading.ts";
import { renderPdf } from "./pdf.ts";

const pdf = async (...args: Parameters<typeof renderPdf>): Promise<Uint8Array> =>
  (await renderPdf(args[0], { fonts: "bundled", ...args[1] })).bytes;
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

describe("the sample", () => {
  let bytes: Uint8Array;
  let paper: Read;
  beforeAll(async () => {
    bytes = await pdf(sample());
    paper = await read(bytes);
  });

  test("is the same bytes each time, with no clock in them", async () => {
    expect(hash(await pdf(sample()))).toBe(hash(bytes));
    expect(latin(bytes)).not.toMatch(/CreationDate|ModDate|CreateDate|ModifyDate/);
  });

  test("is tagged, in Chinese, with its title and the fonts it is set in", () => {
    expect(paper.marked).toBe(true);
    expect(latin(bytes)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(paper.info).toMatchObject({
      Language: "zh-CN",
      Title: "某某县民族宗教事务局民族工作总结和下一年度工作计划",
      Author: "某某县民族宗教事务局",
      Subject: expect.stringMatching(/^字体说明：.*仿宋体.*以 Noto Serif SC 代/),
    });
    expect(all(paper.tags, "Figure").map(({ alt }) => alt)).toEqual(["市级多于省级。"]);
    expect(all(paper.tags, "TH")).toHaveLength(2);
    for (const level of ["H1", "H2", "H3", "H4"]) expect(all(paper.tags, level)).not.toEqual([]);
  });

  test("reads in order, with the labels of the official levels", () => {
    expect(prose(paper)).toMatch(
      /^某某县民族宗教事务局民族工作总结和下一年度工作计划现将全年工作情况总结如下：一、主要工作（一）教育培训10月24日，举办培训班，90人参训。1\.县直机关（1）统战部参加。/,
    );
    expect(prose(paper)).toContain("一是力量薄弱；二是全年仅90人。——居住分散。附件：1.数字来源表2.未能读取的条目");
    expect(prose(paper)).toMatch(/2023年12月29日附件1数字来源表.*附件2未能读取的条目一、清单无。字体说明：/);
  });

  test("has its headings as bookmarks", () => {
    expect(paper.bookmarks).toEqual([
      "一、主要工作",
      " （一）教育培训",
      "  1.县直机关",
      "   （1）统战部",
      " （二）信息宣传",
      "二、存在的主要问题",
      "数字来源表",
      "未能读取的条目",
      " 一、清单",
    ]);
  });

  test("links every figure to its row, each row to its first use, and the note to the annexes", () => {
    const under = ({ page, rect: [left = 0, low = 0, right = 0, high = 0] }: Read["links"][number]): string =>
      paper.words
        .filter((word) => word.page === page && word.x >= left - 1 && word.x < right - 1)
        .filter(({ y }) => 841.89 - y > low && 841.89 - y < high)
        .map((word) => word.text)
        .join("");
    /** The row, or the line, right below the place a link leads to. */
    const there = ({ to }: Read["links"][number]): string =>
      paper.words
        .filter((word) => word.page === to.page && word.y > to.y - 1 && word.y < to.y + 30)
        .map((word) => word.text)
        .join("");
    const figures = paper.links.filter((link) => link.page < 3 && /^\d/.test(under(link)));
    expect(figures.map(under)).toEqual(["90人", "8篇", "16篇", "0篇", "90人"]);
    expect(figures.map((link) => there(link))).toEqual([
      expect.stringContaining("参训"),
      expect.stringContaining("省级稿件"),
      expect.stringContaining("市级稿件"),
      expect.stringContaining("国家级稿件"),
      expect.stringContaining("参训"),
    ]);
    const back = paper.links.filter(({ page, to }) => page === 3 && to.page === 1);
    expect(back.map(under)).toEqual(["90人", "8篇", "16篇", "0篇"]);
    const notes = paper.links.filter((link) => /表|条目/.test(under(link)) && link.page < 3);
    expect(notes.map(({ to }) => to.page)).toEqual([3, 4]);
  });

  test("embeds its fonts as subsets that tell their characters", () => {
    const fonts = latin(bytes).match(/\/BaseFont ?\/[^ /\n]+/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\/[A-Z]{6}\+Noto(?:Serif|Sans)SC-/);
    expect(latin(bytes)).toContain("/ToUnicode");
    expect(bytes.length).toBeLessThan(400_000);
  });
});

test("a figure is printed by its words and changes nothing else", async () => {
  const names = Object.values(FIGURES).map(({ ref }) => ref);
  const held = (of: Parameters<typeof figure>[0]): FigureNode => ({
    ...figure(of),
    text: `figure${"ABCD"[names.indexOf(of.ref)] ?? ""}`,
  });
  let words = prose(await read(await pdf(sample(held))));
  expect(words).toContain("figureA");
  for (const of of Object.values(FIGURES)) words = words.replaceAll(held(of).text, figure(of).text);
  expect(words).toBe(prose(await read(await pdf(sample()))));
});

const meta = { org: "局", orgCode: "451499", year: 2023, lang: "zh-CN" } as const;

/** A paper with the text everywhere a text can stand. */
const everywhere = (words: string) =>
  document(words, { ...meta, org: words }, [
    paragraph(text(words)),
    section(1, words, chart(words, words, [{ label: words, value: figure({ ...FIGURES.none, ref: words }) }])),
    annex(
      words,
      table(words, [{ title: words, width: 1, align: "left" }], [{ anchor: words, cells: [[text(words)]] }]),
    ),
  ]);

test.each(HOSTILE)("%j is printed as it is, wherever it stands", async (words) => {
  const paper = await read(await pdf(everywhere(words)));
  const bare = words.replace(/\s/g, "");
  // title, paragraph, heading, chart title, its label; note, annex title, caption, column, cell
  expect(prose(paper).split(bare).length - 1).toBe(10);
  expect(paper.info["Title"]).toBe(words);
});

test.each(UNPRINTABLE)("%j is printed as %j", async (words, printed) => {
  const paper = await read(await pdf(everywhere(words)));
  expect(prose(paper).split(printed.replace(/\s/g, "")).length - 1).toBe(10);
});

test("a character no font has leaves the rest of the paper as it is", async () => {
  const paper = await read(await pdf(document("总结", meta, [paragraph(text("甲😀乙"))])));
  expect(prose(paper)).toContain("甲");
  expect(prose(paper)).toContain("乙");
  expect(paper.marked).toBe(true);
});

test("an empty paper is a paper", async () => {
  expect((await read(await pdf(document("总结", meta, [])))).pages).toBe(1);
});
