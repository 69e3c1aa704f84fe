/** Numbers a computer would silently change: too large, too long, minus zero. */
import { error, type Issue, type Path } from "@taizhang/core";

/** What is wrong with a written number, or undefined when it means exactly what it says. */
export function numberIssue(written: string, value: number, path: Path): Issue | undefined {
  if (!Number.isFinite(value)) return error("number-too-large", path, `${shown(written)} 太大了，请核对后写成普通整数`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return error(
      "number-inexact",
      path,
      `${shown(written)} 位数太多，计算机会改动末位；编号请加引号写成文字，数量请核对`,
    );
  }
  if (Object.is(value, -0)) return error("number-minus-zero", path, `${shown(written)} 请写成 0`);
  return undefined;
}

const shown = (written: string): string => (written.length > 24 ? `${written.slice(0, 24)}…` : written);
