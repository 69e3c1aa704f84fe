/** A sheet goes out, is filled in, and comes back: errors by cell, twice a no-op, a change a correction, a conflict both values. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convert, pagesOf, present } from "@taizhang/libreoffice";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { desk } from "../../test/desk.ts";
import { filled, type Filling } from "../../test/fill.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-sheet-"));
afterAll(() => rmSync(folder, { recursive: true }));

let at = desk();
let blank = new Uint8Array();
beforeEach(async () => {
  at = desk();
  await at.opened();
  const path = join(folder, "blank.xlsx");
  await at.run(["sheet", "out", "--kind", "course", "-o", path, "--year", "2023"]);
  blank = new Uint8Array(readFileSync(path));
});

const put = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** The second sheet, after the guide. */
const sheet = (cells: Filling): string => put("填报表.xlsx", filled(blank, 2, cells));
const kept = async (): Promise<readonly { readonly title: string }[]> =>
  ((await at.run(["list", "--json"])).json() as { records: { title: string }[] }).records;

const GOOD: Filling = { D3: "政策法规培训班", E3: "2023-10-24", G3: "本单位主办", H3: 1 };

/** The part of the second sheet. */
const sheetIn = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
/** The number of a cell's style. */
const styleIn = (path: string, cell: string): string | undefined =>
  new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheetIn(path))?.[1];

describe("sheet out", () => {
  it("writes a workbook that offers nothing yet", async () => {
    const { exit, out } = await at.run(["import", put("空表.xlsx", blank)]);
    expect([exit, out]).toEqual([0, "已导入：新记 0 条。\n"]);
  });

  it("names a kind, a unit or an action it does not know", async () => {
    expect((await at.run(["sheet", "out", "--kind", "cours"])).err).toContain("course");
    expect((await at.run(["sheet", "out", "--org", "451481"])).exit).not.toBe(0);
    expect((await at.run(["sheet", "in"])).err).toContain("sheet 后面写 out");
    expect((await at.run(["sheet", "out"], { screen: true })).err).toContain("-o 填报表.xlsx");
  });
});

describe("a filled-in sheet", () => {
  it("counts the rows that are left out, however many of their cells are wrong", async () => {
    const rows = { D3: "培训班", E3: "2023-02-30", G3: "谁", H3: 1, D4: "班", E4: "2023-13", G4: "谁", H4: 1 };
    const { out } = await at.run(["import", sheet(rows)]);
    expect(out.split("\n").filter((line) => line.includes("!"))).toHaveLength(4);
    expect(out).toContain("有 2 条不能记入");
  });

  it("is taken in, and once more without effect", async () => {
    const path = sheet({ ...GOOD, D4: "业务培训班", E4: "2023-05", G4: "协助", H4: 2 });
    expect((await at.run(["import", path])).out).toContain("新记 2 条");
    expect((await at.run(["import", path])).out).toBe("已导入：没有新的，台账里已有 2 条。\n");
    expect((await kept()).map(({ title }) => title).toSorted()).toEqual(["业务培训班", "政策法规培训班"]);
  });

  it("is read with others, and once more when it is named twice", async () => {
    const [path, other] = [sheet(GOOD), put("其他.csv", "名称\n")];
    const twice = await at.run(["import", path, path]);
    expect(twice.out).toMatch(/填报表\.xlsx 培训班!.*3 {2}.*是同一条/);
    const unknown = await at.run(["import", other, path]);
    expect(unknown.out).toContain("认不出这是哪一类的表");
    expect((await at.run(["import", other, path, "--skip-invalid"])).out).toContain("新记 1 条");
  });

  it("may be sorted: each row is known by its id", async () => {
    await at.run(["import", sheet(GOOD)]);
    const first = /<c r="A3"[^>]*>.*?<t[^>]*>([^<]+)</.exec(
      Buffer.from(unzipSync(blank)["xl/worksheets/sheet2.xml"] ?? []).toString(),
    )?.[1];
    const moved = sheet({
      A3: "",
      C3: "",
      A9: first ?? "",
      D9: "政策法规培训班",
      E9: "2023-10-24",
      G9: "本单位主办",
      H9: 1,
    });
    expect((await at.run(["import", moved])).out).toContain("没有新的");
  });

  it("with a changed row is a conflict that shows both, and a correction when a reason is given", async () => {
    await at.run(["import", sheet(GOOD)]);
    const changed = sheet({ ...GOOD, H3: 3 });
    const marked = join(folder, "有错.xlsx");
    const refused = await at.run(["import", changed, "--marked", marked]);
    expect(refused.exit).toBe(1);
    expect(refused.out).toContain("entry.sessions  台账：1  这次：3");
    const notes = Object.entries(unzipSync(readFileSync(marked))).filter(([name]) => name.includes("comments"));
    expect(strFromU8(notes[0]?.[1] ?? new Uint8Array())).toContain("台账里是 1，这里是 3");
    expect((await at.run(["import", changed, "--correct", "数漏了"])).out).toContain("更正 1 条");
    expect((await kept()).length).toBe(1);
  });

  it("tells what is wrong by cell, keeps nothing, and gives the sheet back marked", async () => {
    const path = sheet({ ...GOOD, D4: "业务培训班", E4: "2023-02-30", H4: "一" });
    const marked = join(folder, "有错.xlsx");
    const { exit, out, err } = await at.run(["import", path, "--marked", marked]);
    expect(exit).toBe(1);
    expect(out).toContain(`${path} 培训班!E4  （开始日期）  没有2023-02-30这一天`);
    expect(err).toContain("标出错处的表已写入");
    expect(await kept()).toEqual([]);
    // mended where it was marked, it is the same sheet
    const mended = put("改好.xlsx", filled(new Uint8Array(readFileSync(marked)), 2, { E4: "2023-03-30", H4: 2 }));
    expect((await at.run(["import", mended])).out).toContain("新记 2 条");
    expect((await at.run(["import", sheet(GOOD)])).out).toContain("没有新的");
  });

  it("never overwrites itself with its marked copy", async () => {
    const path = sheet({ ...GOOD, H3: "一" });
    expect((await at.run(["import", path, "--marked", path])).err).toContain("换一个文件名");
  });

  it("tells machines the cell too", async () => {
    const path = sheet({ ...GOOD, H3: 0 });
    const { refused } = (await at.run(["import", path, "--json"])).json() as { refused: unknown[] };
    expect(refused).toMatchObject([
      { where: `${path} 培训班!H3`, issues: [{ path: ["entry", "sessions"], field: "期数" }] },
    ]);
  });

  describe("filled in below the rows that were drawn", () => {
    const row = (at: number, title: string, count: number | string): Filling => ({
      [`D${at}`]: title,
      [`E${at}`]: "2023-10-24",
      [`G${at}`]: "本单位主办",
      [`H${at}`]: count,
    });
    const far = (count: number | string): Filling => ({
      ...row(201, "甲班", 1),
      ...row(203, "乙班", 2),
      ...row(1000, "丙班", 3),
      ...row(5000, "丁班", count),
    });

    it("is taken in for the unit of the sheet, and once more without effect; what has no id is told", async () => {
      const path = sheet(far(4));
      const { out, err } = await at.run(["import", path]);
      expect(out).toContain("新记 4 条");
      expect(err).toContain(`${path} 培训班!203 起有 3 行没有编号，照常导入`);
      expect((await at.run(["import", path])).out).toBe("已导入：没有新的，台账里已有 4 条。\n");
      const { records } = (await at.run(["list", "--json"])).json() as { records: object[] };
      expect(records).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ org: "451499" }) as object));
    });

    it("is asked about by cell", async () => {
      const path = sheet({ ...far("一"), G1000: "自己" });
      const { exit, out } = await at.run(["import", path]);
      expect(exit).toBe(1);
      expect(out).toContain(`${path} 培训班!G1000  （主办或协助）`);
      expect(out).toContain(`${path} 培训班!H5000  （期数）`);
      expect(await kept()).toEqual([]);
    });

    it("has the formats of its columns: a month stays the text it is", async () => {
      const path = sheet({ ...far(4), E5000: "2023-10" });
      const styles = new Map(["E3", "E203", "E5000", "H3", "H5000"].map((cell) => [cell, styleIn(path, cell)]));
      expect(new Set([styles.get("E3"), styles.get("E203"), styles.get("E5000")]).size).toBe(1);
      expect(styles.get("H5000")).toBe(styles.get("H3"));
      expect(styles.get("H3")).not.toBe(styles.get("E3"));
      expect((await at.run(["import", path])).out).toContain("新记 4 条");
    });

    it.skipIf(!present())(
      "keeps drop-downs and formats when LibreOffice saves it, and prints on a few pages while it is blank",
      async () => {
        const path = sheet(far(4));
        await at.run(["import", path]);
        const saved = await convert(new Uint8Array(readFileSync(path)), "xlsx", "xlsx");
        const again = put("另存.xlsx", saved);
        expect((await at.run(["import", again])).out).toBe("已导入：没有新的，台账里已有 4 条。\n");
        const drops = Array.from(sheetIn(again).matchAll(/ sqref="G2:G(\d+)" type="list"/g), ([, last]) =>
          Number(last),
        );
        // it keeps a thousand rows below the last that is filled in
        expect(drops).toEqual([6000]);
        expect(Number(styleIn(again, "E5000"))).toBe(Number(styleIn(again, "E203")));
        expect((await pagesOf(await convert(blank, "xlsx", "pdf"))).length).toBeLessThan(10);
      },
      90_000,
    );
  });

  it.skipIf(!present())(
    "saved again by LibreOffice is the same sheet",
    async () => {
      const cells = { ...GOOD, D4: "业务培训班", E4: "2023年5月", G4: "协助", H4: 2, Q4: "是" };
      await at.run(["import", sheet(cells)]);
      const saved = await convert(filled(blank, 2, cells), "xlsx", "xlsx");
      expect((await at.run(["import", put("另存.xlsx", saved)])).out).toBe("已导入：没有新的，台账里已有 2 条。\n");
    },
    90_000,
  );
});

describe("a CSV", () => {
  const text = "单位代码,名称,开始日期,期数\n451499,政策法规培训班,2023/10/24,１\n合计,,,1\n";

  it("is read by its heading once its kind is said", async () => {
    const path = put("表.csv", text);
    expect((await at.run(["import", path])).out).toContain("认不出这是哪一类的表");
    const { out, err } = await at.run(["import", path, "--kind", "course"]);
    expect(out).toContain("新记 1 条");
    expect(err).toContain("是合计行，没有导入");
  });

  it("from standard input is none, but a workbook is", async () => {
    expect((await at.run(["import", "-"], { stdin: filled(blank, 2, GOOD) })).out).toContain("新记 1 条");
  });
});

describe("a file that means harm", () => {
  it.each([
    ["宏.xlsx", "PK\u0003\u0004", "损坏"],
    ["旧.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "旧版"],
    ["图.csv", "%PDF-1.7", "不是 Word"],
    ["空.csv", "", "已导入：新记 0 条"],
  ])("%s is refused by its reader, in Chinese", async (name, bytes, words) => {
    expect((await at.run(["import", put(name, bytes)])).out).toContain(words);
  });
});
