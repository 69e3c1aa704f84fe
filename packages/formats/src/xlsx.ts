/** The report's figures as a workbook: totals are formulas over the entries they come from. */
import {
  figuresIn,
  printFigure,
  type DocumentNode,
  type Figure,
  type Precision,
  type Quantity,
} from "@taizhang/document";
import type { Source } from "@taizhang/engine";
import { cellName, columnName, writeWorkbook, type CellSpec, type SheetSpec } from "@taizhang/spreadsheet";

const WORDS: Readonly<Record<Precision, string>> = {
  exact: "",
  about: "约",
  over: "余",
  "at-least": "以上",
  nearly: "近",
};

/** Columns of an entry before its numbers. */
const ABOUT = ["编号", "单位", "名称", "日期"] as const;

const wordOf = (quantity: Quantity): string =>
  quantity === "none-reported" ? "未报" : quantity === "unknown" ? "不详" : WORDS[quantity.precision];

const numberOf = (quantity: Quantity): number | undefined =>
  typeof quantity === "string" ? undefined : quantity.value;

const text = (value: string, look: CellSpec["look"] = "plain"): CellSpec => ({ value, look });

/** A sheet's name for formulas and for its tab; titles of activities are no longer than Excel takes, cut where they are. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:']/g, "").slice(0, 31);

/** Number and precision of a fact stand side by side. */
const numberColumn = (fact: number): number => ABOUT.length + fact * 2;

function entriesSheet({ title, totals, entries }: Source): SheetSpec {
  const heading = [
    ...ABOUT.map((name) => text(name, "heading")),
    ...totals.flatMap((each) => [text(`${each.title}（${each.unit}）`, "heading"), text("精度", "heading")]),
  ];
  const rows = entries.map((entry) => [
    text(entry.id, "mono"),
    ...[entry.org, entry.title, entry.when].map((value) => text(value)),
    ...entry.quantities.flatMap((quantity): CellSpec[] => {
      const number = quantity === undefined ? undefined : numberOf(quantity);
      return [
        { look: "plain", ...(number === undefined ? {} : { value: number }) },
        text(quantity === undefined ? "" : wordOf(quantity)),
      ];
    }),
  ]);
  const widths = [
    38,
    24,
    36,
    24,
    ...totals.flatMap((each) => [Math.max(12, (each.title.length + each.unit.length) * 2 + 4), 7]),
  ];
  return { name: sheetName(title), columns: widths.map((width) => ({ width })), rows: [heading, ...rows], frozen: 1 };
}

/** The cells of one fact: its numbers and its precisions. */
function rangesOf({ title, entries }: Source, fact: number): { readonly numbers: string; readonly precisions: string } {
  const range = (column: number): string =>
    `'${sheetName(title)}'!$${columnName(column)}$2:$${columnName(column)}$${entries.length + 1}`;
  return { numbers: range(numberColumn(fact)), precisions: range(numberColumn(fact) + 1) };
}

/** The sum, or why there is none; what core's `quantityOf` says of a total, as a formula. */
function sumOf(source: Source, fact: number): string {
  const { numbers, precisions } = rangesOf(source, fact);
  return `IF(COUNT(${numbers})=0,IF(COUNTIF(${precisions},"不详")>0,"不详","未报"),SUM(${numbers}))`;
}

/** The weakest precision of the parts: 约 beside anything, or a floor beside a ceiling, is 约. */
function precisionOf(source: Source, fact: number): string {
  const { numbers, precisions } = rangesOf(source, fact);
  const any = (...words: readonly string[]): string =>
    `${words.map((word) => `COUNTIF(${precisions},"${word}")`).join("+")}>0`;
  const floors = ["余", "以上", "不详"];
  return (
    `IF(COUNT(${numbers})=0,"",IF(OR(${any("约")},AND(${any("近")},${any(...floors)})),"约",` +
    `IF(${any("近")},"近",IF(${any("以上", "不详")},"以上",IF(${any("余")},"余","")))))`
  );
}

const SUMMARY = ["类别", "指标", "数值", "精度", "计量", "报告中的写法", "溯源编号"] as const;

function figureRow(
  kind: string,
  of: Figure,
  formulas?: { readonly sum: string; readonly precision: string },
): CellSpec[] {
  const result = numberOf(of.quantity) ?? wordOf(of.quantity);
  const precision = typeof of.quantity === "string" ? "" : wordOf(of.quantity);
  return [
    text(kind),
    text(of.title),
    { look: "total", note: of.ref, value: formulas === undefined ? result : { formula: formulas.sum, result } },
    { look: "plain", value: formulas === undefined ? precision : { formula: formulas.precision, result: precision } },
    text(of.unit),
    text(printFigure(of)),
    text(of.ref, "mono"),
  ];
}

interface EntryCells {
  readonly kind: string;
  readonly sum: string;
  readonly precision: string;
}

/** The last steps of a ref: kind, fact and, of a single entry, its id. */
const stepsOf = (ref: string): readonly string[] => ref.split("/").slice(2);

/** Where the numbers of single entries stand, by kind, fact and id. */
function entryCells(sources: readonly Source[]): ReadonlyMap<string, EntryCells> {
  const cells = new Map<string, EntryCells>();
  for (const source of sources) {
    source.totals.forEach(({ ref }, fact) => {
      source.entries.forEach(({ id }, row) => {
        const at = (column: number): string => `'${sheetName(source.title)}'!${cellName(column, row + 2)}`;
        const [number, word] = [at(numberColumn(fact)), at(numberColumn(fact) + 1)];
        cells.set([...stepsOf(ref), id].join("/"), {
          kind: source.title,
          // a number nobody reported stands as a word beside its blank cell
          sum: `IF(${number}="",${word},${number})`,
          precision: `IF(${number}="","",${word}&"")`,
        });
      });
    });
  }
  return cells;
}

/** Figures the report prints that are no totals: of single entries, comparisons, targets. */
function otherRows(document: DocumentNode, sources: readonly Source[]): CellSpec[][] {
  const totals = new Set(sources.flatMap((source) => source.totals.map(({ ref }) => ref)));
  const printed = new Map(figuresIn(document).map(({ figure }) => [figure.ref, figure]));
  const cells = entryCells(sources);
  return [...printed.values()]
    .filter(({ ref }) => !totals.has(ref))
    .map((figure) => {
      const found = cells.get(stepsOf(figure.ref).join("/"));
      return figureRow(found?.kind ?? "", figure, found);
    });
}

/** The source without the facts nobody reported, as the annex of the report leaves them out. */
function reportedOf(source: Source): Source {
  const kept = source.totals.map(({ quantity }) => quantity !== "none-reported");
  return {
    ...source,
    totals: source.totals.filter((_, fact) => kept[fact]),
    entries: source.entries.map((entry) => ({
      ...entry,
      quantities: entry.quantities.filter((_, fact) => kept[fact]),
    })),
  };
}

/** The workbook of a report as an XLSX. Same document and sources, same bytes. */
export function renderXlsx(document: DocumentNode, sources: readonly Source[]): Uint8Array {
  const told = sources.filter(({ entries }) => entries.length > 0).map(reportedOf);
  const totals = told.flatMap((source) =>
    source.totals.map((total, fact) =>
      figureRow(source.title, total, { sum: sumOf(source, fact), precision: precisionOf(source, fact) }),
    ),
  );
  const heading = SUMMARY.map((name) => text(name, "heading"));
  const summary: SheetSpec = {
    name: "汇总",
    columns: [20, 26, 12, 8, 8, 20, 60].map((width) => ({ width })),
    rows: [heading, ...totals, ...otherRows(document, told)],
    frozen: 1,
  };
  return writeWorkbook({
    title: document.title,
    author: document.meta.org,
    sheets: [summary, ...told.map(entriesSheet)],
  });
}
