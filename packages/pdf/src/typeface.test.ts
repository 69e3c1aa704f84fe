import { gbt9704 } from "@taizhang/layout";
import { expect, test } from "vitest";
import { candidates, substitutesIn, typefaceOf } from "./typeface.ts";

const none = new Set<string>();

test.each([
  ["仿宋_GB2312", "仿宋体", "Noto Serif SC", false],
  ["FangSong", "仿宋体", "Noto Serif SC", false],
  ["楷体_GB2312", "楷体", "Noto Serif SC", false],
  ["黑体", "黑体", "Noto Sans SC", false],
  ["方正小标宋简体", "小标宋体", "Noto Serif SC", true],
  ["华文中宋", "小标宋体", "Noto Serif SC", true],
  ["宋体", "宋体", "Noto Serif SC", false],
  ["某某体", "宋体", "Noto Serif SC", false],
])("%s is of the class %s, for which %s stands", (font, className, family, bold) => {
  expect(typefaceOf(font, {}, none)).toEqual({ families: [family], bold, className });
});

test("an installed font is taken before its substitute, the profile's own first", () => {
  const { alternates } = gbt9704;
  expect(candidates(gbt9704)).toContain("FangSong");
  expect(typefaceOf("仿宋_GB2312", alternates, new Set(["FandolFang"])).families).toEqual([
    "FandolFang",
    "Noto Serif SC",
  ]);
  expect(typefaceOf("仿宋_GB2312", alternates, new Set(["FandolFang", "仿宋"])).families[0]).toBe("仿宋");
});

test("only 仿宋 and 楷体 are looked for: other classes look the same everywhere", () => {
  expect(candidates(gbt9704).filter((font) => /黑|宋体|标宋|Noto/.test(font))).toEqual([]);
});

test("says what stands for what", () => {
  expect(substitutesIn(gbt9704, none)).toBe(
    "字体说明：小标宋体、仿宋体、楷体、宋体以 Noto Serif SC 代，黑体以 Noto Sans SC 代。",
  );
  expect(substitutesIn(gbt9704, new Set(["FangSong"]))).toContain("仿宋体用本机的 FangSong");
});
