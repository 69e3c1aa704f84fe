/** A reading that has begun says what one begun in its turn says, to whoever comes to listen, and ends when nobody does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { beginReading, tableReading, type TableReading } from "./table-reading.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-reading-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function heard({ lines }: TableReading): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const said of lines) all.push(...said);
  return all;
}

const words = "名称,期数\n政策法规培训班,1\n";

it("is of the first table among the files, and heard late", async () => {
  const table = file("two.csv", words);
  const begun = beginReading([file("one.ndjson", "{}"), table, file("three.csv", "甲\n")]);
  expect(begun?.path).toBe(table);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(begun && (await heard(begun))).toEqual(await heard(tableReading(new TextEncoder().encode(words))));
});

it("is none where there is no table, or none that can be read", () => {
  mkdirSync(join(folder, "folder.xlsx"));
  for (const path of [file("a.json", "[]"), "-", join(folder, "nothing.xlsx"), join(folder, "folder.xlsx")])
    expect(beginReading([path])).toBeUndefined();
});

it("is heard whole by who had no time to listen, its pipe full meanwhile", async () => {
  const begun = beginReading([file("many.csv", `名称\n${"培训班\n".repeat(50_000)}`)]);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500);
  const said = (begun && (await heard(begun))) ?? [];
  expect(said.filter((line) => (line as readonly unknown[])[0] === "row")).toHaveLength(50_001);
  expect(said.at(-1)).toEqual(["end"]);
});

it("of eight tables that ask too much, at once, keeps to a reader on each core, and one more is read", async () => {
  const bomb = zipSync({ "[Content_Types].xml": new Uint8Array(40 << 20) }, { level: 9 });
  const rows = new TextEncoder().encode(`名称\n${"培训班\n".repeat(60_000)}`);
  let most = 0;
  const watch = setInterval(() => {
    const readers = process.getActiveResourcesInfo().filter((each) => each === "ProcessWrap").length;
    most = Math.max(most, readers);
  }, 5);
  const eight = Array.from({ length: 8 }, (_, at) => heard(tableReading(at % 2 === 0 ? bomb : rows)));
  const good = heard(tableReading(new TextEncoder().encode(words)));
  const ends = (await Promise.all(eight)).map((said) => said.at(-1));
  clearInterval(watch);
  expect(ends.map((end) => (end as readonly unknown[])[0])).toEqual(Array.from({ length: 8 }, () => "refused"));
  expect((await good).at(-1)).toEqual(["end"]);
  expect([most > 0, most <= availableParallelism()]).toEqual([true, true]);
});

it("says nothing more once it is stopped", async () => {
  const begun = beginReading([file("long.csv", `名称\n${"培训班\n".repeat(50_000)}`)]);
  begun?.stop();
  expect((begun && (await heard(begun)))?.length).toBeLessThan(50_000);
});
