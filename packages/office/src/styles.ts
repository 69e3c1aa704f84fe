/** Styles and fonts of a DOCX, written from a profile. No theme: every font is named for Chinese and Western text alike. */
import type { Profile, Type } from "@taizhang/layout";
import { escapeXml, XML_HEAD } from "./xml.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph style of ours: id and the name Word knows or shows, its type, and its paragraph properties. */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly type: Type;
  readonly paragraph: string;
  /** RRGGBB, where it is not black. */
  readonly color?: string;
  /** Style of the paragraph that follows when somebody types on. */
  readonly next?: string;
}

// Quotes and dashes belong to no script: hAnsi names the Chinese font and the hint asks for it.
function runProperties({ font, size }: Type, more = ""): string {
  const name = escapeXml(font);
  return (
    `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>` +
    `${more}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
  );
}

const RED = "FF0000";

const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

// Lines are exact, so nothing snaps to the grid; no space is slipped in between 约 and 90. Said again in Normal, since
// LibreOffice reads the latter there only.
const FLOW = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';

const single = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`;

function stylesOf({ type, line }: Profile): Style[] {
  const exact = (before: number, after: number): string =>
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line.pitch}" w:lineRule="exact"/>`;
  const heading = (level: number, of: Type): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    type: of,
    next: "BodyText",
    paragraph: `<w:keepNext/>${INDENT}<w:outlineLvl w:val="${level - 1}"/>`,
  });
  return [
    { id: "BodyText", name: "Body Text", type: type.body, paragraph: INDENT },
    {
      id: "Title",
      name: "Title",
      type: type.title,
      next: "BodyText",
      paragraph: `${exact(0, line.pitch)}<w:jc w:val="center"/>`,
    },
    heading(1, type.level1),
    heading(2, type.level2),
    heading(3, type.level3),
    heading(4, type.level4),
    { id: "Recipient", name: "主送机关", type: type.body, next: "BodyText", paragraph: '<w:jc w:val="left"/>' },
    { id: "AnnexNote", name: "附件说明", type: type.body, paragraph: '<w:jc w:val="left"/>' },
    { id: "Signature", name: "Signature", type: type.body, paragraph: '<w:keepLines/><w:jc w:val="left"/>' },
    {
      id: "AnnexLabel",
      name: "附件",
      type: type.annexLabel,
      next: "AnnexTitle",
      paragraph: `<w:keepNext/><w:pageBreakBefore/>${exact(0, line.pitch)}<w:jc w:val="left"/>`,
    },
    {
      id: "AnnexTitle",
      name: "附件标题",
      type: type.title,
      next: "BodyText",
      paragraph: `<w:keepNext/>${exact(0, line.pitch)}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    },
    {
      id: "Caption",
      name: "caption",
      type: type.caption,
      paragraph: `<w:keepNext/>${single(120, 60)}<w:jc w:val="center"/>`,
    },
    {
      id: "TableHead",
      name: "表头",
      type: type.tableHead,
      paragraph: `<w:keepNext/>${single(40, 40)}<w:jc w:val="center"/>`,
    },
    {
      id: "TableText",
      name: "表格文字",
      type: type.tableText,
      paragraph: `${single(40, 40)}<w:jc w:val="left"/>`,
    },
    {
      id: "BarLabel",
      name: "图中文字",
      type: type.tableText,
      paragraph: '<w:spacing w:before="0" w:after="0" w:line="320" w:lineRule="exact"/><w:jc w:val="left"/>',
    },
    { id: "Bars", name: "图", type: { ...type.tableText, size: 2 }, paragraph: `${single(0, 0)}<w:jc w:val="left"/>` },
    { id: "Mark", name: "发文机关标志", type: type.mark, color: RED, paragraph: '<w:jc w:val="center"/>' },
    { id: "DocumentNumber", name: "发文字号", type: type.body, paragraph: '<w:jc w:val="left"/>' },
    { id: "Imprint", name: "版记", type: type.imprint, paragraph: `${single(40, 40)}<w:jc w:val="left"/>` },
    {
      id: "Spacer",
      name: "表后空行",
      type: { ...type.tableText, size: 2 },
      paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/>',
    },
    {
      id: "Footer",
      name: "footer",
      type: type.pageNumber,
      paragraph: '<w:spacing w:before="0" w:after="0" w:line="300" w:lineRule="exact"/>',
    },
  ];
}

/** `word/styles.xml`: the defaults are the body's type and line pitch, then one paragraph style per kind of block. */
export function stylesXml(profile: Profile): string {
  const { body } = profile.type;
  const { pitch, spacing } = profile.line;
  const lang = '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/>';
  const defaults =
    `<w:docDefaults><w:rPrDefault>${runProperties(body, `<w:spacing w:val="${spacing}"/>`).replace("</w:rPr>", `${lang}</w:rPr>`)}</w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${FLOW}<w:spacing w:before="0" w:after="0" w:line="${pitch}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr>${FLOW}</w:pPr></w:style>` +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  // What the renderer prints and no author wrote: a mark for whoever reads the paper back.
  const label =
    '<w:style w:type="character" w:customStyle="1" w:styleId="Label"><w:name w:val="编号"/><w:qFormat/></w:style>';
  const signer = `<w:style w:type="character" w:customStyle="1" w:styleId="Signer"><w:name w:val="签发人"/><w:basedOn w:val="Label"/><w:qFormat/>${runProperties(profile.type.signer)}</w:style>`;
  const ours = stylesOf(profile).map(
    (style) =>
      `<w:style w:type="paragraph"${/[一-鿿]/.test(style.name) ? ' w:customStyle="1"' : ""} w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
      `<w:basedOn w:val="Normal"/>${style.next === undefined ? "" : `<w:next w:val="${style.next}"/>`}<w:qFormat/>` +
      `<w:pPr>${style.paragraph}</w:pPr>${runProperties(style.type, style.color === undefined ? "" : `<w:color w:val="${style.color}"/>`)}</w:style>`,
  );
  return `${XML_HEAD}<w:styles ${W}>${defaults}${normal}${label}${signer}${ours.join("")}</w:styles>`;
}

/** `word/fontTable.xml`: each font with what may stand in for it. */
export function fontTableXml(profile: Profile): string {
  const fonts = [...new Set(Object.values(profile.type).map((type: Type) => type.font))].map((font) => {
    const alternate = profile.alternates[font];
    const other = alternate === undefined ? "" : `<w:altName w:val="${escapeXml(alternate)}"/>`;
    return `<w:font w:name="${escapeXml(font)}">${other}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;
  });
  return `${XML_HEAD}<w:fonts ${W}>${fonts.join("")}</w:fonts>`;
}
