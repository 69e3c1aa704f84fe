/** The heads of formal papers, their signatures and imprints, measured on the rendered pages; lengths in points. */
import { date, document, paragraph, signature, text, type DocumentNode } from "@taizhang/document";
import { gbt9704, letter, report, type Letterhead, type Profile } from "@taizhang/layout";
import { beforeAll, describe, expect, test } from "vitest";
import { HOSTILE } from "../test/hostile.ts";
import { all, prose, read, type Read, type Word } from "../test/reading.ts";
import { renderPdf } from "./pdf.ts";

const mm = (length: number): number => (length * 72) / 25.4;
const [LEFT, RIGHT] = [mm(28), mm(28 + 156)];
const CHAR = 15.75;
const PITCH = gbt9704.line.pitch / 20;
const [ORG, DAY, NUMBER] = ["某某县民宗局", "2024年1月5日", "×民宗发〔2024〕5号"];
const LETTERHEAD = {
  number: NUMBER,
  to: "某某市民宗委",
  signers: ["甲某某", "乙某某", "丙某某"],
  copies: ["县委办公室", "县政府办公室"],
};

const paper = (lines = 1): DocumentNode =>
  document("总结", { org: ORG, orgCode: "451499", year: 2023, lang: "zh-CN" }, [
    ...Array.from({ length: lines }, () => paragraph(text("完。"))),
    signature(ORG, date("2024-01-05", "2024-01-05", DAY)),
  ]);
const bytesOf = async (profile: Profile, of = paper()): Promise<Uint8Array> =>
  (await renderPdf(of, { profile, fonts: "bundled" })).bytes;
const set = async (profile: Profile, letterhead: Letterhead = LETTERHEAD, of = paper()): Promise<Read> =>
  read(await bytesOf({ ...profile, letterhead }, of));

function find({ words }: Read, said: string, last = false): Word {
  const found = words.filter((word) => word.text === said).at(last ? -1 : 0);
  if (found === undefined) throw new Error(`${said} is not in ${words.map((word) => word.text).join("|")}`);
  return found;
}
const end = ({ x, width }: Word): number => x + width;
const centre = ({ x, width }: Word): number => x + width / 2;
/** Upper and lower edge of the characters of a word. */
const top = ({ y, size }: Word): number => y - 0.88 * size;
const foot = ({ y, size }: Word): number => y + 0.12 * size;

describe("a paper sent upward", () => {
  let page: Read;
  beforeAll(async () => {
    page = await set(report, LETTERHEAD, paper(16));
  });

  test("reads from its mark to its imprint", () => {
    expect(prose(page)).toMatch(
      /^某某县民宗局文件签发人：甲某某　?乙某某×民宗发〔2024〕5号丙某某总结某某市民宗委：完。.*某某县民宗局2024年1月5日字体说明：.*抄送：县委办公室，县政府办公室。某某县民宗局2024年1月5日印发$/,
    );
    expect(page.marked).toBe(true);
  });

  test("has its mark 35 mm into the type area, in the middle, at its full size where the line holds it", () => {
    const mark = find(page, `${ORG}文件`);
    expect(top(mark)).toBeCloseTo(mm(37 + 35), 0);
    expect(centre(mark)).toBeCloseTo((LEFT + RIGHT) / 2, 0);
    expect(mark.size).toBe(55);
  });

  test("has its number a character in from the left, its signers a character in from the right", () => {
    const [number, label] = [find(page, NUMBER), find(page, "签发人：")];
    expect(number.x).toBeCloseTo(LEFT + CHAR, 0);
    expect(number.y - label.y).toBeCloseTo(PITCH, 1);
    expect(number.y - find(page, "丙某某").y).toBeCloseTo(0, 1);
    const names = page.words.filter(({ y, x }) => Math.abs(y - label.y) < 1 && x > label.x);
    expect(end(names.at(-1) as Word)).toBeCloseTo(RIGHT - CHAR, 0);
    expect(find(page, "丙某某").x).toBeCloseTo(names[0]?.x ?? 0, 0);
  });

  test("has a red rule as wide as the type area 4 mm below the number, two lines above the title", () => {
    const red = page.rules.filter(({ color }) => color === "#ff0000");
    expect(red).toHaveLength(1);
    const [rule] = red;
    expect(rule?.x).toBeCloseTo(LEFT, 0);
    expect(rule?.width).toBeCloseTo(mm(156), 0);
    expect(rule?.height).toBeCloseTo(1.5, 1);
    expect((rule?.y ?? 0) - foot(find(page, NUMBER))).toBeCloseTo(mm(4), 0);
    const above = top(find(page, "总结")) - (rule?.y ?? 0) - 1.5;
    expect(above).toBeCloseTo(2 * PITCH + (PITCH - 22) / 2, 0);
  });

  test("names the recipient flush left below the title", () => {
    expect(find(page, "某某市民宗委：").x).toBeCloseTo(LEFT, 0);
  });

  test("is signed where the seal goes: the date four characters in, the name in the middle above it", () => {
    const [org, day] = [find(page, ORG), find(page, DAY)];
    expect(end(day)).toBeCloseTo(RIGHT - 4 * CHAR, 0);
    expect(centre(org)).toBeCloseTo(centre(day), 0);
    expect(day.y - org.y).toBeCloseTo(PITCH, 1);
  });

  test("has its imprint at the foot of the type area of the last page, between black rules", () => {
    const black = page.rules.filter(({ color }) => color === "#000000");
    expect(black.map(({ page: at }) => at)).toEqual([2, 2, 2]);
    expect(black.map(({ width }) => Math.round(width))).toEqual([442, 442, 442]);
    expect(black.map(({ height }) => Math.round((height / mm(1)) * 100))).toEqual([35, 25, 35]);
    const last = black.at(-1);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(841.89 - 1984 / 20, 0);
    const [printer, printed] = [find(page, ORG, true), find(page, `${DAY}印发`)];
    expect(printer.x).toBeCloseTo(LEFT + 14, 0);
    expect(end(printed)).toBeCloseTo(RIGHT - 14, 0);
    expect(printed.size).toBe(14);
  });

  test("names who signed on the page alone", () => {
    expect(JSON.stringify([page.info, page.bookmarks, page.tags])).not.toMatch(/[甲乙丙]某某/);
  });
});

describe("a letter", () => {
  let page: Read;
  beforeAll(async () => {
    page = await set(letter, LETTERHEAD, paper(20));
  });

  test("has its mark 30 mm below the edge of the paper, in the middle", () => {
    const mark = find(page, ORG);
    expect(mark.size).toBe(60);
    expect(top(mark)).toBeCloseTo(mm(30), 0);
    expect(centre(mark)).toBeCloseTo(mm(105), 0);
  });

  test("has two red double rules of 170 mm on its first page: thick above thin, and thin above thick", () => {
    const red = page.rules.filter(({ color }) => color === "#ff0000").toSorted((a, b) => a.y - b.y);
    expect(red.map(({ page: at, height }) => [at, height])).toEqual([3, 0.75, 0.75, 3].map((height) => [1, height]));
    for (const { x, width } of red) {
      expect(width).toBeCloseTo(mm(170), 0);
      expect(x).toBeCloseTo(mm(20), 0);
    }
    const [first, , , last] = red;
    expect((first?.y ?? 0) - foot(find(page, ORG))).toBeCloseTo(mm(4), 0);
    expect((last?.y ?? 0) + 3).toBeCloseTo(mm(297 - 20), 0);
  });

  test("has its number at the right, 7/8 of a character below the rule, and no number on its first page", () => {
    const number = find(page, NUMBER);
    expect(end(number)).toBeCloseTo(RIGHT, 0);
    const rule = page.rules.filter(({ color }) => color === "#ff0000").map(({ y }) => y);
    const upper = Math.max(...rule.filter((y) => y < number.y)) + 0.75;
    expect(top(number) - upper).toBeCloseTo(14, 0);
    const numbers = page.words.filter(({ artifact }) => artifact).map(({ text: said }) => said);
    expect(numbers).toEqual(["— 2 —"]);
  });

  test("has its copies at the foot without rules or 印发", () => {
    expect(page.rules.filter(({ color }) => color === "#000000")).toEqual([]);
    expect(prose(page)).toMatch(/抄送：县委办公室，县政府办公室。$/);
  });
});

test("plain paper has no head and tells no signer: what it does not print changes no byte", async () => {
  const plain = await bytesOf(gbt9704);
  const { number, signers } = LETTERHEAD;
  const given = { ...gbt9704, letterhead: { number, signers, mark: "某局文件", printer: "某办", printed: DAY } };
  expect(Buffer.compare(plain, await bytesOf(given))).toBe(0);
  expect((await read(plain)).rules).toEqual([]);
});

test("what is not known yet leaves no empty line, only the room of the number", async () => {
  const [bare, numbered] = [await set(report, {}), await set(report, { number: NUMBER })];
  expect(prose(bare)).toMatch(/^某某县民宗局文件总结完。/);
  expect(find(bare, "总结").y).toBeCloseTo(find(numbered, "总结").y, 1);
});

test("an office without a seal signs two characters in from the right", async () => {
  const page = await set({ ...report, seal: false });
  expect(find(page, DAY).x - find(page, ORG).x).toBeCloseTo(2 * CHAR, 0);
});

test("a long mark stays on its line", async () => {
  const mark = "某某壮族自治区某某市某某县民族宗教事务局文件";
  expect(find(await set(report, { mark }), mark).size).toBe(20);
});

test("an imprint that the page has no room for stands at the foot of the next one", async () => {
  for (const lines of [10, 11, 12, 13]) {
    const page = await set(
      report,
      { ...LETTERHEAD, copies: Array.from({ length: 20 }, () => "县委办公室") },
      paper(lines),
    );
    const printed = find(page, `${DAY}印发`);
    expect(printed.page).toBe(page.pages);
    expect(841.89 - 1984 / 20 - printed.y).toBeLessThan(12);
    const others = page.words.filter((word) => word.page === printed.page && !word.artifact && word.size > 14);
    const copies = page.words.find(({ text: said }) => said.startsWith("抄送：")) as Word;
    for (const { y } of others) expect(y).toBeLessThan(copies.y);
  }
});

test.each(HOSTILE)("%j in the head is printed as it is", async (words) => {
  const hostile = { mark: words, number: words, signers: [words], to: words, copies: [words], printer: words };
  const bare = words.replace(/\s/g, "");
  for (const [form, times] of [
    [report, 6],
    [letter, 4],
  ] as const) {
    const page = await set(form, hostile);
    expect(prose(page).split(bare).length - 1).toBe(times);
    expect(all(page.tags, "H1")).toEqual([]);
  }
});
