/** Why an Office file is not read, in words for whoever brought it. */

export type RefusalCode =
  | "too-large"
  | "not-office"
  | "old-format"
  | "encrypted"
  | "too-many-parts"
  | "part-too-large"
  | "all-parts-too-large"
  | "ratio"
  | "overlap"
  | "symlink"
  | "nested"
  | "macros"
  | "object"
  | "external"
  | "doctype"
  | "encoding"
  | "too-deep"
  | "too-many-attributes"
  | "table-too-large"
  | "not-table"
  | "damaged";

/** Thrown by everything here; the message is Chinese, names the limit and says what to do. */
export class OfficeRefusal extends Error {
  override readonly name = "OfficeRefusal";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A file that contradicts itself; `why` for whoever looks into it. */
export function damaged(part: string | undefined, cause: unknown): OfficeRefusal {
  const where = part === undefined ? "文件" : `文件里的 ${part} `;
  return new OfficeRefusal("damaged", `${where}损坏，读不出来；请用 Word、Excel 或 WPS 打开后另存一份`, { cause });
}
