/** Workbooks and CSV as cells: read within hard limits and through the gate for personal data, and written. */
export {
  cellName,
  columnName,
  type Cell,
  type CellKind,
  type Range,
  type Row,
  type SheetHead,
  type TableVisitor,
} from "./cell.ts";
export { readTable } from "./read-table.ts";
export type { CellSpec, ColumnSpec, Look, SheetSpec, Validation, WorkbookSpec } from "./workbook.ts";
export { writeWorkbook } from "./write-workbook.ts";
export { serveTable, tellTable } from "./serve.ts";
export { inputFor, parseLines, type Line, type Personal } from "./wire.ts";
