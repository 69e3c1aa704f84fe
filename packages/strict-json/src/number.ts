/** Numbers a computer would silently change: too large, too long, minus zero. */
import { error, type Issue, type Path } from "@taizhang/core";

/** What is wrong with a number as read, or undefined when it is the number that was written. Its digits are not repeated. */
export function numberIssue(value: number, path: Path): Issue | undefined {
  if (!Number.isFinite(value)) return error("number-too-large", path, "这个数太大了，请核对后写成普通整数");
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return error("number-inexact", path, "这个数位数太多，计算机会改动末位；编号请加引号写成文字，数量请核对");
  }
  if (Object.is(value, -0)) return error("number-minus-zero", path, "-0 请写成 0");
  return undefined;
}
