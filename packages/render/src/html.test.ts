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
  type DocumentNode,
} from "@taizhang/document";
import * as fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { HOSTILE } from "../test/hostile.ts";
import { renderHtml } from "./html.ts";
import { FIGURES, sample } from "../test/sample.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a page in order. */
function elements(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...elements(child)] : []));
}
function words(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ("value" in child ? child.value : "childNodes" in child ? words(child) : ""))
    .join("");
}
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const read = (report: DocumentNode): Element[] => elements(parse(renderHtml(report)));
const meta = { org: "局", orgCode: "451499", year: 2023, lang: "zh-CN" } as const;
const readBlocks = (...children: Block[]): Element[] => read(document("题目", meta, children));
const withClass = (page: readonly Element[], name: string): Element[] =>
  page.filter((element) => attribute(element, "class")?.split(" ").includes(name));

describe("the page", () => {
  const page = read(sample());
  const find = (tag: string): Element[] => page.filter((element) => element.tagName === tag);

  test("speaks Chinese, has a title and a policy without exceptions", () => {
    expect(attribute(find("html")[0] as Element, "lang")).toBe("zh-CN");
    expect(find("title").map(words)[0]).toBe(sample().title);
    const policy = find("meta").find((each) => attribute(each, "http-equiv") === "Content-Security-Policy");
    expect(attribute(policy as Element, "content")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/,
    );
  });

  test("asks nobody for anything: no script, no style attribute, no source, only links within", () => {
    expect(page.filter((element) => ["script", "link", "img", "iframe", "object"].includes(element.tagName))).toEqual(
      [],
    );
    for (const { name, value } of page.flatMap((element) => element.attrs)) {
      expect(name).not.toMatch(/^(?:on.*|style|src|srcset|action)$/);
      expect(name === "href" ? value : "#").toMatch(/^#/);
    }
  });

  test("ids are unique and every link arrives", () => {
    const ids = page.flatMap((element) => attribute(element, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of find("a")) expect(ids).toContain(attribute(link, "href")?.slice(1));
  });

  test("every figure carries its ref; those with a row link to it, and the row back", () => {
    const links = withClass(page, "figure").filter((element) => element.tagName === "a");
    expect(links.map(words)).toContain("约90人");
    const row = page.find((element) => attribute(element, "id") === "fig-2023.451499.training-course.trainees");
    expect(row?.tagName).toBe("tr");
    const back = withClass(elements(row as Element), "back")[0] as Element;
    expect(attribute(back, "href")).toBe("#use-2023.451499.training-course.trainees");
    const plain = withClass(page, "figure").filter((element) => words(element) === "不详");
    expect(plain.map((element) => [element.tagName, attribute(element, "data-ref")])).toEqual([
      ["span", "2023/451499/sports-meet/visitors"],
    ]);
  });

  test("headings are numbered and nested", () => {
    const headings = page
      .filter((element) => /^h\d$/.test(element.tagName))
      .map((each) => `${each.tagName} ${words(each)}`);
    expect(headings.slice(0, 6)).toEqual([
      "h1 某某县民族宗教事务局民族工作总结和下一年度工作计划",
      "h2 一、全年主要工作",
      "h3 （一）宣传教育",
      "h4 1.进社区",
      "h5 （1）传统节日活动",
      "h5 （2）经典诵读活动",
    ]);
    expect(headings.slice(-4)).toEqual(["h2 数字来源表", "h2 未能读取的条目", "h3 一、说明", "h3 二、清单"]);
  });

  test("tables have a caption and headed columns and rows", () => {
    expect(find("caption").map(words)).toEqual(["数字来源"]);
    expect(find("th").map((each) => attribute(each, "scope"))).toEqual([
      ...Array.from({ length: 3 }, () => "col"),
      ...Array.from({ length: 10 }, () => "row"),
    ]);
  });

  test("a chart is titled, described in words, and as long as its figures", () => {
    expect(find("desc").map(words)).toEqual(["横条比较省级、市级、县级媒体刊发的稿件，市级最多。"]);
    expect(withClass(page, "bar").map((bar) => attribute(bar, "width"))).toEqual(["61.5%", "100%", "61.5%"]);
    const picture = find("svg")[0] as Element;
    expect(withClass(elements(picture), "figure").map(words)).toEqual(["8篇", "13篇", "8篇"]);
    expect(words(picture)).toContain("市民族宗教事务委员会网站和公众号");
  });

  test("dates are times, spans with their end", () => {
    const times = find("time").map((each) => [words(each), attribute(each, "datetime"), attribute(each, "data-to")]);
    expect(times).toContainEqual(["5月", "2023-05-01", "2023-05-31"]);
    expect(times).toContainEqual(["2023年12月29日", "2023-12-29", undefined]);
  });
});

test("a chart of nothing has no bars, not bars of nothing", () => {
  const page = readBlocks(chart("空", "没有数字", [{ label: "观众", value: figure(FIGURES.visitors) }]));
  expect(withClass(page, "bar")).toEqual([]);
  expect(withClass(page, "figure").map((each) => each.tagName)).toEqual(["tspan"]);
});

test("rows with one anchor: the first carries it, and links back once", () => {
  const row = { anchor: FIGURES.city.ref, cells: [[text("市级")], [figure(FIGURES.city)]] };
  const columns = [
    { title: "事项", width: 1, align: "left" },
    { title: "数字", width: 1, align: "right" },
  ] as const;
  const page = readBlocks(paragraph(figure(FIGURES.city)), table("", columns, [row, row]));
  expect(page.filter((element) => attribute(element, "id") === "fig-2023.451499.media.city")).toHaveLength(1);
  expect(withClass(page, "back")).toHaveLength(1);
});

/** What each place of a page that takes free text reads as. */
function everywhere(value: string): { read: unknown; expected: unknown } {
  const of = { ...FIGURES.city, ref: value, title: value, unit: value };
  const page = read(
    document(value, { ...meta, org: value, orgCode: value }, [
      section(1, value, paragraph(text(value), strong(text(value)))),
      list("items", [[text(value)]]),
      chart(value, value, [{ label: value, value: figure(of) }]),
      signature(value, date("2023-12-29", "2023-12-29", value)),
      annex(
        value,
        table(value, [{ title: value, width: 1, align: "left" }], [{ anchor: value, cells: [[figure(of)]] }]),
      ),
    ]),
  );
  const tags = (tag: string): string[] => page.filter((each) => each.tagName === tag).map(words);
  const v = value.replace(/\r\n?/g, "\n"); // as HTML itself reads line ends
  return {
    read: {
      titles: [...tags("title"), ...tags("h1"), ...tags("h2")],
      texts: [
        ...tags("strong"),
        ...tags("li"),
        ...tags("caption"),
        ...tags("desc"),
        ...tags("time"),
        ...tags("text").slice(0, 1),
      ],
      refs: withClass(page, "figure").map((each) => attribute(each, "data-ref")),
      author: page.flatMap((each) => (attribute(each, "name") === "author" ? attribute(each, "content") : [])),
      foreign: page.filter((each) => ["b", "script"].includes(each.tagName)),
    },
    expected: {
      titles: [v, v, v, `一、${v}`, v],
      texts: [v, v, v, v, v, v],
      refs: [v, v],
      author: [v],
      foreign: [],
    },
  };
}

describe("free text stays text", () => {
  test.each(HOSTILE)("%j", (value) => {
    const { read: found, expected } = everywhere(value);
    expect(found).toEqual(expected);
  });

  test("whatever it is", () => {
    const marks = fc.constantFrom(..."<>&\"'`=/ \n\r;#x1a中。");
    fc.assert(
      fc.property(fc.string({ unit: marks, minLength: 1, maxLength: 12 }), (value) => {
        const { read: found, expected } = everywhere(value);
        expect(found).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
