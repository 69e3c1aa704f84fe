/** Workbooks drawn by lot, as other programs write them: with shared texts, styles, merged cells and names left out. */
import { cellName, type Cell, type Range } from "../src/index.ts";
import type { Draws } from "./draws.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The XML of each part by its name. */
export type Parts = Readonly<Record<string, string>>;

/** What a workbook holds, known without reading it. */
export interface DrawnSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly from1904: boolean;
  readonly merged: readonly Range[];
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly { readonly number: number; readonly hidden: boolean; readonly cells: readonly Cell[] }[];
}

export interface Drawn {
  readonly parts: Parts;
  readonly sheets: readonly DrawnSheet[];
}

/** Formats by the number of a style: general, a day, a number in words, hundredths, one that is built in. */
const FORMATS = [undefined, "yyyy-mm-dd", '0"万"', "0%", "yyyy-m-d", "#,##0"] as const;

const STYLES = `<numFmts count="3"><numFmt numFmtId="176" formatCode="yyyy-mm-dd"/><numFmt numFmtId="177" formatCode="0&quot;万&quot;"/><numFmt numFmtId="178" formatCode="#,##0"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="178"/></cellXfs>`;

const WORDS = ["名称", "期数", "参训数", "约90", "3", "县委党校", "共12期", "未报", "甲 乙", "1,234"];

const part = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</${root}>`;

/** One cell, and how its file says it; undefined leaves a gap. */
function cell(draws: Draws, column: number): readonly [xml: (place: string) => string, cell: Cell] {
  const number = String(draws.below(2_000));
  const word = draws.one(WORDS);
  switch (draws.below(9)) {
    case 0: {
      const at = draws.below(WORDS.length);
      return [(place) => `<c${place} t="s"><v>${at}</v></c>`, [column, "s", WORDS[at] ?? ""]];
    }
    case 1:
      return [(place) => `<c${place} t="inlineStr"><is><t>${word}</t></is></c>`, [column, "s", word]];
    case 2:
      return [(place) => `<c${place} t="str"><v>${word}</v></c>`, [column, "s", word]];
    case 3:
      return [(place) => `<c${place} t="b"><v>1</v></c>`, [column, "b", "1"]];
    case 4:
      return [(place) => `<c${place}><f>SUM(A1:A9)</f><v>${number}</v></c>`, [column, "f", "SUM(A1:A9)"]];
    case 5:
    case 6: {
      const style = 1 + draws.below(FORMATS.length - 1);
      return [(place) => `<c${place} s="${style}"><v>${number}</v></c>`, [column, "n", number, FORMATS[style] ?? ""]];
    }
    default:
      return [(place) => `<c${place}><v>${number}</v></c>`, [column, "n", number]];
  }
}

function sheet(draws: Draws, name: string, from1904: boolean): readonly [xml: string, sheet: DrawnSheet] {
  const rows: { number: number; hidden: boolean; cells: Cell[] }[] = [];
  let xml = "";
  let number = 0;
  for (let left = 3 + draws.below(8); left > 0; left -= 1) {
    const named = draws.below(4) > 0;
    number += named ? 1 + draws.below(3) : 1;
    const hidden = draws.below(8) === 0;
    const cells: Cell[] = [];
    let written = "";
    for (let column = 0; column < 2 + draws.below(6); column += 1) {
      if (named && draws.below(4) === 0) continue;
      const [write, made] = cell(draws, column);
      written += write(named ? ` r="${cellName(column, number)}"` : "");
      cells.push(made);
    }
    xml += `<row${named ? ` r="${number}"` : ""}${hidden ? ' hidden="1"' : ""}>${written}</row>`;
    if (cells.length > 0) rows.push({ number, hidden, cells });
  }
  const merged: Range[] = draws.below(2) === 0 ? [] : [{ top: 1, left: 0, bottom: 1, right: 1 }];
  const hiddenColumns = draws.below(3) === 0 ? [1, 2] : [];
  const columns = hiddenColumns.length > 0 ? '<cols><col min="2" max="3" hidden="1"/></cols>' : "";
  const merges = merged.length > 0 ? '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' : "";
  return [
    part("worksheet", `${columns}<sheetData>${xml}</sheetData>${merges}`),
    { name, hidden: false, from1904, merged, hiddenColumns, rows },
  ];
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inside: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

/** A workbook of one to three sheets. */
export function drawn(draws: Draws): Drawn {
  const from1904 = draws.below(5) === 0;
  const made = ["培训班", "活动", "汇总"].slice(0, 1 + draws.below(3)).map((name) => sheet(draws, name, from1904));
  const named = made.map(([, { name }], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const placed = made.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  return {
    sheets: made.map(([, each]) => each),
    parts: {
      "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
      "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
      "xl/workbook.xml": part(
        "workbook",
        `<workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${named.join("")}</sheets>`,
      ),
      "xl/_rels/workbook.xml.rels": relations(
        `${placed.join("")}${relation("rId8", "sharedStrings", "sharedStrings.xml")}${relation("rId9", "styles", "styles.xml")}`,
      ),
      ...Object.fromEntries(made.map(([xml], at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
      "xl/sharedStrings.xml": part("sst", WORDS.map((word) => `<si><t>${word}</t></si>`).join("")),
      "xl/styles.xml": part("styleSheet", STYLES),
    },
  };
}
