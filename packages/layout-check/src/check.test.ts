import { gbt9704, letter, readProfile, report, type Profile } from "@taizhang/layout";
import { OfficeRefusal } from "@taizhang/ooxml";
import { describe, expect, test } from "vitest";
import { docx, LETTER, PLAIN, REPORT, type Edit, type Parts } from "../test/word.ts";
import { checkLayout, RULES } from "./check.ts";

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";
const FONT = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/>`;
const body = (from: string, to: string): Edit => [DOCUMENT, from, to];
const styles = (from: string, to: string): Edit => [STYLES, from, to];

test.each([
  ["gbt9704", PLAIN, gbt9704],
  ["report", REPORT, report],
  ["letter", LETTER, letter],
])("a paper as Word writes it keeps to %s", async (_, parts, profile) => {
  expect(await checkLayout(docx(parts), profile)).toEqual([]);
});

type Case = readonly [code: string, edits: readonly Edit[], found: RegExp, profile?: Profile, parts?: Parts];

const BROKEN: readonly Case[] = [
  ["paper", [body('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')], /页面 纸张 215\.9 mm × 279\.4 mm/],
  ["margin-top", [body('w:top="2098"', 'w:top="1440"')], /天头（上边距） 25\.4 mm/],
  ["margin-left", [body('w:left="1587" w:header', 'w:left="1800" w:header')], /订口（左边距） 31\.7 mm|31\.8 mm/],
  ["margin-left", [body('w:gutter="0"', 'w:gutter="284"')], /33 mm/],
  ["type-area", [body('w:right="1474"', 'w:right="1800"')], /版心宽 150\.3 mm/],
  ["lines", [styles('w:line="579"', 'w:line="580"')], /行距 29 磅，每页 21 行/],
  [
    "lines",
    [styles('<w:spacing w:line="579" w:lineRule="exact"/>', ""), body('w:linePitch="579"', 'w:linePitch="312"')],
    /每页 20 行/,
  ],
  ["characters", [styles('<w:spacing w:val="-5"/>', "")], /每行 27 字/],
  [
    "colour",
    [styles('<w:sz w:val="44"/>', '<w:color w:val="0000FF"/><w:sz w:val="44"/>'), body("××县2023年", "某县2023年")],
    /#0000FF/,
  ],
  ["title-type", [styles(FONT("方正小标宋_GBK"), FONT("宋体"))], /字体 宋体/],
  ["title-type", [styles('<w:sz w:val="44"/>', '<w:sz w:val="36"/>')], /字号 小二（18 磅）/],
  ["title-centred", [body('<w:pStyle w:val="a4"/>', '<w:pStyle w:val="a4"/><w:jc w:val="left"/>')], /没有居中/],
  [
    "title-shape",
    [
      body(
        "××县2023年民族工作",
        "××县2023年民族工作总结</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>和</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>××县2024年工作",
      ),
    ],
    /中间短、两头长/,
  ],
  [
    "title-words",
    [body("总结和2024年工作计划", "总结和2024年工</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>作计划")],
    /拆开了词/,
  ],
  [
    "recipient",
    [body('<w:t xml:space="preserve">××市民族宗教事务委员会：', '<w:t xml:space="preserve">××市民族宗教事务委员会:')],
    /不是全角冒号/,
    report,
    REPORT,
  ],
  [
    "recipient",
    [
      body(
        '<w:pStyle w:val="a"/></w:pPr><w:r><w:t xml:space="preserve">××市',
        '<w:pStyle w:val="a3"/></w:pPr><w:r><w:t xml:space="preserve">××市',
      ),
    ],
    /没有顶格/,
    report,
    REPORT,
  ],
  ["recipient", [styles('<w:spacing w:after="579"/>', "")], /没有空行/, report, REPORT],
  ["recipient", [], /没有主送机关/, { ...report, form: "letter" }, PLAIN],
  [
    "body-below-title",
    [body('<w:pStyle w:val="a3"/></w:pPr>', '<w:pStyle w:val="a3"/><w:pageBreakBefore/></w:pPr>')],
    /另起一页/,
  ],
  ["body-type", [["word/theme/theme1.xml", 'typeface="仿宋"', 'typeface="等线"']], /字体 等线/],
  [
    "body-type",
    [
      body(
        '<w:r><w:t xml:space="preserve">1.开展',
        '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">1.开展',
      ),
    ],
    /第5段“1.开展主题宣传。” 字号 四号（14 磅）/,
  ],
  ["indent", [styles('<w:ind w:firstLineChars="200" w:firstLine="640"/>', "")], /段首空 0 字/],
  [
    "indent",
    [
      body(
        '<w:pStyle w:val="a3"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">二是',
        '<w:pStyle w:val="a3"/><w:keepNext/><w:ind w:left="640" w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:r><w:t xml:space="preserve">二是',
      ),
    ],
    /回行缩进 2 字/,
  ],
  ["level1-type", [styles(FONT("黑体"), "")], /字体 仿宋/],
  ["level2-type", [styles(FONT("楷体"), "")], /字体 仿宋/],
  ["labels", [body("1.开展", "1、开展")], /不是小圆点/],
  ["labels", [body("二是", "(三)")], /括号是半角/],
  ["annex-note", [body("附件：1.", "附件:1.")], /不是全角冒号/],
  ["annex-note", [body("1.数字来源表", "1.数字来源表；")], /后面有标点/],
  ["annex-note", [body('<w:spacing w:before="579"/>', "")], /没有空行/],
  [
    "annex-note",
    [body('<w:pStyle w:val="a3"/><w:keepNext/><w:spacing', '<w:pStyle w:val="a"/><w:keepNext/><w:spacing')],
    /左空 0 字/,
  ],
  ["date", [body("2024年1月5日", "2024年01月05日")], /写成“2024年01月05日”/],
  ["date", [body("2024年1月5日", "二〇二四年一月五日")], /二〇二四年一月五日/],
  ["date", [body("2024年1月5日", "2024.1.5")], /2024\.1\.5/],
  ["signed", [body("2024年1月5日", "")], /没有成文日期/],
  ["signature", [body('<w:ind w:left="6325"/>', '<w:ind w:left="5695"/>')], /右边 0 字/],
  ["signature", [body('<w:ind w:left="5695"/>', '<w:jc w:val="right"/>')], /右边 -/],
  [
    "signature-sealed",
    [body('<w:ind w:rightChars="400"/>', '<w:ind w:rightChars="200"/>')],
    /右空 2 字/,
    report,
    REPORT,
  ],
  ["signature-sealed", [body('<w:ind w:right="1360"/>', "")], /没有居中/, report, REPORT],
  [
    "room-above-signature",
    [
      body(
        '<w:p><w:pPr><w:pStyle w:val="a"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve"></w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="a"/><w:keepNext/><w:ind w:left="5695"/>',
        '<w:p><w:pPr><w:pStyle w:val="a"/><w:keepNext/><w:ind w:left="5695"/>',
      ),
    ],
    /没有空行/,
  ],
  [
    "signature-page",
    [body('<w:ind w:left="5695"/>', '<w:pageBreakBefore/><w:ind w:left="5695"/>')],
    /民宗局” 署名和日期/,
  ],
  ["signature-page", [body('preserve"></w:t>', 'preserve"></w:t><w:br w:type="page"/>')], /第9段“” 署名和日期/],
  [
    "signature-page",
    [
      body(
        '取得明显成效。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="a3"/><w:keepNext/><w:spacing',
        '取得明显成效。</w:t><w:br w:type="page"/></w:r></w:p><w:p><w:pPr><w:pStyle w:val="a3"/><w:keepNext/><w:spacing',
      ),
    ],
    /第6段“二是/,
  ],
  ["signature-page", [body('preserve"></w:t>', 'preserve">（此页无正文）</w:t>')], /写了“此页无正文”/],
  [
    "signature-kept",
    [body('<w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">二是', '</w:pPr><w:r><w:t xml:space="preserve">二是')],
    /第6段“二是全县各族干部群众团结…” 没有设“与下段同页”/,
  ],
  [
    "signature-kept",
    [
      body("<w:keepNext/><w:spacing", "<w:spacing"),
      body('<w:keepNext/><w:ind w:left="5695"/>', '<w:ind w:left="5695"/>'),
    ],
    /附件：1\.数字来源表”等 2 段/,
  ],
  ["remark", [body("（此件公开发布）", "(此件公开发布)")], /全角圆括号/],
  ["annex-page", [body("<w:pageBreakBefore/>", "")], /附件1” 附件没有另起一页/],
  ["annex-page", [body('<w:br w:type="page"/>', "")], /附件2” 附件没有另起一页/],
  ["annex-label", [body('preserve">附件2', 'preserve">附件二：')], /写成“附件二：”/],
  ["annex-label", [body('<w:pStyle w:val="a5"/>', '<w:pStyle w:val="a"/>')], /字体 仿宋/],
  [
    "annex-title",
    [
      body(
        '<w:pStyle w:val="a4"/></w:pPr><w:r><w:t xml:space="preserve">数字',
        '<w:pStyle w:val="a4"/><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">数字',
      ),
    ],
    /附件标题没有居中/,
  ],
  [
    "page-number",
    [
      [
        "word/footer1.xml",
        '<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>1</w:t></w:r></w:fldSimple>',
        "<w:r><w:t>1</w:t></w:r>",
      ],
    ],
    /打上去的数字/,
  ],
  ["page-number", [["word/settings.xml", "<w:evenAndOddHeaders/>", ""]], /单双页的页码在同一边/],
  ["page-number", [body('<w:footerReference w:type="even" r:id="rId3"/>', "")], /双页页码 没有页码|双页页码 页码/],
  ["page-number-place", [["word/footer2.xml", '<w:jc w:val="left"/>', '<w:jc w:val="center"/>']], /双页页码 居中/],
  ["page-number-place", [["word/footer1.xml", '<w:ind w:rightChars="100"/>', ""]], /离边 0 字/],
  ["page-number-type", [styles(FONT("宋体"), "")], /字体 Times New Roman/],
  ["page-number-type", [["word/footer1.xml", "<w:t>— </w:t>", "<w:t></w:t>"]], /没有一字线/],
  ["letter-first-page", [body("<w:titlePg/>", "")], /首页有页码/, letter, LETTER],
  ["document-number", [body("〔2024〕5号", "[2024]05号")], /年份用了 \[\][^]*虚位：05号/, report, REPORT],
  ["document-number", [body("×民宗发〔2024〕5号", "")], /没有发文字号/, letter, LETTER],
  ["signer", [body("签发人：", "")], /没有签发人/, report, REPORT],
  ["signer", [body('楷体_GB2312"/></w:rPr><w:t>甲', '黑体"/></w:rPr><w:t>甲')], /姓名的字体 黑体/, report, REPORT],
  [
    "red-rule",
    [body('w:space="11" w:color="FF0000"', 'w:space="11" w:color="000000"')],
    /没有红色分隔线/,
    report,
    REPORT,
  ],
  ["letter-head", [body('w:header="1701"', 'w:header="851"')], /离上页边 15 mm/, letter, LETTER],
  [
    "letter-head",
    [["word/header1.xml", 'w:space="11" w:color="FF0000"', 'w:space="11" w:color="000000"']],
    /没有红色双线/,
    letter,
    LETTER,
  ],
];

describe("a paper that breaks one rule", () => {
  test.each(BROKEN.map((each, at) => ({ at, code: each[0], each })))("$at $code", async ({ each }) => {
    const [code, edits, found, profile = gbt9704, parts = PLAIN] = each;
    const findings = (await checkLayout(docx(parts, ...edits), profile)).filter((each) => each.code === code);
    const { strength, clause } = RULES.find((rule) => rule.code === code) ?? { strength: "?", clause: "?" };
    expect(findings.map((each) => `${each.where} ${each.found}`).join("\n")).toMatch(found);
    for (const each of findings) {
      expect(each).toMatchObject({
        clause,
        severity: strength === "must" ? "error" : "warning",
        basis: `GB/T 9704—2012 ${clause}`,
      });
      expect(each.set).not.toBe("");
    }
  });

  test("every rule is broken once", () => {
    expect([...new Set(BROKEN.map(([code]) => code))].toSorted()).toEqual(RULES.map(({ code }) => code).toSorted());
  });
});

test("what an office sets for itself is not called the standard's", async () => {
  const own = readProfile("本局", { page: { top: "30mm", bottom: "42mm" }, type: { body: { font: "宋体" } } });
  if (!own.ok) throw new Error(own.issues.join());
  const findings = await checkLayout(docx(PLAIN), own.profile);
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["margin-top", "error"],
    ["body-type", "warning"],
  ]);
  for (const each of findings) {
    expect(each.basis).toBe("本单位版式“本局”");
    expect(each.clause).toBeUndefined();
  }
});

test("blank indents of two characters, run-in headings and landscape pages are no faults", async () => {
  const indented = body(
    '<w:pStyle w:val="a3"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">二是',
    '<w:pStyle w:val="a"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">　　二是',
  );
  const landscape = body(
    "<w:body>",
    '<w:body><w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>',
  );
  expect(await checkLayout(docx(PLAIN, indented, landscape), gbt9704)).toEqual([]);
});

test("a table may end the body, and a page end with the date", async () => {
  const cell = (words: string): string =>
    `<w:tc><w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
  const table = body(
    '<w:p><w:pPr><w:pStyle w:val="a3"/><w:keepNext/><w:spacing',
    `<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:tr>${cell("事项")}${cell("9")}</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="a3"/><w:keepNext/><w:spacing`,
  );
  const ended = body("2024年1月5日</w:t>", '2024年1月5日</w:t><w:br w:type="page"/>');
  const loose = body("<w:keepNext/></w:pPr><w:r><w:t>9", "</w:pPr><w:r><w:t>9");
  const last = body(
    '<w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">二是',
    '</w:pPr><w:r><w:t xml:space="preserve">二是',
  );
  expect(await checkLayout(docx(PLAIN, table, ended, last), gbt9704)).toEqual([]);
  expect((await checkLayout(docx(PLAIN, table, loose), gbt9704)).map(({ code }) => code)).toEqual(["signature-kept"]);
});

test("what is deleted in a tracked change or hidden is not read, what is inserted is", async () => {
  const tracked = body(
    '<w:r><w:t xml:space="preserve">1.开展',
    '<w:del><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:delText>1、旧</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/><w:sz w:val="20"/></w:rPr><w:t>（1）隐</w:t></w:r><w:ins><w:r><w:t>1.新</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">开展',
  );
  expect(await checkLayout(docx(PLAIN, tracked), gbt9704)).toEqual([]);
});

test.each([
  ["no Office file", new TextEncoder().encode("<html/>")],
  ["a broken part", docx(PLAIN, body("<w:body>", "<w:body><w:p>"))],
  [
    "styles that are based on each other",
    docx(
      PLAIN,
      styles(
        'w:styleId="a3"><w:name w:val="正文缩进"/><w:basedOn w:val="a"/>',
        'w:styleId="a3"><w:name w:val="正文缩进"/><w:basedOn w:val="1"/>',
      ),
    ),
  ],
])("%s is refused in words or read to its end", async (_, bytes) => {
  const ended = await checkLayout(bytes, gbt9704).catch((cause: unknown) => cause);
  expect(Array.isArray(ended) || ended instanceof OfficeRefusal).toBe(true);
});
