import {
  annex,
  chart,
  date,
  document,
  figure,
  list,
  paragraph,
  section,
  signature,
  strong,
  table,
  text,
  type Block,
} from "@taizhang/document";
import * as fc from "fast-check";
import markdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { HOSTILE } from "../test/hostile.ts";
import { renderMarkdown } from "./markdown.ts";
import { FIGURES, sample } from "../test/sample.ts";

const reader = markdownIt({ html: false, linkify: true });
const markdownOf = (...children: Block[]): string =>
  renderMarkdown(document("题目", { org: "局", orgCode: "451499", year: 2023, lang: "zh-CN" }, children));

/** The words of every line of the page as a reader shows them. */
function read(markdown: string): string[] {
  return reader
    .parse(markdown, {})
    .flatMap((token) =>
      token.type === "inline"
        ? [(token.children ?? []).map((child) => (child.type.endsWith("break") ? "\n" : child.content)).join("")]
        : [],
    );
}

const shown = (value: string): string => value.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ");

/** Every place of a document that takes free text, and how the text reads there. */
function everywhere(value: string): { markdown: string; expected: string[] } {
  const linked = figure(FIGURES.trainees);
  const markdown = renderMarkdown(
    document(value, { org: "局", orgCode: "451499", year: 2023, lang: "zh-CN" }, [
      section(1, value),
      paragraph(text(value)),
      paragraph(text("前"), strong(text(value)), text("后")),
      paragraph(text(value), linked, text(value)),
      paragraph(strong(text(value), linked), strong(text(value)), linked),
      list("items", [[text(value)]]),
      table(
        value,
        [{ title: value, width: 1, align: "left" }],
        [{ cells: [[text(value)]] }, { cells: [[linked, text(value)]] }],
      ),
      chart(value, value, [{ label: value, value: linked }]),
      signature(value, date("2023-12-29", "2023-12-29", value)),
      annex(
        value,
        table("", [{ title: "数字", width: 1, align: "left" }], [{ anchor: linked.figure.ref, cells: [[]] }]),
      ),
    ]),
  );
  const v = shown(value);
  const n = linked.text;
  return {
    markdown: markdown.replaceAll(/<a id="[^"]*"><\/a>/g, ""),
    expected: [
      v,
      `一、${v}`,
      v,
      `前${v}后`,
      v + n + v,
      v + n + v + n,
      v,
      v,
      v,
      v,
      n + v,
      v,
      v,
      "项目",
      "数量",
      v,
      n,
      `附件：${v}`,
      `${v}\n${v}`,
      "附件",
      v,
      "数字",
    ],
  };
}

describe("free text reads back as the same text", () => {
  test.each(HOSTILE)("%j", (value) => {
    const { markdown, expected } = everywhere(value);
    expect(read(markdown).filter((line) => line !== "")).toEqual(expected);
  });

  test("whatever it is", () => {
    const marks = fc.constantFrom(..."\\`*_{}[]<>()#+-.!|~&:@$=^\"'/ 　0123456789abw中文。，“”\n\t");
    fc.assert(
      fc.property(fc.string({ unit: marks, minLength: 1, maxLength: 12 }), (value) => {
        const { markdown, expected } = everywhere(value);
        expect(read(markdown).filter((line) => line !== "")).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

const htmlOf = (block: Block): string => reader.render(markdownOf(block).replace("# 题目\n", "")).trim();

describe("strong", () => {
  test("holds before a letter, though it ends with a mark", () => {
    expect(htmlOf(paragraph(text("前"), strong(text("增进交流。")), text("后")))).toBe(
      "<p>前<strong>增进交流</strong>。后</p>",
    );
  });
  test("neighbours are one", () => {
    expect(htmlOf(paragraph(strong(text("甲")), strong(text("乙")), text("丙")))).toBe(
      "<p><strong>甲乙</strong>丙</p>",
    );
  });
});

describe("figures", () => {
  test("link to their row, which carries the anchor once", () => {
    const output = renderMarkdown(sample());
    const anchor = "fig-2023.451499.training-course.trainees";
    expect(output).toContain(`[**约90人**](#${anchor})**参训**。`);
    expect(output.match(new RegExp(`<a id="${anchor}">`, "g"))).toHaveLength(1);
    expect(output).toContain(`| <a id="${anchor}"></a>参训 | 约90人 |`);
  });
  test("without a row are plain", () => {
    expect(markdownOf(paragraph(text("观众"), figure(FIGURES.visitors)))).toBe("# 题目\n\n观众不详\n");
  });
  test("rows with one anchor: the first carries it", () => {
    const row = { anchor: FIGURES.city.ref, cells: [[figure(FIGURES.city)]] };
    const output = markdownOf(table("", [{ title: "数字", width: 1, align: "right" }], [row, row]));
    expect(output).toBe('# 题目\n\n| 数字 |\n| ---: |\n| <a id="fig-2023.451499.media.city"></a>13篇 |\n| 13篇 |\n');
  });
});
