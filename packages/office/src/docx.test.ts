import {
  annex,
  chart,
  date,
  document,
  figure,
  paragraph,
  signature,
  strong,
  table,
  text,
  type Block,
  type Figure,
  type FigureNode,
} from "@taizhang/document";
import { describe, expect, test } from "vitest";
import { renderDocx } from "./docx.ts";
import { HOSTILE } from "../test/hostile.ts";
import { gbt9704, textWidth } from "@taizhang/layout";
import { FIGURES, sample } from "@taizhang/samples";
import { all, first, parsed, parts, val, words, type Element } from "../test/reading.ts";

const meta = { org: "局", orgCode: "451499", year: 2023, lang: "zh-CN" } as const;
const read = (docx: Uint8Array, name: string): Element => parsed(parts(docx).get(name) ?? "");
const bodyOf = (...blocks: Block[]): Element => read(renderDocx(document("题目", meta, blocks)), "word/document.xml");
const styleOf = (paragraph: Element): string | undefined => val(first(paragraph, "w:pStyle"));

const whole = renderDocx(sample());
const body = read(whole, "word/document.xml");
const paragraphs = all(body, "w:p").map((each) => [styleOf(each), words(each)]);

/** The words a control is bound to in the figures' part. */
function bound(control: Element, figures: Element): string | undefined {
  const xpath = first(control, "w:dataBinding").attributes["w:xpath"] ?? "";
  const [, literal = "", at = ""] = /^\/t:figures\[1\]\/t:figure\[@ref=(.*)\]\/t:text\[(\d+)\]$/s.exec(xpath) ?? [];
  const pieces = literal.match(/'[^']*'|"[^"]*"/g) ?? [];
  const ref = pieces.map((piece) => piece.slice(1, -1)).join("");
  return figures.children.find((each) => each.attributes["ref"] === ref)?.children[Number(at) - 1]?.text;
}

describe("the package", () => {
  const files = parts(whole);

  test("every part is well-formed and has a content type", () => {
    const types = read(whole, "[Content_Types].xml");
    const named = new Set(all(types, "Override").map((each) => each.attributes["PartName"]));
    const defaults = all(types, "Default").map((each) => each.attributes["Extension"]);
    expect(defaults).toEqual(["rels", "xml"]);
    for (const xml of files.values()) expect(parsed(xml).name).not.toBe("");
    for (const name of named) expect([...files.keys()]).toContain(name?.slice(1));
  });

  test("every relation leads to a part, none leads outside", () => {
    const from = [
      ["_rels/.rels", ""],
      ["word/_rels/document.xml.rels", "word/"],
      ["customXml/_rels/item1.xml.rels", "customXml/"],
    ] as const;
    for (const [name, folder] of from) {
      for (const relation of read(whole, name).children) {
        expect(relation.attributes["TargetMode"]).toBeUndefined();
        const target = folder + (relation.attributes["Target"] ?? "");
        expect([...files.keys()]).toContain(target.replace(/[^/]+\/\.\.\//, ""));
      }
    }
  });

  test("same document, same bytes, in any time zone", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "Pacific/Kiritimati";
    const there = renderDocx(sample());
    process.env["TZ"] = "America/Los_Angeles";
    const here = renderDocx(sample());
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(Buffer.from(there).equals(Buffer.from(whole))).toBe(true);
    expect(Buffer.from(here).equals(Buffer.from(whole))).toBe(true);
  });

  test("properties: dates of the signature, office and year", () => {
    expect(first(read(whole, "docProps/core.xml"), "dcterms:created").text).toBe("2023-12-29T00:00:00Z");
    const unsigned = renderDocx(document("题目", meta, []));
    expect(first(read(unsigned, "docProps/core.xml"), "dcterms:modified").text).toBe("2023-12-31T00:00:00Z");
    const custom = read(whole, "docProps/custom.xml").children;
    expect(custom.map((each) => [each.attributes["name"], each.children[0]?.text])).toEqual([
      ["taizhang.org", "451499"],
      ["taizhang.year", "2023"],
      ["taizhang.date", "2023-12-29"],
      ["taizhang.profile", "gbt9704"],
    ]);
    const sealed = renderDocx(document("题目", { ...meta, seal: { edition: "e1", head: "h1" } }, []));
    expect(read(sealed, "docProps/custom.xml").children.map((each) => each.children[0]?.text)).toEqual([
      "451499",
      "2023",
      "gbt9704",
      "e1",
      "h1",
    ]);
  });

  test("the only field is the page number; odd pages carry it right, even pages left", () => {
    expect([...files.values()].flatMap((xml) => xml.match(/<w:instrText[^>]*>[^<]*/g) ?? [])).toHaveLength(2);
    expect(first(read(whole, "word/footer1.xml"), "w:instrText").text).toBe(" PAGE ");
    expect(val(first(read(whole, "word/footer1.xml"), "w:jc"))).toBe("right");
    expect(val(first(read(whole, "word/footer2.xml"), "w:jc"))).toBe("left");
    expect(all(body, "w:footerReference").map((each) => each.attributes["w:type"])).toEqual(["default", "even"]);
    expect(all(read(whole, "word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
  });

  test("no theme; every font is named for all scripts", () => {
    for (const xml of files.values()) expect(xml).not.toMatch(/[Tt]heme="|theme1/);
    for (const fonts of all(read(whole, "word/styles.xml"), "w:rFonts")) {
      const { "w:ascii": ascii, "w:hAnsi": hAnsi, "w:eastAsia": eastAsia, "w:cs": cs } = fonts.attributes;
      expect([ascii, hAnsi, cs]).toEqual([eastAsia, eastAsia, eastAsia]);
    }
  });
});

describe("the paper", () => {
  test("page and grid are the standard's", () => {
    expect(first(body, "w:pgSz").attributes).toEqual({ "w:w": "11906", "w:h": "16838" });
    expect(first(body, "w:pgMar").attributes).toMatchObject({
      "w:top": "2098",
      "w:bottom": "1984",
      "w:left": "1587",
      "w:right": "1474",
    });
    expect(first(body, "w:docGrid").attributes).toEqual({ "w:type": "lines", "w:linePitch": "579" });
    expect(Math.floor((16838 - 2098 - 1984) / gbt9704.line.pitch)).toBe(22);
  });

  test("its blocks, in order, each in its style", () => {
    expect(paragraphs.filter(([style]) => style !== "Bars" && style !== "Spacer")).toEqual([
      ["Title", "某某县民族宗教事务局民族|工作总结和下一年度工作计划"],
      ["BodyText", "现将全年工作情况总结如下："],
      ["Heading1", "一、主要工作"],
      ["Heading2", "（一）教育培训"],
      ["BodyText", "10月24日，举办培训班，90人参训。"],
      ["Heading3", "1.县直机关"],
      ["Heading4", "（1）统战部"],
      ["BodyText", "参加。"],
      ["Heading2", "（二）信息宣传"],
      ["Caption", "各级媒体刊发稿件"],
      ["BarLabel", "省级"],
      ["BarLabel", "8篇"],
      ["BarLabel", "市级"],
      ["BarLabel", "16篇"],
      ["BarLabel", "国家级"],
      ["BarLabel", "0篇"],
      ["Heading1", "二、存在的主要问题"],
      ["BodyText", "一是力量薄弱；"],
      ["BodyText", "二是全年仅90人。"],
      ["BodyText", "——居住分散。"],
      ["AnnexNote", "附件：1.数字来源表"],
      ["AnnexNote", "2.未能读取的条目"],
      ["Signature", "某某县民族宗教事务局"],
      ["Signature", "2023年12月29日"],
      ["AnnexLabel", "附件1"],
      ["AnnexTitle", "数字来源表"],
      ["Caption", "数字来源"],
      ["TableHead", "事项"],
      ["TableHead", "数字"],
      ...Object.values(FIGURES).flatMap((of) => [
        ["TableText", of.title],
        ["TableText", figure(of).text],
      ]),
      ["AnnexLabel", "附件2"],
      ["AnnexTitle", "未能读取的条目"],
      ["Heading1", "一、清单"],
      ["BodyText", "无。"],
    ]);
  });

  test("every style in use is defined, headings with their outline level, annexes on a new page", () => {
    const styles = all(read(whole, "word/styles.xml"), "w:style");
    const defined = new Map(styles.map((each) => [each.attributes["w:styleId"], each]));
    for (const [style] of paragraphs) expect(defined.has(style)).toBe(true);
    const level = (id: string): string | undefined => val(first(defined.get(id) as Element, "w:outlineLvl"));
    expect(["Heading1", "Heading2", "Heading3", "Heading4"].map(level)).toEqual(["0", "1", "2", "3"]);
    expect(all(defined.get("AnnexLabel") as Element, "w:pageBreakBefore")).toHaveLength(1);
    expect(first(defined.get("BodyText") as Element, "w:ind").attributes["w:firstLineChars"]).toBe("200");
  });

  test("a table fills the type area, and its head is repeated on every page", () => {
    for (const each of all(body, "w:tbl")) {
      const columns = all(each, "w:gridCol").map((column) => Number(column.attributes["w:w"]));
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(textWidth(gbt9704));
    }
    const [, sources] = all(body, "w:tbl");
    expect(all(sources as Element, "w:tblHeader")).toHaveLength(1);
  });

  test("a chart is a native one between labels and figures, described in words", () => {
    const [of] = all(body, "w:tbl");
    if (of === undefined) throw new Error("no table");
    const [picture, ...others] = all(of, "wp:docPr");
    expect([picture?.attributes, others]).toEqual([
      { id: "1", name: "图1", title: "各级媒体刊发稿件", descr: "市级多于省级。" },
      [],
    ]);
    const links = read(whole, "word/_rels/document.xml.rels").children;
    const id = first(of, "c:chart").attributes["r:id"];
    expect(links.find((each) => each.attributes["Id"] === id)?.attributes["Target"]).toBe("charts/chart1.xml");
    const native = read(whole, "word/charts/chart1.xml");
    const values = (name: string): string[] => all(first(native, name), "c:v").map((each) => each.text);
    expect([values("c:cat"), values("c:val")]).toEqual([
      ["省级", "市级", "国家级"],
      ["8", "16", "0"],
    ]);
    // each bar lies in the row of its figure
    const heights = all(of, "w:trHeight").map((each) => Number(val(each)));
    const { cy } = first(of, "wp:extent").attributes;
    expect(Number(cy)).toBe(635 * heights.reduce((sum, height) => sum + height, 0));
    expect(all(native, "c:dLbls")).toEqual([]);
  });

  test("a chart longer than a page goes on in another, to the same scale", () => {
    const bars = Array.from({ length: 40 }, (_, at) => ({
      label: `第${at + 1}类`,
      value: figure({ ...FIGURES.city, ref: `2023/451499/media/${at}`, quantity: { value: at, precision: "exact" } }),
    }));
    const docx = renderDocx(document("题目", meta, [chart("图", "越来越长", bars)]));
    const charts = ["word/charts/chart1.xml", "word/charts/chart2.xml"].map((name) => read(docx, name));
    expect(charts.map((each) => all(first(each, "c:val"), "c:pt").length)).toEqual([20, 20]);
    expect(charts.map((each) => first(each, "c:max").attributes["val"])).toEqual(["39", "39"]);
    expect(all(read(docx, "word/document.xml"), "w:sdt")).toHaveLength(40);
  });

  test("a table without columns and a chart without bars leave their titles only", () => {
    const empty = bodyOf(table("无列", [], [{ cells: [] }]), chart("无条", "没有数字", []));
    expect(all(empty, "w:tbl")).toEqual([]);
    expect(all(empty, "w:p").map(words)).toEqual(["题目", "无列", "无条"]);
  });

  test.each([
    ["某某县民族宗教事务局", 12],
    ["民宗局", 11],
  ])("the date starts two characters after %s", (org, characters) => {
    const signed = bodyOf(signature(org, date("2023-12-29", "2023-12-29", "2023年12月29日")));
    const lefts = all(signed, "w:ind").map((each) => Number(each.attributes["w:left"]));
    expect(lefts).toEqual([textWidth(gbt9704) - characters * 315, textWidth(gbt9704) - (characters - 2) * 315]);
  });

  test.each([
    ["某某县民族宗教事务局", 2.5],
    ["民宗局", 6],
    ["某某壮族自治区某某市某某县民族宗教事务局", 0],
  ])("with a seal the date ends four characters in, and %s stands in the middle above it", (org, characters) => {
    const signed = read(
      renderDocx(document("题目", meta, [signature(org, date("2023-12-29", "2023-12-29", "2023年12月29日"))]), {
        ...gbt9704,
        seal: true,
      }),
      "word/document.xml",
    );
    const rights = all(signed, "w:ind").map((each) => Number(each.attributes["w:right"]));
    expect(rights).toEqual([Math.floor(characters * 315), 4 * 315]);
  });

  test("a profile overrides single values", () => {
    const profile = {
      ...gbt9704,
      type: { ...gbt9704.type, body: { font: "仿宋", size: 30 } },
      line: { ...gbt9704.line, pitch: 560 },
    };
    const other = renderDocx(sample(), profile);
    expect(first(read(other, "word/document.xml"), "w:docGrid").attributes["w:linePitch"]).toBe("560");
    const defaults = first(read(other, "word/styles.xml"), "w:rPrDefault");
    expect(first(defaults, "w:rFonts").attributes["w:eastAsia"]).toBe("仿宋");
    expect(val(first(defaults, "w:sz"))).toBe("30");
  });
});

describe("figures", () => {
  const figures = read(whole, "customXml/item1.xml");
  const controls = all(body, "w:sdt");

  test("each is a plain-text control titled with its ref, with an id of its own", () => {
    expect(controls.map((each) => val(first(each, "w:alias")))).toEqual([
      "2023/451499/training-course/trainees",
      "2023/451499/media/province",
      "2023/451499/media/city",
      "2023/451499/media/none",
      "2023/451499/training-course/trainees",
      ...Object.values(FIGURES).map((of) => of.ref),
    ]);
    expect(new Set(controls.map((each) => val(first(each, "w:id")))).size).toBe(controls.length);
    for (const control of controls) expect(all(control, "w:text")).toHaveLength(1);
  });

  test("each holds the number it is bound to, and nothing else", () => {
    const store = read(whole, "customXml/itemProps1.xml").attributes["ds:itemID"];
    for (const control of controls) {
      expect(words(first(control, "w:sdtContent"))).toMatch(/^\d+$/);
      expect(bound(control, figures)).toBe(words(first(control, "w:sdtContent")));
      expect(first(control, "w:dataBinding").attributes["w:storeItemID"]).toBe(store);
    }
    const told = figures.children.filter((each) => each.name === "figure");
    expect(
      told.map((each) => [each.attributes["ref"], ...each.children.map((child) => [child.name, child.text])]),
    ).toEqual(
      Object.values(FIGURES).map((of) => [
        of.ref,
        ["text", figure(of).text.replace(/\D/g, "")],
        ["written", figure(of).text],
      ]),
    );
  });

  test("one ref in two numbers is bound twice; a long ref is cut in the title only", () => {
    const long = { ...FIGURES.city, ref: `2023/451499/${"x".repeat(80)}/it's` };
    const other: Figure = { ...long, quantity: { value: 17, precision: "about" } };
    const docx = renderDocx(document("题目", meta, [paragraph(figure(long), text("，"), figure(other), figure(long))]));
    const three = all(read(docx, "word/document.xml"), "w:sdt");
    const store = read(docx, "customXml/item1.xml");
    expect(three.map((each) => bound(each, store))).toEqual(["16", "17", "16"]);
    expect(three.map((each) => val(first(each, "w:alias"))?.length)).toEqual([64, 64, 64]);
    expect(all(store, "written").map((each) => each.text)).toEqual(["16篇", "约17篇"]);
  });

  test("words without a number have no control, and are told all the same", () => {
    const docx = renderDocx(document("题目", meta, [paragraph(figure({ ...FIGURES.city, quantity: "unknown" }))]));
    const page = read(docx, "word/document.xml");
    expect([all(page, "w:sdt"), words(all(page, "w:p")[1] as Element)]).toEqual([[], "不详"]);
    expect(all(read(docx, "customXml/item1.xml"), "written").map((each) => each.text)).toEqual(["不详"]);
  });

  const numbers = new Map(Object.values(FIGURES).map((of, at) => [of.ref, `70${at}007`]));
  const stand = (of: Figure): FigureNode => ({ ...figure(of), text: `约${numbers.get(of.ref)}篇` });
  const held = parts(renderDocx(sample(stand)));

  test("a figure is printed by its words and changes nothing else", () => {
    const without = (xml: string): string => xml.replace(/<(text|written|paragraphs)>.*?<\/\1>/g, "");
    const printed = parts(renderDocx(sample((of) => ({ ...figure(of), text: stand(of).text.replace(/\d+/, "1") }))));
    for (const [name, xml] of printed) {
      let output = held.get(name) ?? "";
      for (const number of numbers.values()) output = output.replaceAll(number, "1");
      expect(without(output)).toBe(without(xml));
    }
  });

  test("no digit stands outside figures, dates and labels", () => {
    const page = parsed((held.get("word/document.xml") ?? "").replace(/<w:sdtContent>.*?<\/w:sdtContent>/g, ""));
    const runs = all(page, "w:r").filter((run) => !all(run, "w:rStyle").some((style) => val(style) === "Label"));
    const prose = runs.map(words).join("");
    expect(prose).toContain("约篇");
    expect(prose.replace(/10月24日|2023年12月29日/g, "")).not.toMatch(/\d/);
  });
});

test.each(HOSTILE)("free text stays text: %j", (value) => {
  const of = { ...FIGURES.city, ref: value, unit: value };
  const docx = renderDocx(
    document(value, { ...meta, org: value, orgCode: value }, [
      paragraph(text(value), strong(text(value)), figure(of)),
      signature(value, date("2023-12-29", "2023-12-29", value)),
      annex(value, table(value, [{ title: value, width: 0, align: "center" }], [{ cells: [[text(value)]] }])),
    ]),
  );
  for (const xml of parts(docx).values()) expect(parsed(xml).name).not.toBe("");
  const page = read(docx, "word/document.xml");
  const lines = all(page, "w:p").map((each) => words(each).replaceAll("|", ""));
  const v = value.replaceAll("|", "");
  expect(lines).toEqual([v, `${v}${v}16${v}`, `附件：${v}`, v, v, "附件", v, v, v, v, ""]);
  const control = first(page, "w:sdt");
  const store = read(docx, "customXml/item1.xml");
  expect([bound(control, store), first(store, "written").text]).toEqual(["16", `16${value}`]);
});
