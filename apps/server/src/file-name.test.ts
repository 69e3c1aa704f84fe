/** File names survive whatever a unit is called. */
import { describe, expect, it } from "vitest";
import { offeredAs } from "./file-name.ts";

const given = (title: string): string =>
  decodeURIComponent(
    /filename\*=UTF-8''(\S+)$/.exec(offeredAs("attachment", title, "summary-2023", "docx"))?.[1] ?? "",
  );

describe("offeredAs", () => {
  it("gives the name in Chinese, and a plain one", () => {
    expect(offeredAs("attachment", "××县2023年工作总结", "summary-2023", "docx")).toBe(
      `attachment; filename="summary-2023.docx"; filename*=UTF-8''${encodeURIComponent("××县2023年工作总结.docx")}`,
    );
  });

  it.each([
    ["../../etc/passwd", "etc passwd.docx"],
    ['a"b\r\nset-cookie: x', "a b set-cookie  x.docx"],
    ["工作\u202excod.exe", "工作 xcod.exe.docx"],
    ["", "summary-2023.docx"],
    ["...", "summary-2023.docx"],
    ["长".repeat(300), `${"长".repeat(80)}.docx`],
    ["a'b(c)*", "a'b(c).docx"],
  ])("makes of %j", (title, name) => {
    expect(given(title)).toBe(name);
    expect(offeredAs("inline", title, "summary-2023", "docx")).toMatch(
      /^inline; filename="summary-2023\.docx"; filename\*=UTF-8''[\w.%~-]+$/,
    );
  });
});
