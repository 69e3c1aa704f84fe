/** A JSON text (RFC 8259) read strictly: no key twice, no number that would change, and words for every mistake. */
import { error, type Issue } from "@taizhang/core";
import type { Item } from "./item.ts";
import { numberIssue } from "./number.ts";

export type Read = { readonly value: unknown } | { readonly issues: readonly Issue[] };

/** Nesting a text may have. */
const DEEPEST = 64;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Marks of a Chinese keyboard, typed where JSON wants its own. */
const CHINESE_MARKS: Readonly<Record<string, string>> = {
  "“": '英文双引号 "',
  "”": '英文双引号 "',
  "‘": '英文双引号 "',
  "’": '英文双引号 "',
  "，": "英文逗号 ,",
  "、": "英文逗号 ,",
  "：": "英文冒号 :",
  "｛": "英文括号 {",
  "｝": "英文括号 }",
  "【": "英文括号 [",
  "】": "英文括号 ]",
};

/** Leaves the reader at the first place where the text is no JSON. */
class NotJson {
  readonly issue: Issue;
  constructor(issue: Issue) {
    this.issue = issue;
  }
}

class Reader {
  at = 0;
  /** What is wrong with values that can be read on past. */
  issues: Issue[] = [];
  private readonly text: string;
  private readonly path: (string | number)[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Skips white space and gives the code of the next character, NaN at the end. */
  next(): number {
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
    }
  }

  value(): unknown {
    const code = this.next();
    if (code === 0x22) return this.string();
    if (code === 0x7b) return this.object();
    if (code === 0x5b) return this.array();
    if (code === 0x2d || (code >= 0x30 && code <= 0x39)) return this.number();
    if (code === 0x74) return this.word("true", true);
    if (code === 0x66) return this.word("false", false);
    if (code === 0x6e) return this.word("null", null);
    return this.fail("应是一个值");
  }

  /** Runs `read` with `step` on the path. */
  private below(step: string | number): unknown {
    if (this.path.length >= DEEPEST) {
      throw new NotJson(error("too-deep", this.path.slice(0, 3), `嵌套超过 ${DEEPEST} 层，请检查括号`));
    }
    this.path.push(step);
    const value = this.value();
    this.path.pop();
    return value;
  }

  private string(): string {
    const start = this.at;
    let escaped = false;
    for (this.at++; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        escaped = true;
        this.at++;
      } else if (code < 0x20) {
        this.fail("文字里有换行或制表符，换行请写成 \\n", "");
      } else if (Number.isNaN(code)) {
        this.at = start;
        this.fail('这段文字没有结束，少了一个 "', "");
      }
    }
    this.at++;
    if (!escaped) return this.text.slice(start + 1, this.at - 1);
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      this.at = start;
      return this.fail("反斜杠 \\ 后面写错了；要写反斜杠本身请写两个 \\\\", "");
    }
  }

  private object(): object {
    const fields: Record<string, unknown> = {};
    this.at++;
    if (this.next() === 0x7d) {
      this.at++;
      return fields;
    }
    for (;;) {
      if (this.next() === 0x7d) this.fail("} 前面多了一个逗号", "");
      if (this.next() !== 0x22) this.fail("这里应是加双引号的字段名");
      const key = this.string();
      const sound = this.mayHold(fields, key);
      if (this.next() !== 0x3a) this.fail("字段名后面应是冒号 :");
      this.at++;
      const value = this.below(key);
      if (sound) fields[key] = value;
      const code = this.next();
      this.at++;
      if (code === 0x7d) return fields;
      if (code !== 0x2c) {
        this.at--;
        this.fail("这里应是逗号 , 或 }");
      }
    }
  }

  /** Whether the key may be added; notes why not. */
  private mayHold(fields: Record<string, unknown>, key: string): boolean {
    if (key === "__proto__") {
      this.issues.push(error("forbidden-key", [...this.path, key], "不能用“__proto__”作字段名，请删去"));
      return false;
    }
    if (!Object.hasOwn(fields, key)) return true;
    this.issues.push(error("duplicate-key", [...this.path, key], `“${key}”写了两次，请只留一个`));
    return false;
  }

  private array(): unknown[] {
    return [...this.elements()].map(({ value }) => value);
  }

  /** The elements of the array that begins here, one at a time, each with its place in the text. */
  *elements(): Generator<{ readonly value: unknown; readonly at: number }> {
    this.at++;
    if (this.next() === 0x5d) {
      this.at++;
      return;
    }
    for (let index = 0; ; index++) {
      if (this.next() === 0x5d) this.fail("] 前面多了一个逗号", "");
      const at = this.at;
      yield { value: this.below(index), at };
      const code = this.next();
      this.at++;
      if (code === 0x5d) return;
      if (code !== 0x2c) {
        this.at--;
        this.fail("这里应是逗号 , 或 ]");
      }
    }
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const written = NUMBER.exec(this.text)?.[0];
    if (written === undefined) return this.fail("这里应是一个数");
    this.at += written.length;
    if (/[\w.+]/.test(this.text.charAt(this.at))) {
      this.at -= written.length;
      this.fail("这不是 JSON 的数；编号和代码请加引号，数量不要以 0 开头", "");
    }
    const value = Number(written);
    const issue = numberIssue(value, this.path);
    if (issue !== undefined) this.issues.push({ ...issue, path: [...this.path] }); // the path goes on changing
    return value;
  }

  private word<T>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) return this.fail("应是一个值");
    this.at += word.length;
    return value;
  }

  /** The end of the text, with nothing but white space before it. */
  end(): void {
    if (Number.isNaN(this.next())) return;
    if (this.text[this.at] === "{")
      this.fail("后面还有一条；一行一条的文件请用扩展名 .ndjson，或把各条放进 [ ] 里用逗号隔开", "");
    this.fail("后面有多余的内容");
  }

  /** Stops with what was expected here and what stands here instead. */
  fail(expected: string, found = this.found()): never {
    const column = this.at - (this.text.lastIndexOf("\n", this.at - 1) + 1) + 1;
    throw new NotJson(error("not-json", [...this.path], `第 ${column} 列：${expected}${found}`));
  }

  private found(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    if (this.at >= this.text.length) return "，但内容到这里就完了，可能少了 } 或 ]";
    const mark = CHINESE_MARKS[character];
    if (mark !== undefined) return `，现在是中文标点 ${character} ，请改成${mark}`;
    if (character === "'") return `，现在是单引号，请改成${CHINESE_MARKS["“"]}`;
    if (character === "/" || character === "#") return "，JSON 里不能写注释，请删去";
    if (/[０-９]/.test(character)) return `，现在是全角数字“${character}”，请用半角`;
    return /[\p{L}\p{N}_]/u.test(character) ? "，文字要加双引号" : `，现在是“${character}”`;
  }
}

const failed = (cause: unknown): readonly Issue[] => {
  if (cause instanceof NotJson) return [cause.issue];
  throw cause;
};

/** The one value of a text. */
export function readJson(text: string): Read {
  const reader = new Reader(text);
  try {
    if (Number.isNaN(reader.next())) return { issues: [error("empty", [], "没有内容")] };
    const value = reader.value();
    reader.end();
    return reader.issues.length === 0 ? { value } : { issues: reader.issues };
  } catch (cause) {
    return { issues: failed(cause) };
  }
}

/** The elements of a text that is a list, or its one value; each with its line. Stops where the text is no JSON. */
export function* readItems(text: string): Generator<Item> {
  const reader = new Reader(text);
  let seen = 0;
  let line = 1;
  const lineOf = (at: number): number => {
    for (; seen < at; seen++) if (text.charCodeAt(seen) === 0x0a) line++;
    return line;
  };
  const code = reader.next();
  const isList = code === 0x5b;
  /** Paths begin at the record, whose place in the list its line tells. */
  const within = (issues: readonly Issue[]): Issue[] =>
    issues.map((issue) => (isList ? { ...issue, path: issue.path.slice(1) } : issue));
  const item = (value: unknown, at: number): Item => {
    const { issues } = reader;
    reader.issues = [];
    return issues.length === 0 ? { line: lineOf(at), value } : { line: lineOf(at), issues: within(issues) };
  };
  try {
    if (Number.isNaN(code)) return yield { line: 1, issues: [error("empty", [], "没有内容")] };
    if (isList) {
      for (const { value, at } of reader.elements()) yield item(value, at);
    } else {
      const { at } = reader;
      yield item(reader.value(), at);
    }
    reader.end();
  } catch (cause) {
    yield { line: lineOf(reader.at), issues: within(failed(cause)) };
  }
}
