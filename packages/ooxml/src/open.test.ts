/** Hostile files are refused in Chinese for what they are; honest ones on this side of every limit are read. */
import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AT_THE_DOOR, attributed, grainy, nested, sheet, WHEN_READ } from "../test/hostile.ts";
import { types, workbook, zip } from "../test/zip.ts";
import { LIMITS, openOffice, OfficeRefusal, walkXml, type OfficeFile } from "./index.ts";

const SHEET = "xl/worksheets/sheet1.xml";

async function refusal(work: Promise<unknown>): Promise<OfficeRefusal> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof OfficeRefusal) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}

const readSheet = async (bytes: Uint8Array): Promise<unknown> => (await openOffice(bytes)).walk(SHEET, {});

describe("refused at the door", () => {
  it.each(AT_THE_DOOR.map((file) => [file.name, file] as const))("%s", async (_, { bytes, code }) => {
    const refused = await refusal(openOffice(bytes()));
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/\p{Script=Han}/u);
  });
});

describe("refused when read", () => {
  it.each(WHEN_READ.map((file) => [file.name, file] as const))("%s", async (_, { bytes, code }) => {
    const made = bytes();
    await expect(openOffice(made)).resolves.toBeDefined();
    const refused = await refusal(readSheet(made));
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/\p{Script=Han}/u);
  });

  it("a part of 64 MB and a byte, whatever its ratio", async () => {
    const part = grainy(LIMITS.part + 1);
    expect((await refusal(openOffice(workbook(sheet(part))))).code).toBe("part-too-large");
    const lying = await openOffice(workbook(sheet(part, { size: LIMITS.part })));
    expect((await refusal(lying.read(SHEET))).code).toMatch(/part-too-large|damaged/);
  });

  it("parts that come to more than 200 MB, each of them in order, though the directory says less", async () => {
    const part = grainy(60 << 20);
    const raw = { bytes: deflateRawSync(part, { level: 1 }), size: part.length, crc: crc32(part) };
    const file = await openOffice(
      workbook(
        ...[0, 1, 2, 3].map((at) => ({ name: `xl/a${at}.xml`, data: "", raw, ...(at === 3 ? { size: 1 << 20 } : {}) })),
      ),
    );
    for (const at of [0, 1, 2]) await file.read(`xl/a${at}.xml`);
    await file.read("xl/a0.xml");
    expect((await refusal(file.read("xl/a3.xml"))).code).toMatch(/all-parts-too-large|damaged/);
  });
});

describe("read up to the limit", () => {
  const read = async (bytes: Uint8Array): Promise<OfficeFile> => {
    const file = await openOffice(bytes);
    expect(await file.walk(SHEET, {})).toBe(true);
    return file;
  };

  it("as many parts, as deep, with as many attributes", async () => {
    const more = Array.from({ length: LIMITS.parts - 3 }, (_, at) => ({ name: `a${at}.xml`, data: "" }));
    expect((await read(workbook(sheet(nested(LIMITS.depth)), ...more))).names.length).toBe(LIMITS.parts);
    await read(workbook(sheet(attributed(LIMITS.attributes))));
  });

  it("a part of 64 MB", async () => {
    const file = await openOffice(workbook(sheet(grainy(LIMITS.part))));
    expect((await file.read(SHEET))?.length).toBe(LIMITS.part);
  });

  it("a MiB of blanks, which says nothing yet", async () => {
    const file = await openOffice(workbook(sheet(Buffer.alloc(LIMITS.ratioFrom, 0x20))));
    expect((await file.read(SHEET))?.length).toBe(LIMITS.ratioFrom);
  });

  it("a file of 20 MiB", async () => {
    const noise = new Uint8Array(LIMITS.file - workbook(sheet("<a/>"), { name: "n.bin", data: "" }).length);
    const raw = { bytes: noise, size: noise.length, crc: 0 };
    const whole = workbook(sheet("<a/>"), { name: "n.bin", data: "", raw, method: 0 });
    expect(whole.length).toBeLessThanOrEqual(LIMITS.file);
    await read(whole);
  });

  it("a link somebody may click, and the figures of a chart, which are not opened", async () => {
    const link = `<Relationships><Relationship Id="a" Type="http://x/hyperlink" Target="http://x" TargetMode="External"/></Relationships>`;
    const file = await read(
      workbook(
        sheet("<a/>"),
        { name: "xl/worksheets/_rels/sheet1.xml.rels", data: link },
        { name: "word/embeddings/Microsoft_Excel_Sheet1.xlsx", data: workbook() },
      ),
    );
    const chart = await refusal(file.read("word/embeddings/Microsoft_Excel_Sheet1.xlsx"));
    expect(chart.code).toBe("nested");
  });

  it("a macro's type that no part has, as some programs write", async () => {
    const more = types(
      '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>',
    );
    const { kind } = await read(zip([more, { name: "xl/workbook.xml", data: "<a/>" }, sheet("<a/>")]));
    expect(kind).toBe("xlsx");
  });

  it("a byte-order mark, and names with the other slash", async () => {
    const { names } = await read(
      zip([
        types(),
        { name: "xl/workbook.xml", data: "<a/>" },
        { name: "xl\\worksheets\\sheet1.xml", data: "\ufeff<a/>" },
      ]),
    );
    expect(names).toContain(SHEET);
  });
});

describe("an opened file", () => {
  it("tells its kind, and a part as elements and text", async () => {
    const file = await openOffice(workbook(sheet('<x:a b="1 &amp; 2">一<c/>&#20108;<![CDATA[<三>]]></x:a>')));
    const told: string[] = [];
    await file.walk(SHEET, {
      open: ({ name, local, attributes, selfClosing }) =>
        told.push(`<${name} ${local} ${JSON.stringify(attributes)} ${selfClosing}`),
      close: ({ name }) => told.push(`>${name}`),
      text: (text) => told.push(text),
    });
    expect(told).toEqual(['<x:a a {"b":"1 & 2"} false', "一", "<c c {} true", ">c", "二", "<三>", ">x:a"]);
    expect([file.kind, file.main]).toEqual(["xlsx", "xl/workbook.xml"]);
  });

  it("has no part that is not there", async () => {
    const file = await openOffice(workbook());
    expect(await file.read("__proto__")).toBeUndefined();
    expect(await file.walk("constructor", {})).toBe(false);
  });

  it("lets through what the visitor throws", async () => {
    const file = await openOffice(workbook(sheet("<a/>")));
    const own = new Error("mine");
    await expect(
      file.walk(SHEET, {
        open: () => {
          throw own;
        },
      }),
    ).rejects.toBe(own);
  });
});

it("counts what it was asked to refuse", () => {
  expect(AT_THE_DOOR.length + WHEN_READ.length).toBeGreaterThanOrEqual(60);
});

it.each([
  ["short", 0],
  ["longer than many pieces", 2_000_000],
])("tells where each tag ends in the text of a part that is %s", (_, least) => {
  // thirteen bytes a time, so that pieces end in every one of them
  const times = Math.ceil(least / 13) + 1;
  const text = `<?xml version="1.0"?>\r\n<a b="&lt;">${"<c/>甲𠮷\r\n".repeat(times)}</a>`;
  const seen: string[] = [];
  const bytes = new TextEncoder().encode(`\uFEFF${text}`);
  const note = ({ end }: { readonly end: number }): void =>
    void seen.push(text.slice(text.lastIndexOf("<", end - 1), end));
  walkXml("part", bytes, { open: note, close: note });
  expect(seen).toEqual(['<a b="&lt;">', ...Array.from({ length: 2 * times }, () => "<c/>"), "</a>"]);
});
