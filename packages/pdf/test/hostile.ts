/** Texts that mean something to Typst, to PDF or to whoever lays out text, for tests that read the paper back. */

export const HOSTILE: readonly string[] = [
  '#import "@preview/cetz:0.3.1": *',
  '#read("/etc/passwd")',
  '"); read("/etc/passwd"); par("',
  '\\"); #panic("x") //',
  "\\u{41} \\n \\\\",
  "$x^2$ `raw` *粗* _斜_ = 标题",
  "// 注释 /* 注释 */",
  "<label> @ref #{}[]() ~ --- ...",
  "- 项 + 项 / 词: 义",
  "#while true {}",
  ") Tj ET (x) << /JS >> %PDF",
  "“双” '单' \"直\"",
  "x".repeat(300),
  "2023/451499/training-course/heads/018b5d43-b400-7393-85c5-55dcbe4b6138",
];

/** What cannot be printed, and what is printed in its place. */
export const UNPRINTABLE: readonly (readonly [string, string])[] = [
  ["甲\n乙\r\n丙\t丁", "甲 乙 丙 丁"],
  ["甲\u0000\u0007\u001b乙\u007f", "甲〓〓〓乙〓"],
  ["甲\ufffe乙\uffff", "甲〓乙〓"],
  ["甲\ud800乙\udc00", "甲〓乙〓"],
  ["90\u202e人\u202c\u2066\u2069\u200f", "90人"],
  ["甲\u200b\u2060\ufeff乙", "甲乙"],
];
