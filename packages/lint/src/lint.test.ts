/** The whole proofreader: on the customer's sample, on good prose, and on anything at all. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REPORT, SENTENCES } from "../test/clean.ts";
import { BEYOND, DEFECTS } from "../test/seed-defects.ts";
import { SEED } from "../test/seed.ts";
import * as face from "./index.ts";
import { lint, mend, type Finding } from "./index.ts";

const shown = ({ code, at, found, says }: Finding): string => `${at.line}:${at.from} ${code} ${found} ${says}`;
const warnings = (text: string): string[] =>
  lint(text)
    .filter(({ severity }) => severity === "warning")
    .map(shown);

test("shows this face", () => {
  expect(Object.keys(face).toSorted()).toEqual(["lint", "lintRules", "mend"]);
});

describe("the customer's sample", () => {
  const found = new Set(lint(SEED).map(({ code, at }) => `${code}@${at.line}`));

  test.each(DEFECTS.map((each) => [each.item, each.defect, each.found] as const))("%s: %s", (_, __, codes) => {
    expect(codes.filter((code) => !found.has(code))).toEqual([]);
  });

  test("what no reading of the prose can tell is named, not forgotten", () => {
    expect(BEYOND.length).toBe(4);
  });

  test("nothing else is found", () => {
    const told = new Set(DEFECTS.flatMap((each) => each.found));
    expect([...found].filter((each) => !told.has(each)).toSorted()).toMatchInlineSnapshot(`
      [
        "num/sep@12",
        "num/sep@13",
        "num/sep@14",
        "num/sep@15",
        "num/sep@16",
        "num/sep@17",
        "punct/dunhao-quotes@5",
      ]
    `);
  });

  test("a sample mended has no more to mend", () => {
    const mended = mend(SEED, lint(SEED));
    expect(mended.split("\n").length).toBe(SEED.split("\n").length);
    expect(mended).toContain("增强“五个认同”");
    expect(
      lint(mended)
        .filter(({ fix }) => fix !== undefined)
        .map(shown),
    ).toMatchInlineSnapshot(`[]`);
  });
});

describe("good prose", () => {
  test.each(SENTENCES)("%s", (sentence) => {
    expect(
      lint(sentence)
        .map(shown)
        .filter((each) => !each.includes("mask/cross")),
    ).toEqual([]);
  });

  test("a whole report has no warning", () => {
    expect(warnings(REPORT)).toEqual([]);
    // what it owes before it is signed, and two names it took from the sample
    const owed = ["mask/cross", "title/kinds", "name/province", "sign/date", "sign/organ"];
    expect(lint(REPORT).map(({ code }) => code)).toEqual(owed);
    expect(lint(`${REPORT}\n××县民族宗教事务局\n2024年1月5日`).map(({ code }) => code)).toEqual(owed.slice(0, 3));
  });

  test("clean lines stay clean together", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SENTENCES]), fc.constantFrom("\n", "\r\n", "\n\n"), (lines, end) => {
        expect(warnings(lines.join(end))).toEqual([]);
      }),
    );
  });
});

const MARKS = '，|。|、|“|”|"|（|）|《|》|(|)|近|约|余|100|×|一是|（一）|1、| |\n|等|…'.split("|");
const fragment = fc.constantFrom(
  ...face.lintRules.flatMap(({ examples }) => [...examples.bad, ...examples.good]),
  ...SEED.split("\n"),
  ...MARKS,
);
const prose = fc
  .array(fc.oneof({ weight: 6, arbitrary: fragment }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }), {
    maxLength: 8,
  })
  .chain((parts) => fc.constantFrom("", "\n", "，").map((glue) => parts.join(glue)));

describe("any text", () => {
  test("is read, in order, with places that are its own", () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        let last = { line: 0, from: 0 };
        for (const { at, found, says, fix } of lint(text)) {
          expect(found).toBe(lines[at.line - 1]?.slice(at.from, at.to));
          expect(at.from).toBeLessThanOrEqual(at.to);
          expect(says).not.toBe("");
          expect(fix).not.toBe(found);
          expect(at.line > last.line || (at.line === last.line && at.from >= last.from)).toBe(true);
          last = at;
        }
        expect(lint(text)).toEqual(lint(text));
      }),
      { numRuns: 500 },
    );
  });

  test("a fix settles its place", () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const finding of lint(text)) {
          const { code, at, fix } = finding;
          if (fix === undefined) continue;
          const again = lint(mend(text, [finding])).filter(
            (each) =>
              each.code === code &&
              each.at.line === at.line &&
              each.at.from < at.from + fix.length &&
              each.at.to > at.from,
          );
          expect(again.map(shown)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each(["\r\n", "\n", "\r"])("lines end at %j", (end) => {
    expect(lint(`完成培训。${end}弘杨文化。`).map(({ at }) => at)).toEqual([{ line: 2, from: 0, to: 2 }]);
    expect(mend(`完成培训。${end}弘杨文化。`, lint(`完成培训。${end}弘杨文化。`))).toBe(`完成培训。${end}弘扬文化。`);
  });

  test.each([
    "结合",
    "（",
    "《",
    "“",
    '"',
    "1",
    " ",
    "1 ",
    "约",
    "近1",
    "、",
    "。",
    "…",
    "，",
    "一是",
    "（一）",
    "。（一）",
    "1、",
    "一、",
    "×",
    "共计1篇，",
    "其中1篇，",
    "多次",
    "名称1",
    "20%—",
    "受理1件",
    "截止",
    "[2025]",
    "x县",
    "2023年",
    "等……",
    "\n",
    "一、标题。\n\n",
    "(",
    "a(",
    "培训班参会",
    "1,",
    "以为",
    "第一、",
    "8八",
    "省自治区",
  ])("takes fifty thousand characters of %j in stride", (piece) => {
    const text = piece.repeat(50_000 / piece.length);
    const start = Date.now();
    lint(text);
    expect(Date.now() - start).toBeLessThan(8000);
  });
});
