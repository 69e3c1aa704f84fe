/** A request read strictly: each word of its query once, its body as JSON that means one thing, its version named. */
import { chinese, discreet, error, issuesOf } from "@taizhang/core";
import { decodeUtf8, foreignContent, readJson, withoutMark } from "@taizhang/strict-json";
import { refusalOf, Refused } from "@taizhang/engine";
import { Effect } from "effect";
import type { HonoRequest } from "hono";
import type { z } from "zod";
import { errorsOf, problem, type Problem } from "./problem.ts";

export type Read<T> = { readonly value: T } | { readonly told: Problem };

/** A form of another site cannot send this type without asking first, and the service never answers such a question. */
const isJson = (type = ""): boolean => /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(type.trim());

/** The names a schema knows. */
const namesIn = (schema: z.ZodType): readonly string[] =>
  "shape" in schema ? Object.keys(schema.shape as Readonly<Record<string, unknown>>) : [];

/** A value as a schema wants it, or every way in which it is not. */
export function fitted<S extends z.ZodType>(schema: S, given: unknown, what: "query" | "body"): Read<z.output<S>> {
  const read = schema.safeParse(given, { error: chinese });
  if (read.success) return { value: read.data };
  const issues = issuesOf(read.error, [], namesIn(schema)).map((issue) => discreet({ ...issue, code: what }));
  const title = what === "query" ? "地址里的写法不对" : "内容的写法不对";
  return { told: problem(what, 422, title, issues[0]?.message ?? "", { errors: errorsOf(issues) }) };
}

/** The words behind the question mark; the same one twice would mean two things. */
export function queryOf(request: HonoRequest): Read<Record<string, string>> {
  const all = Object.entries(request.queries());
  const twice = all.find(([, values]) => values.length > 1);
  if (twice !== undefined) {
    const errors = [{ pointer: `/${twice[0]}`, code: "repeated", detail: "只能写一次" }];
    return { told: problem("query", 400, "地址里的写法不对", `地址里 ${twice[0]} 写了不止一次`, { errors }) };
  }
  return { value: Object.fromEntries(all.map(([name, [value = ""]]) => [name, value])) };
}

/** The body as a value, with its bytes; or the problem of what is no JSON. */
export async function jsonOf(
  request: HonoRequest,
): Promise<Read<{ readonly bytes: Uint8Array; readonly json: unknown }>> {
  if (!isJson(request.header("content-type")) || request.header("content-encoding") !== undefined) {
    const wanted = "请用 content-type: application/json，UTF-8 编码，不压缩";
    return { told: problem("media-type", 415, "不是 JSON", wanted) };
  }
  const bytes = new Uint8Array(await request.arrayBuffer());
  const foreign = foreignContent(bytes);
  const decoded = foreign === undefined ? decodeUtf8(withoutMark(bytes)) : { issue: foreign };
  const read = "text" in decoded ? readJson(decoded.text) : { issues: [decoded.issue] };
  if ("value" in read) return { value: { bytes, json: read.value } };
  const issues = read.issues.map(discreet);
  return { told: problem("not-json", 400, "不是合格的 JSON", issues[0]?.message ?? "", { errors: errorsOf(issues) }) };
}

/** The version somebody looked at, by its ETag. */
export function versionOf(request: HonoRequest): Read<number> {
  const tag = request.header("if-match");
  if (tag === undefined) {
    return { told: problem("version-needed", 428, "要带 If-Match", "请先看这一条，把它的 ETag 写在 If-Match 里再改") };
  }
  const version = /^"(\d{1,15})"$/.exec(tag.trim())?.[1];
  if (version !== undefined) return { value: Number(version) };
  return { told: problem("bad-request", 400, "If-Match 不对", 'If-Match 请照 ETag 原样写，如 "7"') };
}

/** The key by which a request that is sent again is known. */
export function keyOf(request: HonoRequest): Read<string | undefined> {
  const key = request.header("idempotency-key")?.trim();
  if (key === undefined || /^[\x21-\x7e]{8,128}$/.test(key)) return { value: key };
  return {
    told: problem("bad-request", 400, "Idempotency-Key 不对", "Idempotency-Key 请写 8 到 128 个字母、数字或符号"),
  };
}

/** Something in a request that only the house can judge. */
export const unfit = (name: string, says: string): Effect.Effect<never, Refused> =>
  Effect.fail(new Refused({ report: refusalOf("请求", [error("query", [name], says)]) }));

export const etagOf = (version: number): string => `"${version}"`;
