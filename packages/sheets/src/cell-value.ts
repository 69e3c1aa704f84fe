/** What a cell says for its column: the exact value, or a question to whoever filled it in; never a guess. */
import { error, type Issue, type Path } from "@taizhang/core";
import { readTyped } from "@taizhang/forms";
import type { Cell } from "@taizhang/spreadsheet";
import type { Column } from "./column.ts";
import { isoDay, serialDay, writtenDate } from "./date-cell.ts";
import { formatClass } from "./number-format.ts";

/** A value as the ledger takes it (or refuses it, with its advice), a question, or nothing: the cell is blank. */
export type CellValue = { readonly value: unknown } | { readonly issue: Issue } | undefined;

const ask = (path: Path, code: string, message: string): CellValue => ({ issue: error(code, path, message) });

const ERRORS = "这一格是公式出错的结果，请改成要填的内容";

/** The value of a cell. `from1904` is how its workbook counts days. */
export function cellValue([, kind, text, format]: Cell, column: Column, from1904: boolean): CellValue {
  const { path, shape } = column;
  switch (kind) {
    case "f":
      return ask(path, "formula", "这一格是公式，不能照算出来的数导入；请复制后“选择性粘贴—数值”");
    case "e":
      return ask(path, "cell-error", `${text}：${ERRORS}`);
    case "b":
      return shape.is === "yes-no"
        ? { value: text === "1" }
        : ask(path, "boolean", "这一格是 TRUE 或 FALSE，请改成要填的内容");
    case "i": {
      const day = isoDay(text);
      if (day === undefined) return ask(path, "date-none", "这一格的日期不存在，请核对后写成 2023-10-24");
      return shape.is === "date" ? { value: day } : turnedIntoDate(path);
    }
    case "n":
      return numberValue(text, format, column, from1904);
    case "s":
      return textValue(text, column);
  }
}

const turnedIntoDate = (path: Path): CellValue =>
  ask(path, "turned-into-date", "这一格被表格软件当成了日期，请把格式改成文本后重新输入");

/** A number, which is what was typed only as long as it shows what it is. */
function numberValue(digits: string, format: string | undefined, column: Column, from1904: boolean): CellValue {
  const { path, shape } = column;
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isFinite(number)) return ask(path, "number-too-large", "这个数太大了或不是数，请核对后写成普通整数");
  if (Math.abs(number) >= 1e15) {
    return ask(path, "number-inexact", "位数太多，表格软件已改动末位；请把格式改成文本后重新输入");
  }
  const shown = formatClass(format);
  if (shown === "day" || shown === "month") return dateValue(number, shown, column, from1904);
  if (shown === "time") return ask(path, "turned-into-time", "这一格被表格软件当成了时间，请把格式改成文本后重新输入");
  if (shown === "worded" || shown === "percent") {
    return ask(path, "format-speaks", "这一格显示的和存的不一样（格式里带字、百分号或缩位），请照显示的重新输入");
  }
  if (shape.is === "count" || shape.is === "integer") return { value: number === 0 ? 0 : number };
  if (shown === "padded")
    return ask(path, "format-pads", "开头的 0 只是显示出来的，没有存下；请把格式改成文本后重新输入");
  if (shape.is === "date") {
    // a year alone is a date; a serial number without its format may be anything
    return Number.isInteger(number) && number >= 1900 && number <= 2100
      ? { value: String(number) }
      : ask(path, "date-number", "这一格是数，不是日期；请写成 2023-10-24，只知道月份写 2023-10（先把格式改成文本）");
  }
  return textValue(String(number), column);
}

function dateValue(serial: number, shown: "day" | "month", { path, shape }: Column, from1904: boolean): CellValue {
  if (shape.is !== "date") return turnedIntoDate(path);
  const day = serialDay(serial, from1904);
  if (day === undefined)
    return ask(path, "date-none", "这一格的日期不存在（1900 年没有 2 月 29 日），请核对后写成 2023-10-24");
  return { value: shown === "month" && day.endsWith("-01") ? day.slice(0, 7) : day };
}

/** Lists may be written over several lines. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, "；");

function textValue(written: string, { path, shape, labels }: Column): CellValue {
  const text = written.replace(/\r\n?/g, "\n").trim();
  if (text === "") return undefined;
  if (shape.is === "date") return { value: writtenDate(text) };
  if (shape.is === "text" && shape.choices.length > 0) {
    const said = shape.choices.find((each) => labels[each] === text) ?? text;
    if (shape.choices.includes(said)) return { value: said };
    const choices = shape.choices.map((each) => labels[each] ?? each);
    return ask(path, "no-choice", `请从列表中选：${choices.join("、")}`);
  }
  return { value: readTyped(shape.is === "list" ? oneLine(text) : text, shape).value };
}
