/** What stands where on the printed page, as LibreOffice sets it. */
import {
  annex,
  date,
  document,
  paragraph,
  section,
  signature,
  table,
  text,
  type DocumentNode,
} from "@taizhang/document";
import { gbt9704, letter, report, type Profile } from "@taizhang/layout";
import { convertAll, pagesOf, present, type Page, type Word } from "@taizhang/libreoffice";
import { beforeAll, describe, expect, test } from "vitest";
import { renderDocx } from "../src/index.ts";
import { linesOf } from "./lines.ts";

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;
const ORG = "某某县民宗局";
const DAY = "2024年1月5日";
const LETTERHEAD = { number: "某民宗发〔2024〕5号", to: "某某市民宗委", signers: ["甲某某"], copies: ["县委办公室"] };

/** Four pages of prose without marks or digits, so that every line is full of characters of one width. */
function prose(...more: DocumentNode["children"]): DocumentNode {
  const words = "全县各族干部群众团结奋斗开展宣传教育培训示范创建工作取得明显成效".repeat(24);
  const paragraphs = [1, 2, 3].map(() => paragraph(text(words)));
  return document("某某县民族工作总结", { org: ORG, orgCode: "451499", year: 2023, lang: "zh-CN" }, [
    section(1, "主要工作", ...paragraphs),
    signature(ORG, date("2024-01-05", "2024-01-05", DAY)),
    ...more,
  ]);
}

/** Where words stand; digits among 汉字 are words of their own to poppler. */
function find(page: Page | undefined, words: string): Word {
  for (const [at, { top }] of page?.words.entries() ?? []) {
    const line = page?.words.slice(at).filter((each) => Math.abs(each.top - top) < 2) ?? [];
    for (let joined = "", to = 0; to < line.length && joined.length < words.length; to += 1) {
      joined += line[to]?.text;
      const [from, end] = [line[0], line[to]];
      if (joined.startsWith(words) && from && end) return { ...from, text: joined, right: end.right };
    }
  }
  throw new Error(`${words} is not on the page`);
}
const holds = (words: string) => (page: Page) =>
  page.words
    .map(({ text: word }) => word)
    .join("")
    .includes(words);
const middle = ({ top, bottom }: { readonly top: number; readonly bottom: number }): number => (top + bottom) / 2;

describe.skipIf(!present())("on the printed page", () => {
  const pages: Record<string, Page[]> = {};
  beforeAll(async () => {
    const columns = [{ title: "事项", width: 1, align: "left" }] as const;
    const sources = annex("数字来源表", table("来源", columns, [{ cells: [[text("无")]] }]));
    const papers: Record<string, readonly [DocumentNode, Profile]> = {
      plain: [prose(sources), gbt9704],
      report: [prose(sources), { ...report, letterhead: LETTERHEAD }],
      letter: [prose(), { ...letter, letterhead: LETTERHEAD }],
    };
    const names = Object.keys(papers);
    const files = Object.values(papers).map(([paper, profile]) => renderDocx(paper, profile));
    const pdfs = await convertAll(files, "docx", "pdf");
    for (const [at, pdf] of pdfs.entries()) pages[names[at] ?? ""] = await pagesOf(pdf);
  }, 120_000);

  const plain = (page: number): Page | undefined => pages["plain"]?.[page - 1];

  test("A4, 22 lines of 28 characters in a type area of 156 × 225 mm, 37 mm and 28 mm from the edges", () => {
    const page = plain(2);
    if (page === undefined) throw new Error("no second page");
    expect([page.width, page.height].map(Math.round)).toEqual([595, 842]);
    const lines = linesOf(page).slice(0, -1);
    expect(lines).toHaveLength(22);
    expect(lines.filter(({ text: line }) => line.length === 28).length).toBeGreaterThan(18);
    expect(Math.max(...lines.map(({ text: line }) => line.length))).toBe(28);
    const pitch = ((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0)) / 21;
    expect(pitch).toBeCloseTo(28.95, 1);
    // a line of exact height holds its characters in its middle
    const first = middle(lines[0] ?? { top: 0, bottom: 0 });
    expect(Math.abs(first - mm(37) - pitch / 2)).toBeLessThan(mm(2));
    const prosePart = page.words.filter(({ text: words }) => words.length === 28);
    expect(Math.min(...prosePart.map(({ left }) => left))).toBeCloseTo(mm(28), 0);
    expect(Math.max(...prosePart.map(({ right }) => right))).toBeLessThan(mm(28 + 156) + 1);
  });

  test("page numbers between dashes, 7 mm below the type area, a character in: odd right, even left", () => {
    for (const number of [1, 2, 3]) {
      const page = plain(number);
      if (page === undefined) throw new Error(`no page ${number}`);
      const foot = linesOf(page).at(-1);
      expect(foot?.text).toBe(`—${number}—`);
      const dashes = page.words.filter(({ top }) => Math.round(top) === Math.round(foot?.top ?? 0));
      expect(Math.abs(middle(foot ?? { top: 0, bottom: 0 }) - mm(37 + 225 + 7))).toBeLessThan(mm(1));
      const [left, right] = [dashes[0]?.left ?? 0, dashes.at(-1)?.right ?? 0];
      const inward = number % 2 === 1 ? mm(28 + 156) - right : left - mm(28);
      expect(Math.abs(inward - 14)).toBeLessThan(2);
    }
  });

  test("title, signature and date without a seal, annex on a page of its own with its title on the third line", () => {
    const last = pages["plain"]?.findLast(holds(`${ORG}${DAY}`));
    const [name, day] = [find(last, ORG), find(last, DAY)];
    expect(day.left - name.left).toBeCloseTo(31.5, 0);
    const annexPage = pages["plain"]?.at(-1);
    const below = middle(find(annexPage, "数字来源表")) - middle(find(annexPage, "附件"));
    expect(Math.abs(below - 2 * 28.95)).toBeLessThan(3);
    const title = find(plain(1), "某某县");
    expect(Math.abs((title.left + title.right) / 2 - mm(28 + 78))).toBeLessThan(2);
  });

  test("a paper sent upward: the mark 35 mm into the type area, number and signer a character in, date four in", () => {
    const page = pages["report"]?.[0];
    const mark = find(page, "某某县民宗局文件");
    const size = (mark.right - mark.left) / 8;
    expect(Math.abs(middle(mark) - size / 2 - mm(37 + 35))).toBeLessThan(mm(2));
    expect(find(page, "某民宗发").left - mm(28)).toBeCloseTo(15.75, 0);
    expect(Math.abs(mm(28 + 156) - find(page, "签发人：甲某某").right - 15.75)).toBeLessThan(4);
    const to = find(page, "某某市民宗委：");
    expect(to.left).toBeCloseTo(mm(28), 0);
    const signed = pages["report"]?.find(holds(`${ORG}${DAY}`));
    const [name, day] = [find(signed, ORG), find(signed, DAY)];
    expect(Math.abs(mm(28 + 156) - day.right - 4 * 15.75)).toBeLessThan(2);
    expect(Math.abs((name.left + name.right) / 2 - (day.left + day.right) / 2)).toBeLessThan(16);
  });

  test("the imprint stands at the foot of the type area of the last page", () => {
    const page = pages["report"]?.at(-1);
    const printed = find(page, `${DAY}印发`);
    expect(mm(37 + 225) - printed.bottom).toBeGreaterThan(-1);
    expect(mm(37 + 225) - printed.bottom).toBeLessThan(12);
    expect(find(page, "抄送：").left - mm(28)).toBeCloseTo(14, 0);
    expect(find(page, "抄送：").bottom).toBeLessThan(printed.top + 4);
  });

  test("a letter: the mark 30 mm from the edge of the paper, the number at the right, no number on the first page", () => {
    const [page, next] = pages["letter"] ?? [];
    const mark = find(page, ORG);
    expect(Math.abs(middle(mark) - 30 - mm(30))).toBeLessThan(mm(2));
    expect(mm(28 + 156) - find(page, LETTERHEAD.number).right).toBeLessThan(2);
    expect(page?.words.some(({ text: word }) => word === "—")).toBe(false);
    expect(next?.words.some(({ text: word }) => word === "—")).toBe(true);
  });
});
