/** One sheet of a workbook as XML, and the comments on its cells. */
import { cellName, columnName } from "./cell.ts";
import type { Styles } from "./styles-part.ts";
import type { CellSpec, SheetSpec, Validation } from "./workbook.ts";
import { XML_HEAD, xmlText } from "./xml-text.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const text = (value: string): string => `<is><t xml:space="preserve">${xmlText(value)}</t></is>`;

function cellXml(place: string, { value, look, format }: CellSpec, styles: Styles): string {
  const style = styles.of(look, format);
  const head = `<c r="${place}"${style === 0 ? "" : ` s="${style}"`}`;
  switch (typeof value) {
    case "string":
      return value === "" ? `${head}/>` : `${head} t="inlineStr">${text(value)}</c>`;
    case "number":
      return `${head}><v>${value}</v></c>`;
    case "boolean":
      return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
    case "object": {
      const kind = typeof value.result === "string" ? ' t="str"' : "";
      return `${head}${kind}><f>${xmlText(value.formula)}</f><v>${xmlText(String(value.result))}</v></c>`;
    }
    default:
      return `${head}/>`;
  }
}

function validationXml({ column, firstRow, lastRow, allows, strict, prompt, error }: Validation): string {
  const where = `${cellName(column, firstRow)}:${cellName(column, lastRow)}`;
  const said = [
    prompt === undefined
      ? ""
      : ` showInputMessage="1" promptTitle="${xmlText(prompt.title.slice(0, 32))}" prompt="${xmlText(prompt.text.slice(0, 255))}"`,
    allows === undefined
      ? ""
      : ` showErrorMessage="1" errorStyle="${strict === true ? "stop" : "warning"}" errorTitle="请核对" error="${xmlText((error ?? "请从列表中选").slice(0, 225))}"`,
  ].join("");
  const head = `<dataValidation allowBlank="1"${said} sqref="${where}"`;
  if (allows === undefined) return `${head}/>`;
  if ("least" in allows)
    return `${head} type="whole" operator="greaterThanOrEqual"><formula1>${allows.least}</formula1></dataValidation>`;
  const list = "cells" in allows ? xmlText(allows.cells) : `"${xmlText(allows.list.join(","))}"`;
  return `${head} type="list"><formula1>${list}</formula1></dataValidation>`;
}

/** `xl/worksheets/sheetN.xml`. */
export function sheetXml(sheet: SheetSpec, styles: Styles, first: boolean): string {
  const { columns, rows, frozen = 0, validations = [] } = sheet;
  const view =
    frozen === 0
      ? ""
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const cols = columns.map(({ width, hidden, look, format }, at) => {
    const style = styles.of(look, format);
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${style === 0 ? "" : ` style="${style}"`}${hidden === true ? ' hidden="1"' : ""}/>`;
  });
  const data = rows.map((cells, at) => {
    const row = cells.map((cell, column) =>
      cell === undefined ? "" : cellXml(cellName(column, at + 1), cell, styles),
    );
    // two lines high where headings and examples wrap
    const high = cells.some(
      (cell) => cell?.look === "heading" || cell?.look === "required" || cell?.look === "example",
    );
    return `<row r="${at + 1}"${high ? ' ht="32" customHeight="1"' : ""}>${row.join("")}</row>`;
  });
  const widest = rows.reduce((most, { length }) => Math.max(most, length), columns.length || 1);
  return (
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${columnName(widest - 1)}${Math.max(rows.length, 1)}"/>` +
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ""}>${view}</sheetView></sheetViews>` +
    `${cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`}` +
    `<sheetData>${data.join("")}</sheetData>` +
    (validations.length === 0
      ? ""
      : `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`) +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    (notesOf(sheet).length === 0 ? "" : '<legacyDrawing r:id="rId1"/>') +
    "</worksheet>"
  );
}

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The comments of a sheet, cell by cell. */
export function notesOf({ rows }: SheetSpec): Note[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.note === undefined ? [] : [{ row: row + 1, column, text: cell.note }])),
  );
}

/** `xl/commentsN.xml`. */
export function commentsXml(notes: readonly Note[]): string {
  const each = notes.map(
    ({ row, column, text: words }) =>
      `<comment ref="${cellName(column, row)}" authorId="0"><text><t xml:space="preserve">${xmlText(words)}</t></text></comment>`,
  );
  return `${XML_HEAD}<comments xmlns="${SPREADSHEET}"><authors><author>Taizhang</author></authors><commentList>${each.join("")}</commentList></comments>`;
}

/** `xl/drawings/vmlDrawingN.vml`: the boxes of the comments, without which Excel does not show them. */
export function boxesXml(notes: readonly Note[]): string {
  const each = notes.map(
    ({ row, column }, at) =>
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:200pt;height:70pt" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${each.join("")}</xml>`
  );
}
