import { annex, document, figure, list, paragraph, section, table, text } from "@taizhang/document";
import { FIGURES } from "@taizhang/samples";
import { expect, test } from "vitest";
import { all, parsed, parts } from "../test/reading.ts";
import { digestOf, wordingOf } from "./digest.ts";
import { renderDocx } from "./docx.ts";

test.each([
  ["一是力量薄弱；", "力量薄弱。"],
  ["三、存在的主要问题", "存在的主要问题"],
  ["（十一）信息 宣传\n", "信息宣传"],
  ["1.县直机关", "县直机关"],
  ["附件：1.数字来源表", "数字来源表"],
  ["附件", "附件"],
  ["附件2", "附件"],
  ["附件2说明", "附件2说明"],
  [`台账链头：${"3dd62b5627fa007d ".repeat(4)}。`, "台账链头：#。"],
  ["2023年，一是一", "2023年，一是一"],
  ["参训约{a/b}人次。", "参训约{a/b}人次。"],
])("the wording of %j is %j", (written, wording) => {
  expect(wordingOf(written)).toBe(wording);
});

test("every paragraph and every row has its digest beside the figures", () => {
  const meta = { org: "局", orgCode: "451499", year: 2023, lang: "zh-CN" } as const;
  const { city } = FIGURES;
  const columns = ["项", "数"].map((title) => ({ title, width: 1, align: "left" }) as const);
  const docx = renderDocx(
    document("题目", meta, [
      section(
        1,
        "工作",
        paragraph(text("刊发<b>&“稿”"), figure({ ...city, quantity: { value: 9, precision: "about" } })),
      ),
      section(1, "问题", list("points", [[text("甲。")], [text("乙。")]])),
      annex("表", table("", columns, [{ cells: [[text("稿件")], [figure(city)]] }])),
    ]),
  );
  const said = all(parsed(parts(docx).get("customXml/item1.xml") ?? ""), "paragraphs")[0]?.text.split(" ");
  const wordings = [
    "题目",
    "工作",
    `刊发<b>&“稿”约{${city.ref}}篇`,
    "问题",
    "甲。",
    "乙。",
    "表",
    "附件",
    "表",
    "项|数|",
  ];
  expect(said).toEqual([...wordings, `稿件|{${city.ref}}篇|`].map(digestOf));
});

test("a head is left out wherever it stands, and only a head", () => {
  const head = "3dd62b5627fa007d".repeat(4);
  for (let before = 0; before <= 70; before += 1) {
    const words = "甲".repeat(before);
    expect(wordingOf(`${words}${head}乙`)).toBe(`${words}#乙`);
    expect(wordingOf(`${words}${head.slice(1)}乙`)).toBe(`${words}${head.slice(1)}乙`);
    expect(wordingOf(`${words}${head}${head}a`)).toBe(`${words}##a`);
  }
});
