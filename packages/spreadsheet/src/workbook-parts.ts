/** What a workbook keeps outside its sheets: their names and places, the shared texts, the number formats. */
import type { OfficeFile, XmlVisitor } from "@taizhang/ooxml";

export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part. */
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPlace[];
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** Format codes by the number of a cell's style; undefined for the plain format. */
  readonly formats: readonly (string | undefined)[];
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
      found.set(id, { type: type.slice(type.lastIndexOf("/") + 1), target: target(file.main, written) });
    },
  });
  return found;
}

/** Texts by their numbers. The reading aids of East Asian text (rPh) are left out. */
function textsVisitor(texts: string[]): XmlVisitor {
  let aids = 0;
  let inText = false;
  let text = "";
  return {
    open: ({ local }) => {
      if (local === "si") text = "";
      else if (local === "rPh") aids += 1;
      else if (local === "t") inText = aids === 0;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: ({ local }) => {
      if (local === "si") texts.push(unescaped(text));
      else if (local === "rPh") aids -= 1;
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

function formatsVisitor(formats: (string | undefined)[]): XmlVisitor {
  const own = new Map<number, string>();
  let inCells = false;
  return {
    open: ({ local, attributes }) => {
      if (local === "numFmt") own.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (local === "cellXfs") inCells = true;
      else if (local === "xf" && inCells) {
        const id = Number(attributes["numFmtId"] ?? 0);
        const code = own.get(id) ?? BUILT_IN[id];
        formats.push(code === "General" || code === "@" ? undefined : code);
      }
    },
    close: ({ local }) => {
      if (local === "cellXfs") inCells = false;
    },
  };
}

/** Reads everything that has to be known before the first cell. Throws `OfficeRefusal`. */
export async function workbookParts(file: OfficeFile): Promise<WorkbookParts> {
  const relations = await relationsOf(file);
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  await file.walk(file.main, {
    open: ({ local, attributes }) => {
      if (local === "workbookPr") from1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (local !== "sheet") return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      const relation = relations.get(id);
      // a sheet that is only a chart holds no cells
      if (relation === undefined || relation.type !== "worksheet") return;
      sheets.push({
        name: attributes["name"] ?? "",
        hidden: (attributes["state"] ?? "visible") !== "visible",
        part: relation.target,
      });
    },
  });
  const partOf = (type: string): string => [...relations.values()].find((each) => each.type === type)?.target ?? "";
  const texts: string[] = [];
  const formats: (string | undefined)[] = [];
  await file.walk(partOf("sharedStrings"), textsVisitor(texts));
  await file.walk(partOf("styles"), formatsVisitor(formats));
  return { sheets, from1904, texts, formats };
}
