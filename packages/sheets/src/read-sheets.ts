/** What the sheets of a file offer the ledger: records with their places, and questions with their cells. */
import { didYouMean, error, type Catalogue, type Issue, type Path } from "@taizhang/core";
import { formsOf, spoken, type Form } from "@taizhang/forms";
import { cellName, type Row, type SheetHead } from "@taizhang/spreadsheet";
import { headingsIn, layoutOf, stampIn, type Layout } from "./heading.ts";
import { alsoWrong, mergedAsks, rowRecord } from "./row-record.ts";
import { sheetName } from "./sheet-name.ts";
import { fingerprintOf } from "./stamp.ts";
import { OWN_SHEETS } from "./template.ts";
import { leadsTo } from "./tree.ts";
import type { Line, Personal } from "@taizhang/spreadsheet";

/** A record at its place, or what keeps the place from being one. */
export type FromSheet =
  | { readonly where: string; readonly raw: unknown }
  | { readonly where: string; readonly issues: readonly Issue[] };

export interface SheetsRequest {
  readonly house: Catalogue;
  /** Name of the file, for places. */
  readonly file: string;
  /** What the rows are when the sheets do not say. */
  readonly kind?: string;
}

const known = new WeakMap<Catalogue, readonly Form[]>();

/** The forms of a house, made once. */
function formsFor(house: Catalogue): readonly Form[] {
  const forms = known.get(house) ?? formsOf(house);
  known.set(house, forms);
  return forms;
}

/** Rows among which the heading must stand. */
const HEADING_WITHIN = 10;

/** One sheet as it is read. */
interface Sheet {
  readonly head: SheetHead;
  /** Begins every place in it: `填报.xlsx 培训班!`. */
  readonly prefix: string;
  readonly personal: Map<number, { column: number; found: Personal }[]>;
  /** Rows before its heading. */
  readonly before: Row[];
  /** `passed`: nothing is read from it. */
  layout: Layout | "passed" | undefined;
  /** Ids of the rows, with the rows. */
  readonly ids: Map<string, number>;
  /** Rows of a sheet of ours that have no id. */
  readonly unnumbered: number[];
}

/** Reads the lines of one file. What was passed over is told by `notes` once all is read. */
export class Sheets {
  readonly #house: Catalogue;
  readonly #request: SheetsRequest;
  readonly #forms: readonly Form[];
  readonly #sheets = new Map<string, Sheet>();
  readonly notes: string[] = [];
  #sheet: Sheet | undefined;

  constructor(request: SheetsRequest) {
    this.#house = request.house;
    this.#request = request;
    this.#forms = formsFor(request.house);
  }

  /** What the lines offer. */
  read(lines: readonly Line[]): FromSheet[] {
    return lines.flatMap((line) => this.#line(line));
  }

  /** Where an issue of a record lies: `填报.xlsx 培训班!F5` with the heading over it; the row when it is no one column's. */
  place(where: string, path: Path): { readonly where: string; readonly heading?: string } {
    const row = /\d+$/.exec(where)?.[0] ?? "";
    const sheet = this.#sheets.get(where.slice(0, where.length - row.length));
    if (sheet === undefined) return { where };
    const [step] = path;
    // an issue of the sheet itself names its cell
    if (path.length === 1 && typeof step === "string" && /^[A-Z]+\d+$/.test(step))
      return { where: `${sheet.prefix}${step}` };
    if (typeof sheet.layout !== "object" || path.length === 0) return { where };
    const columns = [...sheet.layout.columns];
    const found =
      columns.find(([, column]) => leadsTo(column.path, path)) ??
      columns.find(([, column]) => leadsTo(path, column.path));
    if (found === undefined) return { where };
    return { where: `${sheet.prefix}${cellName(found[0], Number(row))}`, heading: found[1].title };
  }

  #line(line: Line): FromSheet[] {
    switch (line[0]) {
      case "sheet":
        return [...this.#ended(), ...this.#begun(line[1])];
      case "personal": {
        const [, row, column, found] = line;
        const all = this.#sheet?.personal.get(row) ?? [];
        this.#sheet?.personal.set(row, [...all, { column, found }]);
        return [];
      }
      case "row":
        return this.#row({ number: line[1], hidden: line[2] === 1, cells: line[3] });
      case "refused":
        return [{ where: this.#request.file, issues: [error(line[1], [], line[2])] }];
      case "end":
        return this.#ended();
    }
  }

  #begun(head: SheetHead): FromSheet[] {
    const prefix = head.name === "" ? `${this.#request.file} ` : `${this.#request.file} ${head.name}!`;
    this.#sheet = { head, prefix, personal: new Map(), before: [], layout: undefined, ids: new Map(), unnumbered: [] };
    this.#sheets.set(prefix, this.#sheet);
    return [];
  }

  /** A sheet with something in it that never showed a heading. */
  #ended(): FromSheet[] {
    const sheet = this.#sheet;
    this.#sheet = undefined;
    if (sheet === undefined) return [];
    this.#tellUnnumbered(sheet);
    if (sheet.layout !== undefined || sheet.before.length === 0) return [];
    return this.#unheaded(sheet);
  }

  /** What is written below the rows that were numbered is known by what it says alone. */
  #tellUnnumbered({ prefix, unnumbered }: Sheet): void {
    const [first] = unnumbered;
    if (first === undefined) return;
    const rows = unnumbered.length === 1 ? "这一行" : `起有 ${unnumbered.length} 行`;
    this.notes.push(
      `${prefix}${first} ${rows}没有编号，照常导入；以后改过再导入会另记一条，要改已记的请用 taizhang edit 编号 栏目=值`,
    );
  }

  #unheaded(sheet: Sheet): FromSheet[] {
    sheet.layout = "passed";
    const { head, prefix } = sheet;
    if (OWN_SHEETS.has(head.name)) return this.#personalOf(sheet, sheet.before);
    if (head.hidden) {
      this.notes.push(`没有读隐藏的工作表“${head.name}”`);
      return this.#personalOf(sheet, sheet.before);
    }
    const titles = this.#forms.map(sheetName);
    const advice = didYouMean(head.name, titles);
    const words =
      head.name === ""
        ? "认不出这是哪一类的表：表头请照 taizhang sheet out 出的表写，或用 --kind 写明类别"
        : `认不出“${head.name}”是哪一类的表${advice}；表头请照 taizhang sheet out 出的表写，或用 --kind 写明类别，不用导入的工作表请删去`;
    return [{ where: `${prefix}1`, issues: [error("sheet-unknown", [], words)] }];
  }

  /** Rows that are not read are looked at all the same: what is in the file may be copied on. */
  #personalOf(sheet: Sheet, rows: readonly Row[]): FromSheet[] {
    return rows.flatMap((row) => {
      const issues = this.#personalIssues(sheet, row.number, undefined).filter(({ severity }) => severity === "error");
      return issues.length === 0 ? [] : [{ where: `${sheet.prefix}${row.number}`, issues }];
    });
  }

  #personalIssues(sheet: Sheet, row: number, layout: Layout | undefined): Issue[] {
    const found = sheet.personal.get(row) ?? [];
    sheet.personal.delete(row);
    return found.map(({ column, found: { rule, says, shown, severity } }) => ({
      code: `personal/${rule}`,
      path: layout?.columns.get(column)?.path ?? [cellName(column, row)],
      message: `“${shown}”${says}`,
      severity,
    }));
  }

  #row(row: Row): FromSheet[] {
    const sheet = this.#sheet;
    if (sheet === undefined) return [];
    if (sheet.layout === "passed") return this.#personalOf(sheet, [row]);
    if (sheet.layout !== undefined) return this.#record(row, sheet, sheet.layout);
    sheet.before.push(row);
    const form = this.#formOf(sheet, row);
    if (form === undefined) return sheet.before.length < HEADING_WITHIN ? [] : this.#unheaded(sheet);
    return this.#headed(row, form, sheet);
  }

  /** The form whose heading the row is: by its stamp, the kind asked for, the name of the sheet. */
  #formOf({ head }: Sheet, row: Row): Form | undefined {
    const stamp = stampIn(row);
    if (stamp !== undefined) return this.#forms.find(({ kind }) => kind === stamp.kind);
    const named = [this.#request.kind, head.name.trim()];
    const form = this.#forms.find((each) => named.includes(each.kind) || named.includes(sheetName(each)));
    return form !== undefined && headingsIn(row, form) >= 2 ? form : undefined;
  }

  #headed(row: Row, form: Form, sheet: Sheet): FromSheet[] {
    const layout = layoutOf(row, form);
    const where = `${sheet.prefix}${row.number}`;
    const personal = sheet.before.flatMap(({ number }) => this.#personalIssues(sheet, number, undefined));
    const issues = [...personal, ...("wrong" in layout ? layout.wrong : []), ...hiddenIssues(sheet, layout)];
    if ("wrong" in layout || issues.some(({ severity }) => severity === "error")) {
      sheet.layout = "passed";
      return [{ where, issues }];
    }
    sheet.layout = layout;
    if (layout.stamp !== undefined && layout.stamp.fingerprint !== fingerprintOf(form))
      this.notes.push(
        `“${sheet.head.name}”是按以前的栏目做的表，已按现在的栏目读；新表可用 taizhang sheet out 再出一份`,
      );
    return [];
  }

  #record(row: Row, sheet: Sheet, layout: Layout): FromSheet[] {
    const { head, prefix } = sheet;
    const where = `${prefix}${row.number}`;
    const personal = this.#personalIssues(sheet, row.number, layout);
    const read = rowRecord(row, layout, head.from1904, this.#house);
    if (read.as === "total") this.notes.push(`${where} 是合计行，没有导入：台账自己加总`);
    if (read.as !== "record")
      return personal.some(({ severity }) => severity === "error") ? [{ where, issues: personal }] : [];
    if (layout.stamp !== undefined && !layout.form.ofHouse && !Object.hasOwn(Object(read.raw) as object, "id"))
      sheet.unnumbered.push(row.number);
    const asked = [
      ...personal,
      ...read.asked,
      ...mergedAsks(row, layout, head.merged),
      ...this.#copied(read.raw, row, sheet),
    ];
    if (asked.every(({ severity }) => severity === "warning")) return [{ where, raw: read.raw }];
    // what else is wrong with the row is said at once
    return [{ where, issues: [...asked, ...alsoWrong(read.raw, asked, this.#house)] }];
  }

  /** A row copied whole brings its hidden id along. */
  #copied(raw: unknown, row: Row, sheet: Sheet): Issue[] {
    const id = (raw as { id?: unknown } | undefined)?.id;
    if (typeof id !== "string") return [];
    const before = sheet.ids.get(id);
    if (before === undefined) {
      sheet.ids.set(id, row.number);
      return [];
    }
    const words = `这一行与第 ${before} 行编号相同，是整行复制来的吗？请只复制要填的格；或清空这一行隐藏的“编号”格`;
    return [error("copied-row", ["id"], words)];
  }
}

/** A sheet or a column out of sight may hold what nobody checked. */
function hiddenIssues({ head }: Sheet, layout: Layout | { readonly wrong: readonly Issue[] }): Issue[] {
  if ("wrong" in layout) return [];
  if (head.hidden) return [error("hidden-sheet", [], `工作表“${head.name}”被隐藏了，请取消隐藏、核对后再导入，或删去`)];
  return head.hiddenColumns.flatMap((at) => {
    const column = layout.columns.get(at);
    return column === undefined || column.path[0] === "id"
      ? []
      : [
          error(
            "hidden-column",
            [cellName(at, layout.row)],
            `“${column.title}”这一列被隐藏了，请取消隐藏、核对后再导入`,
          ),
        ];
  });
}

/** The issue in the words people type into cells. */
export const inSheetWords = (issue: Issue): Issue => ({ ...issue, message: spoken(issue.message) });
