/** What a workbook keeps outside its sheets: their names and places, the shared texts, the number formats. */
import { damaged, OfficeRefusal, type OfficeFile, type XmlVisitor } from "@taizhang/ooxml";

export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part. */
  readonly part: string;
}

export interface WorkbookOutline {
  readonly sheets: readonly SheetPlace[];
  readonly from1904: boolean;
  /** Names of the parts with shared texts and with formats; empty where there is none. */
  readonly textsPart: string;
  readonly stylesPart: string;
}

export interface WorkbookParts {
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** The format code of a style by its number as written; undefined for the plain format. Throws where there is none. */
  readonly formatOf: (style: string) => string | undefined;
}

/** Whether an attribute says yes. */
export function isOn(part: string, written: string | undefined): boolean {
  if (written === undefined || written === "0" || written === "false") return false;
  if (written === "1" || written === "true") return true;
  throw damaged(part, `neither yes nor no: ${written}`);
}

/** A part a relationship points at, seen from the part that holds it. */
function target(from: string, written: string): string {
  if (written.startsWith("/")) return written.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function relationsOf(file: OfficeFile): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  await file.walk(file.main.replace(/([^/]+)$/, "_rels/$1.rels"), {
    open: ({ local, attributes }) => {
      if (local !== "Relationship" || attributes["TargetMode"] === "External") return;
      const { Id: id = "", Type: type = "", Target: written = "" } = attributes;
      if (found.has(id)) throw damaged(file.main, `two relations of one name: ${id}`);
      found.set(id, { type: type.slice(type.lastIndexOf("/") + 1), target: target(file.main, written) });
    },
  });
  return found;
}

/** Texts by their numbers. The reading aids of East Asian text (rPh) are left out. */
function textsVisitor(part: string, texts: string[]): XmlVisitor {
  let aids = 0;
  let inItem = false;
  let inText = false;
  let text = "";
  return {
    open: ({ local }) => {
      if (local === "si") {
        if (inItem) throw damaged(part, "a text within a text");
        inItem = true;
        text = "";
      } else if (local === "rPh") aids += 1;
      else if (local === "t") inText = aids === 0;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: ({ local }) => {
      if (local === "si") {
        inItem = false;
        texts.push(unescaped(text));
      } else if (local === "rPh") aids -= 1;
      else if (local === "t") inText = false;
    },
  };
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Formats that have a number and no code of their own in the file (ECMA-376, 18.8.30; 27–36 and 50–58 in Chinese). */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: "0%",
  10: "0.00%",
  14: "yyyy-m-d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy-m-d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Numbers from here on have a code only where the file gives one. */
const OWN = 164;

/** Format codes by the number of a style: undefined is the plain format, null one whose code the file does not give. */
type Formats = (string | undefined | null)[];

function formatsVisitor(formats: Formats): XmlVisitor {
  const own = new Map<string, string>();
  let inCells = false;
  const codeOf = (id: string): string | undefined | null => {
    const code = own.get(id);
    if (code !== undefined) return code === "General" || code === "@" ? undefined : code;
    return /^\d{1,3}$/.test(id) && Number(id) < OWN ? BUILT_IN[Number(id)] : null;
  };
  return {
    open: ({ local, attributes }) => {
      const { numFmtId = "0", formatCode } = attributes;
      if (local === "numFmt" && formatCode !== undefined) own.set(numFmtId, formatCode);
      else if (local === "cellXfs") inCells = true;
      else if (local === "xf" && inCells) formats.push(codeOf(numFmtId));
    },
    close: ({ local }) => {
      if (local === "cellXfs") inCells = false;
    },
  };
}

/** A workbook without styles has the plain one. */
const formatIn = (part: string, formats: Formats) => (style: string) => {
  const all = formats.length === 0 ? [undefined] : formats;
  const at = /^\d+$/.test(style) ? Number(style) : all.length;
  const format = at < all.length ? all[at] : null;
  // without its format a number is not what it shows: 3 may be 3万
  if (format === null) throw damaged(part, `no style ${style}`);
  return format;
};

/** Reads which sheets there are. Throws `OfficeRefusal`. */
export async function workbookOutline(file: OfficeFile): Promise<WorkbookOutline> {
  const relations = await relationsOf(file);
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  await file.walk(file.main, {
    open: ({ local, attributes }) => {
      if (local === "workbookPr") from1904 = isOn(file.main, attributes["date1904"]);
      if (local !== "sheet") return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      const relation = relations.get(id);
      // a sheet that is only a chart holds no cells
      if (relation?.type === "chartsheet") return;
      if (relation?.type !== "worksheet") throw damaged(file.main, `a sheet that leads nowhere: ${id}`);
      sheets.push({
        name: attributes["name"] ?? "",
        hidden: (attributes["state"] ?? "visible") !== "visible",
        part: relation.target,
      });
    },
  });
  if (sheets.length === 0) {
    throw new OfficeRefusal("not-table", "文件里没有工作表；请用 Excel 或 WPS 打开，看看表格在不在，再另存一份");
  }
  const partOf = (type: string): string => [...relations.values()].find((each) => each.type === type)?.target ?? "";
  const [textsPart, stylesPart] = [partOf("sharedStrings"), partOf("styles")];
  for (const part of [...sheets.map((each) => each.part), textsPart, stylesPart])
    if (part !== "" && !file.names.includes(part)) throw damaged(part, "the part is missing");
  return { sheets, from1904, textsPart, stylesPart };
}

/** Reads what else has to be known before the first cell. Throws `OfficeRefusal`. */
export async function workbookParts(file: OfficeFile, outline: WorkbookOutline): Promise<WorkbookParts> {
  const { textsPart, stylesPart } = outline;
  const texts: string[] = [];
  const formats: Formats = [];
  await file.walk(textsPart, textsVisitor(textsPart, texts));
  await file.walk(stylesPart, formatsVisitor(formats));
  return { from1904: outline.from1904, texts, formatOf: formatIn(stylesPart, formats) };
}
