/** A DOCX as Word writes one: theme fonts, styles based on styles, lists numbered by themselves, indents in characters. */
import { strToU8, zipSync } from "fflate";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a DOCX by name. */
export type Parts = Readonly<Record<string, string>>;

const p = (style: string, text: string, more = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${text
    .split("|")
    .map((line) => `<w:r><w:t xml:space="preserve">${line}</w:t></w:r>`)
    .join("<w:r><w:br/></w:r>")}</w:p>`;

const style = (id: string, name: string, basedOn: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/>`;

const STYLES =
  `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="-5"/><w:sz w:val="32"/></w:rPr></w:style>' +
  style("a3", "正文缩进", "a", '<w:ind w:firstLineChars="200" w:firstLine="640"/>', "") +
  style(
    "a4",
    "公文标题",
    "a",
    '<w:spacing w:after="579"/><w:jc w:val="center"/>',
    `${font("方正小标宋_GBK")}<w:sz w:val="44"/>`,
  ) +
  style("1", "heading 1", "a3", '<w:numPr><w:numId w:val="1"/></w:numPr>', font("黑体")) +
  style("2", "heading 2", "a3", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', font("楷体")) +
  style("a5", "附件", "a", '<w:jc w:val="left"/>', font("黑体")) +
  style("a6", "footer", "a", '<w:jc w:val="left"/>', `${font("宋体")}<w:sz w:val="28"/>`) +
  "</w:styles>";

const NUMBERING =
  `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>` +
  '<w:lvl w:ilvl="1"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>';

const THEME =
  `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/></a:majorFont>` +
  '<a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:font script="Hans" typeface="仿宋"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

const footer = (side: "left" | "right"): string =>
  `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="a6"/><w:ind w:${side}Chars="100"/><w:jc w:val="${side}"/></w:pPr><w:r><w:t>— </w:t></w:r><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> —</w:t></w:r></w:p></w:ftr>`;

const KEEP = "<w:keepNext/>";

const PROSE = "全县各族干部群众团结奋斗，开展宣传教育，取得明显成效。";

const BODY =
  p("a4", "××县2023年民族工作|总结和2024年工作计划") +
  p("a3", PROSE) +
  p("1", "主要工作") +
  p("2", "宣传教育") +
  p("a3", "1.开展主题宣传。") +
  p("a3", `二是${PROSE}`, KEEP) +
  p("a3", "附件：1.数字来源表", `${KEEP}<w:spacing w:before="579"/>`) +
  p("a3", "2.条目清单", `${KEEP}<w:ind w:left="1600" w:firstLineChars="0" w:firstLine="0"/>`) +
  p("a", "", KEEP) +
  p("a", "××县民宗局", `${KEEP}<w:ind w:left="5695"/>`) +
  p("a", "2024年1月5日", '<w:ind w:left="6325"/>') +
  p("a3", "（此件公开发布）") +
  p("a5", "附件1", "<w:pageBreakBefore/>") +
  p("a", "") +
  p("a4", "数字来源表") +
  p("a3", PROSE) +
  '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>' +
  p("a5", "附件2") +
  p("a", "") +
  p("a4", "条目清单");

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
const relations = (each: string): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each}</Relationships>`;

/** A paper that keeps to gbt9704 as far as a word processor can tell. */
export const PLAIN: Parts = {
  "[Content_Types].xml":
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
  "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
  "word/_rels/document.xml.rels": relations(
    relation("rId1", "styles", "styles.xml") +
      relation("rId2", "footer", "footer1.xml") +
      relation("rId3", "footer", "/word/footer2.xml"),
  ),
  "word/document.xml":
    `${HEAD}<w:document ${W}><w:body>${BODY}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:footerReference w:type="even" r:id="rId3"/>` +
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr></w:body></w:document>',
  "word/styles.xml": STYLES,
  "word/numbering.xml": NUMBERING,
  "word/theme/theme1.xml": THEME,
  "word/settings.xml": `${HEAD}<w:settings ${W}><w:evenAndOddHeaders/></w:settings>`,
  "word/footer1.xml": footer("right"),
  "word/footer2.xml": footer("left"),
};

const red = (text: string, properties: string): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${font("方正小标宋简体")}<w:color w:val="FF0000"/><w:sz w:val="100"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const signed = `<w:p><w:pPr><w:pStyle w:val="a"/><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr><w:ind w:firstLine="315"/></w:pPr><w:r><w:t>×民宗发〔2024〕5号</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>签发人：</w:t></w:r><w:r><w:rPr>${font("楷体_GB2312")}</w:rPr><w:t>甲某某</w:t></w:r></w:p>`;
const TO = p("a", "××市民族宗教事务委员会：");

const edited = (parts: Parts, name: string, from: string, to: string): Parts => {
  const before = parts[name] ?? "";
  if (!before.includes(from)) throw new Error(`${name} holds no ${from}`);
  return { ...parts, [name]: before.replace(from, () => to) };
};

const SEALED = PLAIN["word/document.xml"]
  ?.replace(
    p("a", "××县民宗局", `${KEEP}<w:ind w:left="5695"/>`),
    p("a", "××县民宗局", `${KEEP}<w:ind w:right="1360"/><w:jc w:val="right"/>`),
  )
  .replace(
    p("a", "2024年1月5日", '<w:ind w:left="6325"/>'),
    p("a", "2024年1月5日", '<w:ind w:rightChars="400"/><w:jc w:val="right"/>'),
  )
  .replace(`</w:p>${p("a3", PROSE)}`, `</w:p>${TO}${p("a3", PROSE)}`);

/** The same sent upward. */
export const REPORT: Parts = edited(
  { ...PLAIN, "word/document.xml": SEALED ?? "" },
  "word/document.xml",
  "<w:body>",
  `<w:body>${red("××县民宗局文件", '<w:jc w:val="center"/>')}${signed}`,
);

/** The same as a letter. */
export const LETTER: Parts = edited(
  edited(
    {
      ...PLAIN,
      "word/document.xml": (SEALED ?? "")
        .replace(
          "<w:pgSz",
          '<w:headerReference w:type="first" r:id="rId4"/><w:footerReference w:type="first" r:id="rId5"/><w:pgSz',
        )
        .replace('w:header="851"', 'w:header="1701"')
        .replace("<w:docGrid", "<w:titlePg/><w:docGrid"),
      "word/header1.xml": `${HEAD}<w:hdr ${W}>${red("××县民宗局", '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="11" w:color="FF0000"/></w:pBdr><w:jc w:val="center"/>')}</w:hdr>`,
      "word/footer3.xml": `${HEAD}<w:ftr ${W}><w:p/></w:ftr>`,
    },
    "word/document.xml",
    "<w:body>",
    `<w:body>${p("a", "×民宗发〔2024〕5号", '<w:jc w:val="right"/>')}`,
  ),
  "word/_rels/document.xml.rels",
  "</Relationships>",
  `${relation("rId4", "header", "header1.xml")}${relation("rId5", "footer", "footer3.xml")}</Relationships>`,
);

/** A change to one part: the first occurrence of a text becomes another. */
export type Edit = readonly [part: string, from: string, to: string];

/** The bytes of a DOCX, after some edits; an edit that finds nothing is a mistake. */
export function docx(parts: Parts, ...edits: readonly Edit[]): Uint8Array {
  const whole = edits.reduce((before, [part, from, to]) => edited(before, part, from, to), parts);
  return zipSync(Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, strToU8(text)])));
}
