/** The looks and formats of a workbook's cells, numbered as they are asked for. */
import type { Look } from "./workbook.ts";
import { XML_HEAD, xmlText } from "./xml-text.ts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/></font>',
  '<font><i/><sz val="11"/><color rgb="FF7F7F7F"/><name val="宋体"/></font>',
  '<font><b/><sz val="16"/><name val="黑体"/></font>',
  '<font><sz val="9"/><color rgb="FF7F7F7F"/><name val="Consolas"/></font>',
];

const fill = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The first two are taken by the format itself. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill("DDEBF7"),
  fill("FCE4D6"),
  fill("EDEDED"),
  fill("FFC7CE"),
];

const EDGE = '<color rgb="FFBFBFBF"/>';
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border><left style="thin">${EDGE}</left><right style="thin">${EDGE}</right><top style="thin">${EDGE}</top><bottom style="thin">${EDGE}</bottom><diagonal/></border>`,
];

interface Dress {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly align: string;
}

const WRAPPED = '<alignment vertical="center" wrapText="1"/>';
const CENTERED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const DRESSES: Readonly<Record<Look, Dress>> = {
  plain: { font: 0, fill: 0, border: 1, align: WRAPPED },
  heading: { font: 1, fill: 2, border: 1, align: CENTERED },
  required: { font: 1, fill: 3, border: 1, align: CENTERED },
  example: { font: 2, fill: 4, border: 1, align: WRAPPED },
  faulty: { font: 0, fill: 5, border: 1, align: WRAPPED },
  title: { font: 3, fill: 0, border: 0, align: '<alignment vertical="center"/>' },
  note: { font: 0, fill: 0, border: 0, align: '<alignment vertical="center"/>' },
  total: { font: 1, fill: 2, border: 1, align: WRAPPED },
  mono: { font: 4, fill: 0, border: 1, align: WRAPPED },
};

/** Formats with a number of their own; the others are numbered from 164 on. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, "0": 1, "0%": 9, "@": 49 };

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join("")}</${name}>`;

export class Styles {
  readonly #formats = new Map<string, number>();
  readonly #styles = new Map<string, string>([["", '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']]);
  readonly #numbers = new Map<string, number>([["", 0]]);

  /** The number of a look with a format. */
  of(look: Look | undefined, format: string | undefined): number {
    if (look === undefined && format === undefined) return 0;
    const key = `${look ?? ""}|${format ?? ""}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { font, fill: ground, border, align } = DRESSES[look ?? "plain"];
    const id = this.#format(format ?? "General");
    this.#styles.set(
      key,
      `<xf numFmtId="${id}" fontId="${font}" fillId="${ground}" borderId="${look === undefined ? 0 : border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`,
    );
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  #format(code: string): number {
    const known = BUILT_IN[code] ?? this.#formats.get(code);
    if (known !== undefined) return known;
    const id = 164 + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }

  /** `xl/styles.xml`, once every style has been asked for. */
  xml(): string {
    const formats = [...this.#formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`);
    return (
      `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">${formats.length === 0 ? "" : list("numFmts", formats)}` +
      list("fonts", FONTS) +
      list("fills", FILLS) +
      list("borders", BORDERS) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list("cellXfs", [...this.#styles.values()]) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}
