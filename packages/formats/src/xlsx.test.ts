/** The workbook's totals are formulas that LibreOffice finds to be what the report says. */
import { document, figure, paragraph, text, type Figure, type Precision, type Quantity } from "@taizhang/document";
import type { Source } from "@taizhang/engine";
import { convert, present } from "@taizhang/libreoffice";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderXlsx } from "./xlsx.ts";

const as = (value: number, precision: Precision): Quantity => ({ value, precision });

/** Parts and the sum the ledger makes of them, after core's table of precisions. */
const CASES: readonly (readonly [parts: readonly (Quantity | undefined)[], sum: Quantity])[] = [
  [[as(1, "exact"), as(2, "exact")], as(3, "exact")],
  [[as(0, "exact")], as(0, "exact")],
  [[as(90, "about"), as(2, "exact")], as(92, "about")],
  [[as(90, "over"), as(2, "exact")], as(92, "over")],
  [[as(90, "over"), as(10, "at-least")], as(100, "at-least")],
  [[as(90, "nearly"), as(2, "exact")], as(92, "nearly")],
  [[as(90, "nearly"), as(10, "over")], as(100, "about")],
  [[as(90, "nearly"), as(10, "at-least")], as(100, "about")],
  [[as(90, "exact"), "unknown"], as(90, "at-least")],
  [[as(90, "nearly"), "unknown"], as(90, "about")],
  [[as(90, "about"), "unknown"], as(90, "about")],
  [[as(90, "exact"), "none-reported", undefined], as(90, "exact")],
  [["none-reported"], "none-reported"],
  [["unknown", "none-reported"], "unknown"],
  [[undefined], "none-reported"],
];

const figureOf = (kind: string, quantity: Quantity, id?: string): Figure => ({
  ref: `2023/451499/${kind}/n${id === undefined ? "" : `/${id}`}`,
  title: "参训",
  unit: "人次",
  quantity,
});

const ID = "018b5c1e-7c00-7000-8000-000000000000";
const sources = CASES.map(([parts, sum], at): Source => ({
  kind: `kind-${at}`,
  title: `甲'${at}`,
  totals: [figureOf(`kind-${at}`, sum)],
  entries: parts.map((quantity, nth) => ({
    id: nth === 0 ? ID : `${ID.slice(0, -1)}${nth}`,
    org: "=1+1",
    title: '=HYPERLINK("http://x")',
    when: "2023-10",
    quantities: [quantity],
  })),
}));

const single = figureOf("kind-2", as(90, "about"), ID);
const target = figureOf("plan", as(7, "exact"), "plan-1");
const paper = document("总结", { org: "县", orgCode: "451499", year: 2023, lang: "zh-CN" }, [
  paragraph(text("有"), figure(single), figure(target), text("。")),
]);

const SHEET = "xl/worksheets/sheet1.xml";
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The workbook without the results of its formulas: what comes back was worked out, not copied. */
function unsolved(bytes: Uint8Array): Uint8Array {
  const xml = partOf(bytes, SHEET).replace(/<\/f><v>[^<]*<\/v>/g, "</f>");
  return zipSync({ ...unzipSync(bytes), [SHEET]: strToU8(xml) });
}

/** Results of the formulas of the first sheet, row by row: number and precision. */
function resultsIn(bytes: Uint8Array): string[][] {
  const rows = new Map<string, string[]>();
  for (const [, column, row = "", value = ""] of partOf(bytes, SHEET).matchAll(
    /<c r="([CD])(\d+)"[^>]*><f[^>]*>[^<]*<\/f>(?:<v>([^<]*)<\/v>|<v\/>)/g,
  ))
    rows.set(row, [...(rows.get(row) ?? (column === "D" ? [""] : [])), value]);
  return [...rows.values()];
}

const WORDS: Readonly<Record<Precision, string>> = {
  exact: "",
  about: "约",
  over: "余",
  "at-least": "以上",
  nearly: "近",
};
const shown = ({ quantity }: Figure): string[] =>
  typeof quantity === "string"
    ? [quantity === "unknown" ? "不详" : "未报", ""]
    : [String(quantity.value), WORDS[quantity.precision]];

describe("the workbook of a report", () => {
  const bytes = renderXlsx(paper, sources);

  it("is the same bytes twice, with every ref in a comment, and no formula but its own", () => {
    expect(renderXlsx(paper, sources)).toEqual(bytes);
    const parts = unzipSync(bytes);
    const notes = strFromU8(parts["xl/comments1.xml"] ?? new Uint8Array());
    expect(notes).toContain(single.ref);
    expect(notes.match(/<comment /g)?.length).toBe(CASES.length);
    expect(strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).not.toContain("<f>");
  });

  it.skipIf(!present())(
    "says what the report says when LibreOffice works it out anew",
    async () => {
      // what nobody reported is left out, as in the report's annex
      const totals = sources.flatMap((source) => source.totals).filter(({ quantity }) => quantity !== "none-reported");
      const expected = [...totals, single].map(shown);
      expect(resultsIn(bytes)).toEqual(expected);
      expect(resultsIn(unsolved(bytes))).toEqual([]);
      expect(resultsIn(await convert(unsolved(bytes), "xlsx", "xlsx"))).toEqual(expected);
    },
    90_000,
  );
});
