import { describe, expect, test } from "vitest";
import * as libreoffice from "./index.ts";

test("the face of the package", () => {
  expect(Object.keys(libreoffice).toSorted()).toEqual([
    "convert",
    "convertAll",
    "editAll",
    "found",
    "pagesOf",
    "present",
  ]);
});

const flat = (...lines: string[]): Uint8Array =>
  new TextEncoder().encode(
    '<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.3" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
      'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>' +
      `${lines.map((line) => `<text:p>${line}</text:p>`).join("")}</office:text></office:body></office:document>`,
  );

describe.skipIf(!libreoffice.present())("with LibreOffice", () => {
  test("files side by side come back in order, each word in its place", async () => {
    const pdfs = await libreoffice.convertAll([flat("甲 &amp;", "乙"), flat("丙")], "fodt", "pdf");
    const pages = await Promise.all(pdfs.map(libreoffice.pagesOf));
    expect(pages.map((all) => all.map(({ words }) => words.map(({ text }) => text)))).toEqual([
      [["甲", "&", "乙"]],
      [["丙"]],
    ]);
    const { words = [], width = 0, height = 0 } = pages[0]?.[0] ?? {};
    expect(words[0]?.bottom).toBeLessThan(words[2]?.bottom ?? 0);
    expect(words.every(({ right, bottom }) => right < width && bottom < height)).toBe(true);
  });

  test("a file saved again is the same file to LibreOffice", async () => {
    const docx = await libreoffice.convert(flat("甲乙"), "fodt", "docx");
    const [page] = await libreoffice.pagesOf(await libreoffice.convert(docx, "docx", "pdf"));
    expect(page?.words.map(({ text }) => text)).toEqual(["甲乙"]);
  });

  test("what it cannot write is named", async () => {
    await expect(libreoffice.convert(flat("甲"), "fodt", "xlsx")).rejects.toThrow("第 1 个文件");
  });
});
