/** YAML 1.2 (core schema) read as strictly as JSON: no aliases, no tags, no key twice, no number that would change. */
import { error, type Issue, type Path } from "@taizhang/core";
import { numberIssue, type Item } from "@taizhang/strict-json";
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
  type YAMLError,
} from "yaml";

/** Nesting a text may have. */
const DEEPEST = 64;

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "同一个字段写了两次，请只留一个",
  TAB_AS_INDENT: "缩进用了制表符，请改成空格",
  BAD_INDENT: "缩进不齐，同一层的字段要对齐",
  MISSING_CHAR: "这里少了一个符号（冒号、引号或括号）；冒号后面要有一个空格",
  MULTILINE_IMPLICIT_KEY: "字段名写到了两行；字段名后面要有冒号和一个空格",
  BLOCK_AS_IMPLICIT_KEY: "一行里写了两个“字段: 值”；含冒号的文字请加引号",
  UNEXPECTED_TOKEN: "这里有多余的符号；以特殊符号开头的文字请加引号",
  TAG_RESOLVE_FAILED: "不能用 ! 标签，请直接写值",
  RESOURCE_EXHAUSTION: "嵌套太深，请检查缩进和括号",
  BAD_SCALAR_START: "文字不能以 @ 或 ` 开头，请加引号",
};

function syntaxIssue(problem: YAMLError, line: string): Issue {
  const column = problem.linePos?.[0].col ?? 1;
  if (/^ *\t/.test(line)) return error("not-yaml", [], WORDS["TAB_AS_INDENT"] ?? "");
  const words = WORDS[problem.code] ?? `不是正确的 YAML（${problem.code}）`;
  return error("not-yaml", [], `第 ${column} 列：${words}`);
}

/** Everything wrong with a node that the syntax lets pass. */
function* issuesIn(node: unknown, path: Path): Generator<Issue> {
  if (path.length > DEEPEST)
    return yield error("too-deep", path.slice(0, 3), `嵌套超过 ${DEEPEST} 层，请检查缩进和括号`);
  if (isAlias(node)) return yield error("yaml-alias", path, "不能用 * 引用别处，请把内容直接写在这里");
  if (isScalar(node)) {
    if (typeof node.value === "number") {
      const changed = numberIssue(node.value, path);
      if (changed !== undefined) yield changed;
      else if (!PLAIN_NUMBER.test(node.source ?? "")) {
        yield error("number-form", path, `这里会被当作数 ${node.value}；编号和代码请加引号，数量请写成普通整数`);
      }
    }
    return;
  }
  if (isSeq(node)) {
    for (const [at, each] of node.items.entries()) yield* issuesIn(each, [...path, at]);
    return;
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name: unknown = isScalar(key) ? key.value : undefined;
    if (typeof name !== "string") yield error("yaml-key", path, "字段名应是文字；数字作字段名请加引号");
    else if (name === "__proto__") yield error("forbidden-key", [...path, name], "不能用“__proto__”作字段名，请删去");
    else yield* issuesIn(value, [...path, name]);
  }
}

function itemOf(document: Document.Parsed, node: Node, lines: LineCounter): Item {
  const line = lines.linePos(node.range?.[0] ?? 0).line;
  const issues = [...issuesIn(node, [])];
  return issues.length > 0 ? { line, issues } : { line, value: node.toJS(document, { maxAliasCount: 0 }) as unknown };
}

function parse(text: string, lines: LineCounter): readonly Document.Parsed[] | Issue {
  try {
    const parsed = parseAllDocuments(text, {
      version: "1.2",
      schema: "core",
      resolveKnownTags: false,
      uniqueKeys: true,
      merge: false,
      lineCounter: lines,
      prettyErrors: true,
      logLevel: "silent",
    });
    return Array.isArray(parsed) ? (parsed as Document.Parsed[]) : [];
  } catch (cause) {
    if (cause instanceof RangeError) return error("too-deep", [], "嵌套太深，请检查缩进和括号");
    throw cause;
  }
}

/** The records of a text: the elements of its lists and its other documents, each with its line. */
export function* readYaml(text: string): Generator<Item> {
  const lines = new LineCounter();
  const documents = parse(text, lines);
  if ("message" in documents) return yield { line: 1, issues: [documents] };
  let any = false;
  for (const document of documents) {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) {
      const line = problem.linePos?.[0].line ?? 1;
      return yield { line, issues: [syntaxIssue(problem, text.split("\n")[line - 1] ?? "")] };
    }
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) continue;
    any = true;
    if (!isSeq(contents)) yield itemOf(document, contents, lines);
    else for (const each of contents.items) yield itemOf(document, each as Node, lines);
  }
  if (!any) yield { line: 1, issues: [error("empty", [], "没有内容")] };
}
