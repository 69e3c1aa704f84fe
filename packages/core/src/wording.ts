/** Words for what a schema refuses: field, reason and what to type instead, in Chinese. */
import type { z } from "zod";
import { error, type Issue, type Path } from "./issue.ts";
import { didYouMean } from "./near.ts";
import { adviseCount } from "./count-advice.ts";

type RawIssue = z.core.$ZodRawIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表（[…]）",
  object: "一组字段（{…}）",
  record: "一组字段（{…}）",
};

/** JSON-like words for an input, short enough for a message. */
function shown(input: unknown): string {
  const text = typeof input === "string" ? `“${input}”` : (JSON.stringify(input) ?? String(input));
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

const options = (values: readonly unknown[]): string => values.map(String).join("、");

function tooSmall(issue: RawIssue & { code: "too_small" }): string {
  if (issue.origin === "array") return `至少要有 ${issue.minimum} 项`;
  if (issue.origin === "string") return "不能空着";
  return issue.inclusive === false ? `必须大于 ${issue.minimum}` : `不能小于 ${issue.minimum}`;
}

function tooBig(issue: RawIssue & { code: "too_big" }): string {
  if (issue.origin === "array") return `最多 ${issue.maximum} 项`;
  if (issue.origin === "string") return `太长了，最多 ${issue.maximum} 个字`;
  return `数太大了（最多 ${issue.maximum}），请核对`;
}

/** Error map for every parse of what people wrote. */
export function chinese(issue: RawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "缺这一栏，请补上";
      if (issue.expected === "int" || issue.expected === "number") return adviseCount(issue.input);
      if (issue.expected === "string" && typeof issue.input === "number") return `应为文字，请加引号："${issue.input}"`;
      return `应为${TYPES[issue.expected] ?? issue.expected}，现在是 ${shown(issue.input)}`;
    case "unrecognized_keys":
      return `没有这一栏：${issue.keys.join("、")}`;
    case "invalid_value":
      return issue.input === undefined
        ? `缺这一栏，可填：${options(issue.values)}`
        : `${shown(issue.input)}不在可填的内容里，可填：${options(issue.values)}${
            typeof issue.input === "string" ? didYouMean(issue.input, issue.values.map(String)) : ""
          }`;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      if (typeof issue.input === "string" && issue.input.trim() === "") return "不能空着，请填上";
      return `${shown(issue.input)}格式不对`;
    case "not_multiple_of":
      return `${shown(issue.input)}不是整数，请填整数`;
    case "invalid_union":
      return `${shown(issue.input)}不是可填的内容`;
    default:
      return issue.message ?? `${shown(issue.input)}不能用`;
  }
}

/** The issues of a failed parse, below `at`. A misspelt field is named with the fields it may have meant. */
export function issuesOf(failure: z.ZodError, at: Path, known: readonly string[] = []): Issue[] {
  return failure.issues.flatMap((issue): Issue[] => {
    const path: Path = [...at, ...issue.path.filter((step) => typeof step !== "symbol")];
    if (issue.code !== "unrecognized_keys") return [error(`schema/${issue.code}`, path, issue.message)];
    return issue.keys.map((key) =>
      error("schema/unknown-field", [...path, key], `没有“${key}”这一栏${didYouMean(key, known)}，请改名或删去`),
    );
  });
}
