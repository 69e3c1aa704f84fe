/** Whatever is wrong with what comes in has a name and advice, and nothing is stored by halves. */
import { LedgerBroken, LedgerBusy, LedgerUnfit } from "@taizhang/engine";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Effect } from "effect";
import { afterAll, describe, expect, it } from "vitest";
import { course, speechless } from "../test/course.ts";
import { desk, entryOf, lines } from "../test/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-bad-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Refusal {
  readonly refused: readonly {
    readonly where: string;
    readonly issues: readonly { code: string; path: readonly unknown[] }[];
  }[];
}

const sound = lines(entryOf({ title: "没有毛病的培训班" }));
const raw = (json: string): string => `${sound}${json}\n`;
const inEntry = (fields: string): string => raw(JSON.stringify(entryOf({ entry: "?" })).replace('"?"', `{${fields}}`));
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const mixed = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from(text.replace('?"}\n', "")), Buffer.from([0xff]), Buffer.from('"}\n')]);

/** File, content, the place of the first issue, its code and path, and a piece of its words. */
const TABLE: readonly (readonly [
  name: string,
  content: string | Uint8Array,
  line: number,
  code: string | RegExp,
  path: string,
  words: string,
])[] = [
  ["unknown kind.ndjson", lines(entryOf(), entryOf({ kind: "coarse" })), 2, "kind-unknown", "kind", "是不是“course”"],
  ["no kind.ndjson", lines(entryOf({ kind: undefined })), 1, "kind-missing", "kind", "course"],
  ["a plugin that throws.ndjson", lines(entryOf({ kind: "unruly" })), 1, "plugin-fault", "entry", "规则坏了"],
  ["bad UTF-8.ndjson", mixed(`${sound}{"title":"?"}\n`), 2, "not-utf8", "", "不是 UTF-8 文字"],
  ["UTF-16.json", utf16(sound), 1, "not-text", "", "另存为"],
  ["duplicate keys.ndjson", raw('{"kind":"course","title":"a","title":"b"}'), 2, "duplicate-key", "title", "写了两次"],
  [
    "duplicate escaped keys.json",
    '[{"kind":"course","entry":{"a":1,"\\u0061":1}}]',
    1,
    "duplicate-key",
    "entry.a",
    "写了两次",
  ],
  ["duplicate keys.yaml", "- kind: course\n  title: a\n  title: b\n", 3, "not-yaml", "", "写了两次"],
  ["proto.json", '{"__proto__":{"kind":"course"}}', 1, "forbidden-key", "__proto__", "__proto__"],
  ["proto.yaml", "__proto__: {kind: course}\n", 1, "forbidden-key", "__proto__", "__proto__"],
  ["number as text.ndjson", inEntry('"sessions":"1"'), 2, "schema/invalid_type", "entry.sessions", "不带引号"],
  [
    "number with unit.ndjson",
    inEntry('"sessions":1,"trainees":"约90人"'),
    2,
    "schema/invalid_union",
    "entry.trainees",
    '"about"',
  ],
  ["full width.ndjson", inEntry('"sessions":"１２"'), 2, "schema/invalid_type", "entry.sessions", "半角数字：12"],
  [
    "full-width date.ndjson",
    lines(entryOf({ when: { from: "２０２３-10-24" } })),
    1,
    "schema/custom",
    "when.from",
    "请用半角数字",
  ],
  ["empty title.ndjson", lines(entryOf({ title: "" })), 1, "schema/invalid_format", "title", "不能空着"],
  [
    "blank count.ndjson",
    inEntry('"sessions":1,"trainees":""'),
    2,
    "schema/invalid_union",
    "entry.trainees",
    "空白不是零",
  ],
  [
    "null count.ndjson",
    inEntry('"sessions":1,"trainees":null'),
    2,
    "schema/invalid_union",
    "entry.trainees",
    "空白不是零",
  ],
  ["1e400.ndjson", inEntry('"sessions":1e400'), 2, "number-too-large", "entry.sessions", "太大了"],
  ["1e400.yaml", "kind: course\nentry: {sessions: 1e400}\n", 1, "number-too-large", "entry.sessions", "太大了"],
  ["too many digits.ndjson", inEntry('"sessions":9007199254740993'), 2, "number-inexact", "entry.sessions", "位数太多"],
  ["fraction.ndjson", inEntry('"sessions":1.5'), 2, "schema/invalid_type", "entry.sessions", "不是整数"],
  ["minus zero.ndjson", inEntry('"sessions":-0'), 2, "number-minus-zero", "entry.sessions", "请写成 0"],
  ["hexadecimal.yaml", "kind: course\nentry: {sessions: 0x1F}\n", 1, "number-form", "entry.sessions", "请加引号"],
  ["unquoted code.yaml", "kind: org\ncode: 451499\nname: 县\n", 1, "schema/invalid_type", "code", '请加引号："451499"'],
  ["alias.yaml", "kind: course\na: &a [1]\nb: *a\n", 1, "yaml-alias", "b", "直接写"],
  ["tag.yaml", "- !!binary aGk=\n", 1, "not-yaml", "", "标签"],
  ["tab.yaml", "- kind: org\n\tcode: '1'\n", 2, "not-yaml", "", "制表符"],
  ["broken.yaml", "kind: [course\n", 2, "not-yaml", "", "缩进不齐"],
  ["deep.json", "[".repeat(100_000), 1, "too-deep", "0.0", "嵌套"],
  ["deep.yaml", "[".repeat(20_000), 1, "not-yaml", "", "嵌套太深"],
  ["Chinese quotes.json", "[\n{“kind”: 1}]", 2, "not-json", "", "英文双引号"],
  ["cut short.json", '{"kind":"course"', 1, "not-json", "", "到这里就完了"],
  ["NDJSON by the wrong name.json", `${sound}${sound}`, 2, "not-json", "", ".ndjson"],
  ["nothing.ndjson", "", 1, "empty", "", "没有内容"],
  ["blank lines.ndjson", "\n\n", 1, "empty", "", "没有内容"],
  ["comment only.yaml", "# 空\n", 1, "empty", "", "没有内容"],
  [
    "control character.ndjson",
    lines(entryOf({ title: "培训\u0000班" })),
    1,
    "forbidden-character",
    "title",
    "控制字符",
  ],
  ["lone surrogate.ndjson", raw('{"kind":"course","title":"\\ud800"}'), 2, "forbidden-character", "title", "控制字符"],
  ["no record.ndjson", raw("5"), 2, "not-a-record", "", "应是一条记录"],
  [
    "a day that is not.ndjson",
    lines(entryOf({ when: { from: "2023-02-30" } })),
    1,
    "schema/custom",
    "when.from",
    "没有2023-02-30这一天",
  ],
  ["unknown unit.ndjson", lines(entryOf({ org: "450000" })), 1, "org-unknown", "org", "请先登记"],
  ["a phone number.ndjson", lines(entryOf({ title: "培训班13812345678" })), 1, /^personal\//, "title", ""],
];

describe("bad input", () => {
  it.each(TABLE)("%s", async (name, content, line, code, path, words) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    const at = desk();
    await at.opened();
    const machine = await at.run(["import", file, "--json"]);
    expect(machine.exit).toBe(1);
    const [first] = (machine.json() as Refusal).refused;
    expect(first?.where).toBe(`${file}:${line}`);
    expect(first?.issues[0]?.code).toMatch(code);
    expect(first?.issues[0]?.path.join(".").startsWith(path)).toBe(true);
    const people = await at.run(["import", file]);
    expect(people.out).toContain(`${file}:${line}  `);
    expect(people.out).toContain(words);
    expect(people.out).toContain("什么也没有记入");
    expect((await at.run(["list", "--json"])).json()).toEqual({ records: [], more: false });
  });

  it("stops the program when two activities claim one kind", async () => {
    const twice = { ...course, title: "另一个培训班" };
    const { exit, out, err } = await desk({ activities: [course, twice] }).run(["activities"]);
    expect([exit, out]).toEqual([70, ""]);
    expect(err).toContain("two activities claim the kind “course”");
  });

  it.each([
    [
      new LedgerUnfit({ path: "a.db", how: { is: "newer", found: 9, known: 2 } }),
      5,
      "由更新的版本建立（格式 9，本程序只认到 2）",
    ],
    [new LedgerBusy({ path: "a.db" }), 4, "正被别的程序写入"],
    [new LedgerBroken({ path: "a.db", why: "不是台账" }), 6, "不能用：不是台账"],
  ])("%s", async (failing, exit, words) => {
    const at = desk({ failing });
    for (const args of [["list"], ["report", "--year", "2023"], ["why", "x"], ["check", "--year", "2023"]]) {
      const people = await at.run(args);
      expect([people.exit, people.out]).toEqual([exit, ""]);
      expect(people.err).toContain(words);
      expect((await at.run([...args, "--json"])).json()).toMatchObject({ error: { exit, path: "a.db" } });
    }
  });
});

describe("what was sound once", () => {
  it("is listed in the annex when it can no longer be read, and the report is made without it", async () => {
    const at = desk();
    await at.opened();
    await at.run(["import", "-"], { stdin: lines(entryOf(), entryOf({ title: "另一个培训班" })) });
    const [, kept] = await Effect.runPromise(at.ledger.records({ kinds: ["course"] }));
    if (kept === undefined) throw new Error("nothing kept");
    const why = "存储内容损坏";
    await Effect.runPromise(
      at.ledger.transact((writer) => writer.recount([{ stored: kept, facts: new Map(), unread: why }])),
    );
    const { exit, out, err } = await at.run(["report", "--year", "2023"]);
    expect(exit).toBe(0);
    expect(out).toContain("1期");
    expect(out).not.toContain("2期");
    expect(out).toContain(why);
    expect(err).toContain("有 1 条读不出");
    const checked = await at.run(["check", "--year", "2023"]);
    expect([checked.exit, checked.out]).toEqual([1, expect.stringContaining(why)]);
  });

  it("does not keep a report from being written when a section throws; the exit code says so", async () => {
    const at = desk({ activities: [course, speechless] });
    await at.opened();
    await at.run(["import", "-"], { stdin: lines(entryOf(), entryOf({ kind: "speechless", entry: { sessions: 1 } })) });
    const { exit, out, err } = await at.run(["report", "--year", "2023"]);
    expect(exit).toBe(8);
    expect(out).toContain("全年举办培训班");
    expect(out).toContain("“写不出的类别”一节未能写出");
    expect(err).toContain("插件 speechless 的 section 出错：一节写坏了");
  });
});
