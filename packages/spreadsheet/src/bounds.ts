/** A table counted while it is read, so that none is larger than the house takes. */
import { LIMITS, OfficeRefusal } from "@taizhang/ooxml";
import { cellName, type Range, type Row, type TableVisitor } from "./cell.ts";

const tooLarge = (message: string): OfficeRefusal => new OfficeRefusal("table-too-large", message);

/** The same visitor, told of no more than the limits allow. */
export function bounded(visitor: TableVisitor): TableVisitor {
  let name = "";
  let rows = 0;
  let cells = 0;
  return {
    sheet: (head) => {
      name = head.name;
      rows -= 1; // the heading
      visitor.sheet(head);
    },
    row: (row) => {
      rows += 1;
      if (rows > LIMITS.rows) throw tooLarge(`“${name}”到第 ${row.number} 行超过了 ${LIMITS.rows} 行，请分成几个文件`);
      cells += row.cells.length;
      if (cells > LIMITS.cells) throw tooLarge(`表格超过 ${LIMITS.cells} 格，请分成几个文件`);
      refuseCells(name, row);
      visitor.row(row);
    },
  };
}

function refuseCells(sheet: string, { number, cells }: Row): void {
  for (const [column, , text] of cells) {
    const where = (): string => `${sheet}!${cellName(column, number)}`;
    if (column >= LIMITS.columns) throw tooLarge(`${where()} 超出了 ${LIMITS.columns} 列，请删去右边多余的内容`);
    if (text.length > LIMITS.cellLength) throw tooLarge(`${where()} 超过 ${LIMITS.cellLength} 字，请缩短`);
  }
}

/** Refuses merged ranges that are too many or too wide. They are never spread out, only looked at. */
export function refuseMerged(sheet: string, ranges: readonly Range[]): void {
  if (ranges.length > LIMITS.merges) throw tooLarge(`“${sheet}”合并的单元格超过 ${LIMITS.merges} 处，请取消合并`);
  const area = ranges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (area > LIMITS.mergedArea) throw tooLarge(`“${sheet}”合并的单元格超过 ${LIMITS.mergedArea} 格，请取消合并`);
}
