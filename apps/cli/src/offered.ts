/** What files offer the ledger: batches of records with their places, read as NDJSON, JSON, YAML or tables. */
import { error, personalIssues, type Issue } from "@taizhang/core";
import type { Offered } from "@taizhang/engine";
import { decodeUtf8, foreignContent, readItems, readLines, withoutMark, type Item } from "@taizhang/strict-json";
import type { Input } from "./input.ts";
import { LARGEST, notationBy, sniffed } from "./notation.ts";
import { reasonOf } from "./output.ts";
import { tableReading } from "./table-reading.ts";
import type { Tables } from "./tables.ts";

const BATCH = 200;

/** The stream, begun: its first chunk can be looked at before it is read. */
async function begun(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]();
  const first = await rest.next();
  const head = first.done === true ? new Uint8Array() : first.value;
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { head, whole: whole() };
}

async function readWhole(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  advice = "，或改用 NDJSON（一行一条）",
): Promise<Uint8Array | Issue> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) return error("file-too-large", [], `超过 ${limit >> 20} MB，请分成几个文件${advice}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

async function* itemsOf(bytes: AsyncIterable<Uint8Array>, notation: "json" | "yaml"): AsyncGenerator<Item> {
  const whole = await readWhole(bytes, LARGEST[notation]);
  if ("code" in whole) return yield { line: 1, issues: [whole] };
  const foreign = foreignContent(whole);
  if (foreign !== undefined) return yield { line: 1, issues: [foreign] };
  const decoded = decodeUtf8(withoutMark(whole));
  if ("issue" in decoded) return yield { line: decoded.line, issues: [decoded.issue] };
  yield* notation === "json" ? readItems(decoded.text) : (await import("./yaml.ts")).readYaml(decoded.text);
}

async function* inBatches(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const placed =
  (name: string) =>
  (item: Item): Offered => {
    const where = `${name}:${item.line}`;
    return "value" in item ? { where, raw: item.value } : { where, issues: item.issues };
  };

/** The records of a table; its name is told in places. */
async function* ofTable(
  input: Input,
  bytes: AsyncIterable<Uint8Array>,
  tables: Tables,
): AsyncGenerator<readonly Offered[]> {
  const whole = await readWhole(bytes, LARGEST.table, "");
  if ("code" in whole) yield [{ where: input.name, issues: [whole] }];
  else yield* tables.offered(input.name, tableReading(whole));
}

/** The records of one input in batches. An input that cannot be read to its end is one more issue. */
async function* offeredBy(input: Input, tables: Tables): AsyncGenerator<readonly Offered[]> {
  try {
    if (input.begun !== undefined) return yield* tables.offered(input.name, input.begun);
    const { head, whole } = await begun(input.bytes());
    const notation = notationBy(input.name) ?? sniffed(head);
    if (notation === "table") return yield* ofTable(input, whole, tables);
    const batches = notation === "ndjson" ? readLines(whole, BATCH) : inBatches(itemsOf(whole, notation));
    for await (const batch of batches) yield batch.map(placed(input.name));
  } catch (cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code !== "string") throw cause;
    yield [{ where: input.name, issues: [error("unreadable", [], `读到一半读不下去了：${reasonOf(cause).zh}`)] }];
  }
}

/** What a file's name says of a person: names are told in messages, so they pass the gate like any text. */
function personalName({ name }: Input): Issue | undefined {
  const found = personalIssues({ file: name }).find(({ severity }) => severity === "error");
  return found === undefined ? undefined : { ...found, path: [], message: `文件名里的${found.message}` };
}

/** The records of all inputs, one input after another. */
export async function* offeredByAll(inputs: readonly Input[], tables: Tables): AsyncGenerator<readonly Offered[]> {
  for (const [at, input] of inputs.entries()) {
    const personal = personalName(input);
    if (personal === undefined) yield* offeredBy(input, tables);
    else yield [{ where: `第 ${at + 1} 个文件`, issues: [personal] }];
  }
}
