/** Changes to a workbook, one at a time, each with what of it may be read otherwise afterwards. */
import { cellName } from "../src/index.ts";
import type { Draws } from "./draws.ts";
import type { Parts } from "./drawn.ts";

/** What a change reaches: cells by their places (`2!B5`, the sheet from 0), a whole sheet (`2`), heads of sheets, or everything. */
export type Touched = readonly string[];
export const HEADS = "heads";
export const ALL = "all";

interface Mutated {
  readonly parts: Parts;
  readonly touched: Touched;
}

export type Mutation = (parts: Parts, draws: Draws) => Mutated | undefined;

const NOTHING: Touched = [];
const SHEET = /^xl\/worksheets\/sheet(\d)\.xml$/;
const TEXTS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const WORKBOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";

const sheetsOf = (parts: Parts): readonly string[] => Object.keys(parts).filter((name) => SHEET.test(name));
const sheetNumber = (name: string): number => Number(SHEET.exec(name)?.[1]) - 1;

/** One place of a part that fits, drawn by lot, replaced by something else. */
function replaced(
  parts: Parts,
  draws: Draws,
  {
    name,
    pattern,
    by,
    touched = () => NOTHING,
  }: {
    readonly name: string;
    readonly pattern: RegExp;
    readonly by: (match: RegExpExecArray) => string;
    readonly touched?: (match: RegExpExecArray) => Touched;
  },
): Mutated | undefined {
  const text = parts[name] ?? "";
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return undefined;
  const match = draws.one(found);
  const put = text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length);
  return { parts: { ...parts, [name]: put }, touched: touched(match) };
}

const CELL = /<c(?<head>[^>]*)>(?<inside>.*?)<\/c>/gs;
const ROW = /<row(?<head>[^>]*)>(?<inside>.*?)<\/row>/gs;

/** The row a place of a sheet's XML stands in, as far as it goes by rows before. */
function rowAt(xml: string, index: number): number {
  let number = 0;
  for (const [head] of xml.slice(0, index).matchAll(/<row[^>]*>/g))
    number = Number(/ r="(\d+)"/.exec(head)?.[1] ?? number + 1);
  return number;
}

/** A change of a cell, after which its row may be read otherwise; of a cell of its own when `alone`. */
const inCells =
  (by: (match: RegExpExecArray, draws: Draws) => string, how: "row" | "nothing" = "row", pattern = CELL): Mutation =>
  (parts, draws) => {
    const name = draws.one(sheetsOf(parts));
    return replaced(parts, draws, {
      name,
      pattern,
      by: (match) => by(match, draws),
      touched: ({ index }) =>
        how === "nothing" ? NOTHING : [`${sheetNumber(name)}!${rowAt(parts[name] ?? "", index)}`],
    });
  };

const inSheet =
  (pattern: RegExp, by: (match: RegExpExecArray, draws: Draws) => string, touched: Touched = NOTHING): Mutation =>
  (parts, draws) =>
    replaced(parts, draws, {
      name: draws.one(sheetsOf(parts)),
      pattern,
      by: (match) => by(match, draws),
      touched: () => touched,
    });

const inPart =
  (
    name: string,
    pattern: RegExp,
    by: (match: RegExpExecArray, draws: Draws) => string,
    touched: Touched = NOTHING,
  ): Mutation =>
  (parts, draws) =>
    replaced(parts, draws, { name, pattern, by: (match) => by(match, draws), touched: () => touched });

/** A part taken out, renamed or exchanged for another. */
const partOf = (parts: Parts, draws: Draws): string => draws.one(Object.keys(parts));

const ODD_PLACES = [
  "",
  "A0",
  "ZZZZ1",
  "A1048577",
  "a1",
  "1A",
  "R1C1",
  "$A$1",
  "A1:B2",
  "XFD1",
  "A01",
  "Ａ1",
  "__proto__",
];
const ODD_NUMBERS = ["", "-1", "99999", "1.5", "x", " 1", "1e3", "0x1", "NaN", "Infinity", "１", "4294967296"];
const ODD_VALUES = [
  "",
  " 12",
  "1e999",
  "NaN",
  "-0",
  "0x10",
  "１２",
  "1,234",
  "1 2",
  "12\n",
  "__proto__",
  "9".repeat(40),
];
const KINDS = ["s", "str", "inlineStr", "b", "e", "d", "n", "x", "", "constructor"];
const NAMES = ["row", "c", "v", "t", "f", "is", "sheetData", "rPh", "mergeCell", "col", "x:row", "si", "xf"];

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  // parts
  "a part is missing": (parts, draws) => {
    const gone = partOf(parts, draws);
    return { parts: Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone)), touched: NOTHING };
  },
  "a part has another name": (parts, draws) => {
    const from = partOf(parts, draws);
    const to = draws.one([
      from.toUpperCase(),
      `${from}x`,
      `/${from}`,
      from.replaceAll("/", "\\"),
      `x/../${from}`,
      `${from}/`,
    ]);
    return {
      parts: Object.fromEntries(Object.entries(parts).map(([name, text]) => [name === from ? to : name, text])),
      touched: NOTHING,
    };
  },
  "two parts are exchanged": (parts, draws) => {
    const [one, other] = [partOf(parts, draws), partOf(parts, draws)];
    const sheets = [one, other].filter((name) => SHEET.test(name));
    return {
      parts: { ...parts, [one]: parts[other] ?? "", [other]: parts[one] ?? "" },
      touched: sheets.length === 2 ? [ALL] : NOTHING,
    };
  },
  "a part is cut off": (parts, draws) => {
    const name = partOf(parts, draws);
    const text = parts[name] ?? "";
    return { parts: { ...parts, [name]: text.slice(0, draws.below(text.length)) }, touched: NOTHING };
  },
  "a part is empty": (parts, draws) => ({ parts: { ...parts, [partOf(parts, draws)]: "" }, touched: NOTHING }),
  "a part says two things": (parts, draws) => {
    const name = partOf(parts, draws);
    return { parts: { ...parts, [name]: (parts[name] ?? "").repeat(2) }, touched: NOTHING };
  },
  "a part is in another encoding": (parts, draws) => {
    const name = partOf(parts, draws);
    const put = (parts[name] ?? "").replace(
      /encoding="[^"]*"|\?>/,
      (match) =>
        `${match === "?>" ? " " : ""}encoding="${draws.one(["UTF-16", "gb2312", "utf-8", ""])}"${match === "?>" ? "?>" : ""}`,
    );
    return { parts: { ...parts, [name]: put }, touched: NOTHING };
  },
  "a part has a DOCTYPE": (parts, draws) => {
    const name = partOf(parts, draws);
    const put = (parts[name] ?? "").replace("?>", '?><!DOCTYPE x [<!ENTITY a "1">]>');
    return { parts: { ...parts, [name]: put }, touched: NOTHING };
  },
  "an element has another name": (parts, draws) => {
    const name = partOf(parts, draws);
    const text = parts[name] ?? "";
    const used = [...new Set([...text.matchAll(/<([A-Za-z]\w*)/g)].map(([, each = ""]) => each))];
    const [from, to] = [draws.one(used), draws.one(NAMES)];
    const put = text.replaceAll(new RegExp(`(</?)${from}(?=[ />])`, "g"), `$1${to}`);
    if (SHEET.test(name)) {
      const rows = ["sheetData", "worksheet"].includes(from);
      return { parts: { ...parts, [name]: put }, touched: rows ? NOTHING : [String(sheetNumber(name)), HEADS] };
    }
    // which sheets there are, what the texts say and how days are counted is the file's to say
    const said: Readonly<Record<string, Touched>> = { sheet: [ALL], si: [ALL], t: [ALL], workbookPr: [HEADS] };
    return { parts: { ...parts, [name]: put }, touched: said[from] ?? NOTHING };
  },
  "there is something between the elements": (parts, draws) => {
    const name = partOf(parts, draws);
    const text = parts[name] ?? "";
    const gaps = [...text.matchAll(/>(?=<(?!\?))/g)].map(({ index }) => index + 1);
    const at = draws.one(gaps);
    const more = draws.one(["<!-- <row/> -->", "<?pi <c/>?>", "\n  ", "<extra/>", '<x:extra xmlns:x="x">7</x:extra>']);
    return { parts: { ...parts, [name]: text.slice(0, at) + more + text.slice(at) }, touched: NOTHING };
  },
  "an attribute stands twice": (parts, draws) =>
    replaced(parts, draws, {
      name: partOf(parts, draws),
      pattern: / \w+="[^"]*"(?=[ />])/g,
      by: ([match]) => match.repeat(2),
    }),
  "an attribute is missing": (parts, draws) => {
    const name = draws.one([TYPES, RELATIONS, WORKBOOK, STYLES]);
    return replaced(parts, draws, { name, pattern: / [\w:]+="[^"]*"(?=[ />])/g, by: () => "", touched: () => [ALL] });
  },

  // cells and rows
  "a cell stands twice": inCells(([match]) => match.repeat(2), "nothing", /<c r=.*?<\/c>/gs),
  "a cell is missing": inCells(() => ""),
  "a cell is elsewhere": inCells(([match], draws) =>
    match.replace(/ r="[^"]*"/, ` r="${draws.one([...ODD_PLACES, cellName(draws.below(9), 1 + draws.below(9))])}"`),
  ),
  "a cell has an odd style": inCells(
    ({ groups }, draws) =>
      `<c${groups?.["head"]?.replace(/ s="[^"]*"/, "")} s="${draws.one(ODD_NUMBERS)}">${groups?.["inside"]}</c>`,
    "nothing",
    /<c(?<head>[^>]* s="[^>]*)>(?<inside>.*?)<\/c>/gs,
  ),
  "a cell has another style": inCells(
    ({ groups }, draws) =>
      `<c${groups?.["head"]?.replace(/ s="[^"]*"/, "")} s="${draws.below(6)}">${groups?.["inside"]}</c>`,
  ),
  "a cell is of another kind": inCells(
    ({ groups }, draws) =>
      `<c${groups?.["head"]?.replace(/ t="[^"]*"/, "")} t="${draws.one(KINDS)}">${groups?.["inside"]}</c>`,
  ),
  "a cell has an odd value": inCells((_, draws) => `<v>${draws.one(ODD_VALUES)}</v>`, "row", /<v>[^<]*<\/v>/g),
  "a cell has two values": inCells(([match]) => match.repeat(2), "nothing", /<v>[^<]*<\/v>/g),
  "a cell is in a cell": inCells(([match]) => match.replace(">", `>${match}`), "nothing"),
  "a row is in a row": inCells(([match]) => match.replace(">", `>${match}`), "nothing", ROW),
  "a cell is between the rows": (parts, draws) => {
    const name = draws.one(sheetsOf(parts));
    return replaced(parts, draws, {
      name,
      pattern: /<\/row>/g,
      by: ({ index }) => {
        const row = rowAt(parts[name] ?? "", index);
        return `</row><c${draws.one(["", ` r="${cellName(20, row)}"`])}><v>7</v></c>`;
      },
    });
  },
  "a row stands twice": inCells(([match]) => match.repeat(2), "nothing", /<row r=.*?<\/row>/gs),
  "a row is missing": inSheet(/<row r=.*?<\/row>/gs, () => "", [ALL]),
  "a row has an odd number": inSheet(/ r="\d+"/g, (_, draws) => ` r="${draws.one(ODD_NUMBERS)}"`, [ALL]),
  "figures are written as references": inCells(
    ([match]) => match.replace(/\d/g, (digit) => `&#${digit.charCodeAt(0)};`),
    "nothing",
    /<v>\d+<\/v>/g,
  ),
  "figures are written in pieces": inCells(
    ([match]) => match.replace(/\d/g, (digit) => `<![CDATA[${digit}]]>`),
    "nothing",
    /<v>\d+<\/v>/g,
  ),
  "the rows stand twice": inSheet(/<sheetData>.*<\/sheetData>/gs, ([match]) => match.repeat(2)),
  "rows stand beside the rows": inSheet(
    /<\/sheetData>/g,
    () => '</sheetData><controls><anchor><x:row xmlns:x="x">9</x:row></anchor><row><c><v>9</v></c></row></controls>',
  ),
  "a shared text is not there": inCells(
    (_, draws) => ` t="s"><v>${draws.one(["99", "-1", "", "x", "1.0", "__proto__"])}</v>`,
    "row",
    / t="s"><v>\d+<\/v>/g,
  ),

  // heads
  "merged cells are odd": inSheet(
    /<\/sheetData>/g,
    (_, draws) =>
      `</sheetData><mergeCells><mergeCell ref="${draws.one([...ODD_PLACES, "B2:A1", "A1:XFD1048576"])}"/></mergeCells>`,
    [HEADS],
  ),
  "columns are odd": inSheet(
    /<sheetData>/g,
    (_, draws) =>
      `<cols><col min="${draws.one([...ODD_NUMBERS, "-1000000000"])}" max="${draws.one([...ODD_NUMBERS, "16384"])}" hidden="1"/></cols><sheetData>`,
    [HEADS],
  ),

  // shared texts
  "a shared text is missing": inPart(TEXTS, /<si>.*?<\/si>/gs, () => "", [ALL]),
  "a shared text is in another": inPart(TEXTS, /<si>(.*?)<\/si>/gs, ([match]) => match.replace("<si>", `<si>${match}`)),
  "a shared text is read aloud": inPart(TEXTS, /<\/si>/g, () => "<rPh><t>读音</t></rPh></si>"),
  "a shared text is in runs": inPart(
    TEXTS,
    /<t>(.*?)<\/t>/gs,
    ([, text]) => `<r><rPr/><t>${text?.slice(0, 1)}</t></r><r><t>${text?.slice(1)}</t></r>`,
  ),

  // styles
  "a format is missing": inPart(STYLES, /<numFmt [^>]*>/g, () => ""),
  "a format has an odd number": inPart(
    STYLES,
    /<xf numFmtId="(?!0")\d+"/g,
    (_, draws) => `<xf numFmtId="${draws.one(["", "x", "-1", "999", "1.5"])}"`,
  ),
  "the styles of cells are missing": inPart(STYLES, /<cellXfs.*<\/cellXfs>/gs, () => ""),
  "the styles of cells stand twice": inPart(STYLES, /<cellXfs.*<\/cellXfs>/gs, ([match]) => match.repeat(2)),
  "formats come after the styles": inPart(
    STYLES,
    /(<numFmts.*<\/numFmts>)(.*)(?=<\/styleSheet>)/gs,
    ([, formats, rest]) => `${rest}${formats}`,
  ),

  // relations, names, types
  "a relation is missing": inPart(RELATIONS, /<Relationship [^>]*>/g, () => ""),
  "a relation stands twice": inPart(RELATIONS, /<Relationship [^>]*>/g, ([match]) => match.repeat(2)),
  "a relation has the number of another": inPart(
    RELATIONS,
    /Id="[^"]*"/g,
    (_, draws) => `Id="${draws.one(["rId1", "rId8", "rId9", "__proto__"])}"`,
  ),
  "a relation leads elsewhere": inPart(
    RELATIONS,
    /Target="[^"]*"/g,
    (_, draws) =>
      `Target="${draws.one(["", "/", "..", "../../../etc/passwd", "styles.xml", "sharedStrings.xml", "workbook.xml", "worksheets/sheet9.xml", "worksheets/sheet%31.xml", "http://x/"])}"`,
  ),
  "a relation is of another type": inPart(
    RELATIONS,
    /relationships\/(?:worksheet|styles|sharedStrings)"/g,
    (_, draws) =>
      `relationships/${draws.one(["worksheet", "styles", "sharedStrings", "theme", "dialogsheet", "x", "__proto__"])}"`,
  ),
  "a relation leads out": inPart(RELATIONS, /\/>/g, () => ' TargetMode="External"/>'),
  "a sheet is not listed": inPart(WORKBOOK, /<sheet [^>]*>/g, () => "", [ALL]),
  "no sheet is listed": inPart(WORKBOOK, /<sheets>.*<\/sheets>/gs, () => "<sheets/>"),
  "a sheet has no relation": inPart(
    WORKBOOK,
    /r:id="[^"]*"/g,
    (_, draws) => `r:id="${draws.one(["", "rId7", "__proto__", "rId8"])}"`,
  ),
  "a sheet is hidden": inPart(
    WORKBOOK,
    /(?=\/><\/sheets>)/g,
    (_, draws) => ` state="${draws.one(["hidden", "veryHidden", "x"])}"`,
    [HEADS],
  ),
  "days are counted otherwise": inPart(
    WORKBOOK,
    /<workbookPr[^>]*>/g,
    (_, draws) => `<workbookPr date1904="${draws.one(["1", "true", "0", "x"])}"/>`,
    [HEADS],
  ),
  "the main part is another": inPart(TYPES, /\/xl\/workbook\.xml/g, (_, draws) =>
    draws.one(["/xl/worksheets/sheet1.xml", "/xl/styles.xml", "/xl/nothing.xml", "", "xl/workbook.xml"]),
  ),
  "the package is of another type": inPart(TYPES, /sheet\.main\+xml/g, (_, draws) =>
    draws.one(["sheet.macroEnabled.main+xml", "template.main+xml", "x"]),
  ),
};
