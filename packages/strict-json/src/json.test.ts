/** The reader agrees with JSON.parse on everything sound, and words what JSON.parse lets pass. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readItems, readJson } from "./json.ts";

const messages = (text: string): string[] => {
  const read = readJson(text);
  return "issues" in read ? read.issues.map(({ code, path, message }) => `${code} ${path.join(".")} ${message}`) : [];
};

describe("readJson", () => {
  it("reads what JSON.stringify writes", () => {
    const json = fc
      .jsonValue({ maxDepth: 5 })
      .filter((value) => !/"__proto__"|-0|e\+|\d{16}/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(readJson(text)).toEqual({ value: JSON.parse(text) });
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses every text that JSON.parse refuses, whatever is cut out of it or put into it", () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", '"', "{", "]", "0", "-", "e", "\\", "\n", "t"))
      .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1));
    const refused = (text: string): boolean => {
      try {
        JSON.parse(text);
        return false;
      } catch {
        return true;
      }
    };
    fc.assert(
      fc.property(damaged, (text) => {
        fc.pre(refused(text));
        expect(readJson(text)).toHaveProperty("issues");
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["", "empty  没有内容"],
    ["  \n", "empty  没有内容"],
    ['{"a":1,"a":2}', "duplicate-key a “a”写了两次，请只留一个"],
    ['{"entry":{"a":1,"\\u0061":1}}', "duplicate-key entry.a “a”写了两次，请只留一个"],
    ['{"__proto__":{"x":1}}', "forbidden-key __proto__ 不能用“__proto__”作字段名，请删去"],
    ['{"\\u005f_proto__":1}', "forbidden-key __proto__ 不能用“__proto__”作字段名，请删去"],
    ['{"entry":{"n":1e400}}', "number-too-large entry.n 这个数太大了，请核对后写成普通整数"],
    ['{"n":9007199254740993}', "number-inexact n 这个数位数太多，计算机会改动末位；编号请加引号写成文字，数量请核对"],
    ['{"n":-0}', "number-minus-zero n -0 请写成 0"],
    ['{"n":012}', "not-json n 第 6 列：这不是 JSON 的数；编号和代码请加引号，数量不要以 0 开头"],
    ['{"n":0x1F}', "not-json n 第 6 列：这不是 JSON 的数；编号和代码请加引号，数量不要以 0 开头"],
    ['{"n":+1}', "not-json n 第 6 列：应是一个值，现在是“+”"],
    ['{"n":NaN}', "not-json n 第 6 列：应是一个值，文字要加双引号"],
    ['{"n":１２}', "not-json n 第 6 列：应是一个值，现在是全角数字“１”，请用半角"],
    ["{“n”:1}", 'not-json  第 2 列：这里应是加双引号的字段名，现在是中文标点 “ ，请改成英文双引号 "'],
    ['{"a":1，"b":2}', "not-json  第 7 列：这里应是逗号 , 或 }，现在是中文标点 ， ，请改成英文逗号 ,"],
    ["{'a':1}", 'not-json  第 2 列：这里应是加双引号的字段名，现在是单引号，请改成英文双引号 "'],
    ['{"a":1,}', "not-json  第 8 列：} 前面多了一个逗号"],
    ['{"a":1', "not-json  第 7 列：这里应是逗号 , 或 }，但内容到这里就完了，可能少了 } 或 ]"],
    ['{"a":"x', 'not-json a 第 6 列：这段文字没有结束，少了一个 "'],
    ['{"a":"x\ny"}', "not-json a 第 8 列：文字里有换行或制表符，换行请写成 \\n"],
    ['{"a":"\\x"}', "not-json a 第 6 列：反斜杠 \\ 后面写错了；要写反斜杠本身请写两个 \\\\"],
    ['{"a":1} // 备注', "not-json  第 9 列：后面有多余的内容，JSON 里不能写注释，请删去"],
    [
      '{"a":1}\n{"a":2}',
      "not-json  第 1 列：后面还有一条；一行一条的文件请用扩展名 .ndjson，或把各条放进 [ ] 里用逗号隔开",
    ],
    ["[".repeat(200_000), "too-deep 0.0.0 嵌套超过 64 层，请检查括号"],
  ])("%s", (text, said) => {
    expect(messages(text)).toEqual([said]);
  });

  it("names every duplicate and every number of one text", () => {
    expect(messages('{"a":1,"a":2,"b":1e999,"c":[-0]}').map((words) => words.split(" ")[0])).toEqual([
      "duplicate-key",
      "number-too-large",
      "number-minus-zero",
    ]);
  });

  it("leaves the prototype of objects alone", () => {
    readJson('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("readItems", () => {
  it("gives each element of a list its line", () => {
    expect([...readItems('[\n  {"a": 1},\n\n  {"a": 2, "a": 3},\n  {"a": 4}\n]')]).toMatchObject([
      { line: 2, value: { a: 1 } },
      { line: 4, issues: [{ code: "duplicate-key" }] },
      { line: 5, value: { a: 4 } },
    ]);
  });

  it("takes a single value as a list of one", () => {
    expect([...readItems('\n{"a": 1}')]).toEqual([{ line: 2, value: { a: 1 } }]);
  });

  it("stops at the line where the text is no JSON", () => {
    expect([...readItems('[\n{"a": 1},\n{"a": }\n]')]).toMatchObject([
      { line: 2, value: { a: 1 } },
      { line: 3, issues: [{ code: "not-json", path: ["a"] }] },
    ]);
  });
});
