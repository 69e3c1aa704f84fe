/** Lines are read alike however the stream is cut into chunks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "./item.ts";
import { readLines } from "./ndjson.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* cut(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function items(whole: Uint8Array | string, size = 1 << 16, batch?: number): Promise<Item[]> {
  const found: Item[] = [];
  for await (const each of readLines(cut(typeof whole === "string" ? bytes(whole) : whole, size), batch))
    found.push(...each);
  return found;
}

const brief = (of: readonly Item[]) =>
  of.map((item) =>
    "value" in item ? [item.line, item.value] : [item.line, item.issues.map(({ code }) => code).join()],
  );

describe("readLines", () => {
  it("reads the same lines however the bytes arrive", async () => {
    const line = fc.oneof(
      fc.constant(""),
      fc.json().filter((text) => !/__proto__|-0|e\+|\d{16}/.test(text)),
      fc.constant('{"题":"培训"}\r'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 64 }), async (lines, size) => {
        const whole = lines.join("\n");
        expect(await items(whole, size, 3)).toEqual(await items(whole));
      }),
      { numRuns: 200 },
    );
  });

  it("passes over empty lines and reads on behind a broken one", async () => {
    expect(brief(await items('{"a":1}\n\n   \n{"a":\n{"a":2}'))).toEqual([
      [1, { a: 1 }],
      [4, "not-json"],
      [5, { a: 2 }],
    ]);
  });

  it("tolerates a byte-order mark at the very beginning", async () => {
    expect(brief(await items('\ufeff{"a":1}\r\n{"a":2}\r\n'))).toEqual([
      [1, { a: 1 }],
      [2, { a: 2 }],
    ]);
  });

  it("names the line and byte of what is not UTF-8, and reads the other lines", async () => {
    const broken = new Uint8Array([...bytes('{"题":1}\n{"a":"'), 0xff, ...bytes('"}\n{"a":2}')]);
    const found = await items(broken, 5);
    expect(brief(found)).toEqual([
      [1, { 题: 1 }],
      [2, "not-utf8"],
      [3, { a: 2 }],
    ]);
    expect(found[1]).toMatchObject({
      issues: [{ message: expect.stringContaining("第 17 个字节起不是 UTF-8") as string }],
    });
  });

  it("says once that a whole file is GBK", async () => {
    const gbk = [0xc5, 0xe0, 0xd1, 0xb5]; // 培训
    const file = new Uint8Array([...bytes('{"t":"'), ...gbk, ...bytes('"}\n{"t":"'), ...gbk, ...bytes('"}\n')]);
    const found = await items(file);
    expect(found).toMatchObject([
      { line: 1, issues: [{ code: "not-utf8", message: expect.stringContaining("GBK") as string }] },
    ]);
  });

  it.each([
    ["UTF-16 with its mark", [0xff, 0xfe, 0x7b, 0x00], "UTF-16"],
    ["UTF-16 without", [0x7b, 0x00, 0x22, 0x00], "UTF-16"],
    ["a workbook", [0x50, 0x4b, 0x03, 0x04, 0x14], "Excel"],
    ["gzip", [0x1f, 0x8b, 0x08], "压缩文件"],
  ])("says what %s is", async (_, file, words) => {
    const found = await items(new Uint8Array(file));
    expect(found).toMatchObject([
      { line: 1, issues: [{ code: "not-text", message: expect.stringContaining(words) as string }] },
    ]);
  });

  it.each(["", "\n\n", "\ufeff"])("says that nothing is there: %j", async (text) => {
    expect(brief(await items(text))).toEqual([[1, "empty"]]);
  });

  it("gives up on a line nobody writes by hand", async () => {
    expect(brief(await items(`{"a":1}\n"${"x".repeat(5 << 20)}`))).toEqual([
      [1, { a: 1 }],
      [2, "line-too-long"],
    ]);
  });
});
