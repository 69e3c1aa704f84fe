/** A workbook as the bytes of an XLSX. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { boxesXml, commentsXml, notesOf, sheetXml } from "./sheet-part.ts";
import { Styles } from "./styles-part.ts";
import type { WorkbookSpec } from "./workbook.ts";
import { XML_HEAD, xmlText } from "./xml-text.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Relation = readonly [type: string, target: string];

const relations = (each: readonly Relation[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const of = (type: string): string => `${OFFICE}/relationships/${type}`;

function workbookXml({ sheets }: WorkbookSpec): string {
  const each = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  return (
    `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships"><workbookPr/>` +
    `<bookViews><workbookView/></bookViews><sheets>${each.join("")}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`
  );
}

function coreXml({ title, author }: WorkbookSpec): string {
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator></cp:coreProperties>`
  );
}

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

/** The workbook as an XLSX (ECMA-376, transitional). Same workbook, same bytes, whatever the clock. */
export function writeWorkbook(workbook: WorkbookSpec): Uint8Array {
  const styles = new Styles();
  const parts: (readonly [name: string, text: string])[] = [];
  const types: string[] = [];
  const put = (name: string, xml: string, type?: string): void => {
    parts.push([name, xml]);
    if (type !== undefined) types.push(override(name, type));
  };
  put("xl/workbook.xml", workbookXml(workbook), `${TYPE}.sheet.main+xml`);
  put(
    "xl/_rels/workbook.xml.rels",
    relations([
      ...workbook.sheets.map((_, at): Relation => [of("worksheet"), `worksheets/sheet${at + 1}.xml`]),
      [of("styles"), "styles.xml"],
    ]),
  );
  const shown = workbook.sheets.findIndex(({ hidden }) => hidden !== true);
  workbook.sheets.forEach((sheet, at) => {
    const n = at + 1;
    put(`xl/worksheets/sheet${n}.xml`, sheetXml(sheet, styles, at === shown), `${TYPE}.worksheet+xml`);
    const notes = notesOf(sheet);
    if (notes.length === 0) return;
    put(
      `xl/worksheets/_rels/sheet${n}.xml.rels`,
      relations([
        [of("vmlDrawing"), `../drawings/vmlDrawing${n}.vml`],
        [of("comments"), `../comments${n}.xml`],
      ]),
    );
    put(`xl/comments${n}.xml`, commentsXml(notes), `${TYPE}.comments+xml`);
    put(`xl/drawings/vmlDrawing${n}.vml`, boxesXml(notes));
  });
  put("xl/styles.xml", styles.xml(), `${TYPE}.styles+xml`);
  put("docProps/core.xml", coreXml(workbook), "application/vnd.openxmlformats-package.core-properties+xml");
  const files: Zippable = {
    "[Content_Types].xml": strToU8(
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
        `${types.join("")}</Types>`,
    ),
    "_rels/.rels": strToU8(
      relations([
        [of("officeDocument"), "xl/workbook.xml"],
        [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ),
  };
  for (const [name, xml] of parts) files[name] = strToU8(xml);
  // a zip holds local time, so the moment is made of local parts
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
