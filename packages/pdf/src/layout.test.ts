/** The rendered pages measured against GB/T 9704—2012 and the profile; lengths in points unless they say mm. */
import { annex, date, document, paragraph, section, signature, table, text, type Block } from "@taizhang/document";
import { gbt9704 } from "@taizhang/layout";
import { beforeAll, describe, expect, test } from "vitest";
import { read, type Read, type Word } from "../test/reading.ts";
import { renderPdf } from "./pdf.ts";

const mm = (length: number): number => (length * 72) / 25.4;
const meta = { org: "某某县民族宗教事务局", orgCode: "451499", year: 2023, lang: "zh-CN" } as const;
const pages = async (...children: readonly Block[]): Promise<Read> =>
  read((await renderPdf(document("总结", meta, children), { fonts: "bundled" })).bytes);

/** The lines of a page from top to bottom, each with the words on it. */
function lines({ words }: Read, page: number): Word[][] {
  const found = new Map<number, Word[]>();
  for (const word of words.filter((each) => each.page === page && !each.artifact)) {
    const at = Math.round(word.y * 10) / 10;
    found.set(at, [...(found.get(at) ?? []), word]);
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, line]) => line);
}

const said = (line: readonly Word[]): string => line.map((word) => word.text).join("");

describe("running text", () => {
  let paper: Read;
  beforeAll(async () => {
    paper = await pages(paragraph(text("民族团结进步创建活动".repeat(200))));
  });

  test("stands 28 mm from the left edge and is 156 mm wide", () => {
    for (const line of lines(paper, 2)) {
      const [first] = line;
      const last = line.at(-1);
      expect(first?.x).toBeCloseTo(mm(28), 0);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(mm(28 + 156) + 0.5);
    }
  });

  test("has 22 lines on a page and 28 characters in a line", () => {
    expect(lines(paper, 2)).toHaveLength(22);
    for (const line of lines(paper, 2)) expect(said(line)).toHaveLength(28);
  });

  test("has its lines as far apart as the profile says, inside the type area", () => {
    const baselines = lines(paper, 2).map(([word]) => word?.y ?? 0);
    const apart = baselines.slice(1).map((y, at) => y - (baselines[at] ?? 0));
    for (const pitch of apart) expect(pitch).toBeCloseTo(gbt9704.line.pitch / 20, 1);
    expect((baselines[0] ?? 0) - 16).toBeGreaterThan(mm(37) - 1);
    expect(baselines.at(-1)).toBeLessThan(mm(37 + 225));
  });

  test("begins two characters in, and runs over flush left", () => {
    const [, first, second] = lines(paper, 1);
    expect(first?.[0]?.x).toBeCloseTo(mm(28) + 2 * 15.75, 0);
    expect(second?.[0]?.x).toBeCloseTo(mm(28), 0);
  });

  test("has its page number — 1 — 7 mm below, odd right and even left, a character in", () => {
    const numbers = paper.words.filter(({ artifact }) => artifact);
    expect(numbers.map((word) => word.text).slice(0, 3)).toEqual(["— 1 —", "— 2 —", "— 3 —"]);
    for (const { page, x, y, width, size } of numbers) {
      expect(size).toBe(14);
      // the dash's upper edge is 0.292 of the size above the baseline
      expect(y - 0.292 * 14 - mm(37 + 225)).toBeCloseTo(mm(7), 0);
      const [edge, should] = page % 2 === 1 ? [x + width, mm(28 + 156) - 14] : [x, mm(28) + 14];
      expect(edge).toBeCloseTo(should, 0);
    }
  });
});

test("no line begins with a mark that closes, none ends with one that opens", async () => {
  const marked = "“民族团结”、（共守南疆）；《条例》，铸牢意识。";
  const paper = await pages(
    ...Array.from({ length: 28 }, (_, at) => paragraph(text("民".repeat(at) + marked.repeat(8)))),
  );
  for (let page = 1; page <= paper.pages; page += 1) {
    for (const line of lines(paper, page)) {
      expect(said(line)).not.toMatch(/^[”、）；》，。]/);
      expect(said(line)).not.toMatch(/[“（《]$/);
    }
  }
});

test("the title is centred, signature and date stand as 7.3.5.2 asks, an annex begins a page", async () => {
  const paper = await pages(
    paragraph(text("正文。")),
    signature(meta.org, date("2023-12-29", "2023-12-29", "2023年12月29日")),
    annex("数字来源表", paragraph(text("表。"))),
  );
  const find = (words: string): Word => {
    const found = paper.words.find((word) => word.text === words);
    if (found === undefined) throw new Error(`${words} is not in the paper`);
    return found;
  };
  const title = find("总结");
  expect(title.size).toBe(22);
  expect(title.x + title.width / 2).toBeCloseTo(mm(28 + 78), 0);
  const [org, day] = [find(meta.org), find("2023年12月29日")];
  expect(org.x + org.width).toBeCloseTo(mm(28 + 156) - 2 * 15.75, 0);
  expect(day.x - org.x).toBeCloseTo(2 * 15.75, 0);
  expect(day.y - org.y).toBeCloseTo(28.95, 1);
  expect(find("附件").page).toBe(2);
  expect(find("附件").x).toBeCloseTo(mm(28), 0);
});

test("a table stays inside the type area, whatever its cells hold, and repeats its head", async () => {
  const columns = [
    { title: "事项", width: 2, align: "left" },
    { title: "编号", width: 1, align: "left" },
  ] as const;
  const long = "2023/451499/training-course/heads/018b5d43-b400-7393-85c5-55dcbe4b6138";
  const rows = Array.from({ length: 60 }, () => ({ cells: [[text("x".repeat(90))], [text(long)]] }));
  const paper = await pages(table("表", columns, rows));
  for (const { x, width } of paper.words) expect(x + width).toBeLessThan(mm(28 + 156) + 0.5);
  const heads = paper.words.filter((word) => word.text === "事项");
  expect(heads.map(({ artifact }) => artifact)).toEqual([false, ...Array<boolean>(paper.pages - 1).fill(true)]);
});

test("a heading is not left alone at the foot of a page", async () => {
  for (const before of [18, 19, 20, 21]) {
    const filler = Array.from({ length: before }, () => paragraph(text("一行。")));
    const paper = await pages(
      ...filler,
      section(1, "末尾的标题", section(2, "次级标题", paragraph(text("其后的正文。")))),
    );
    const pageOf = (words: string) => paper.words.find((word) => word.text.includes(words))?.page;
    expect(pageOf("末尾的标题")).toBe(pageOf("其后的正文"));
  }
});
