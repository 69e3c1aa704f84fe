/** NDJSON: one record a line, read from a stream of bytes in batches, so that memory stays flat. */
import { error } from "@taizhang/core";
import type { Item } from "./item.ts";
import { readJson } from "./json.ts";
import { decodeUtf8, foreignContent, withoutMark } from "./utf8.ts";

const NEWLINE = 0x0a;

/** Bytes a line may have. */
const LONGEST = 4 * 1024 * 1024;

/** The place in the stream where a block begins. */
interface Place {
  line: number;
  offset: number;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Blocks of whole lines; the last may lack its newline. */
async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end >= 0) {
      yield joined([...rest, chunk.subarray(0, end + 1)]);
      rest = [];
      length = 0;
    }
    rest.push(chunk.subarray(end + 1));
    length += chunk.length - end - 1;
    if (length > LONGEST) break;
  }
  if (length > 0) yield joined(rest);
}

function itemOf(text: string, line: number): Item | undefined {
  if (text.trim() === "") return undefined;
  if (text.length > LONGEST) return { line, issues: [error("line-too-long", [], TOO_LONG)] };
  const read = readJson(text);
  return "value" in read ? { line, value: read.value } : { line, issues: read.issues };
}

const TOO_LONG = `这一行超过 ${LONGEST / 1024 / 1024} MB；请检查是否缺了换行（一行一条）`;

/** The lines of a block that is sound throughout. */
function* soundLines(text: string, place: Place): Generator<Item> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    const item = itemOf(text.slice(start, end < 0 ? text.length : end), place.line);
    if (item !== undefined) yield item;
    if (end < 0) return;
    place.line += 1;
    start = end + 1;
  }
}

/** The lines of a block some of whose bytes are no UTF-8: each line is judged by itself. */
function* doubtfulLines(block: Uint8Array, place: Place): Generator<Item> {
  let start = 0;
  while (start < block.length) {
    const newline = block.indexOf(NEWLINE, start);
    const end = newline < 0 ? block.length : newline;
    const decoded = decodeUtf8(block.subarray(start, end), { line: place.line, offset: place.offset + start });
    if ("issue" in decoded) yield { line: decoded.line, issues: [decoded.issue] };
    else yield* soundLines(decoded.text, { ...place });
    if (newline < 0) return;
    place.line += 1;
    start = end + 1;
  }
}

/** Whether any line beyond plain ASCII is UTF-8; when none is, the whole file is in another encoding. */
function anySoundText(block: Uint8Array): boolean {
  for (let start = 0; start < block.length;) {
    const newline = block.indexOf(NEWLINE, start);
    const end = newline < 0 ? block.length : newline;
    const line = block.subarray(start, end);
    if (line.some((byte) => byte > 0x7f) && "text" in decodeUtf8(line)) return true;
    start = end + 1;
  }
  return false;
}

/**
 * The records of a stream in batches of about `size`. Empty lines are passed over; a broken line is an item with issues
 * and the next is read on; a stream with no record at all is an issue.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, size = 500): AsyncGenerator<readonly Item[]> {
  const place: Place = { line: 1, offset: 0 };
  let batch: Item[] = [];
  let any = false;
  for await (const block of wholeLines(chunks)) {
    const foreign = place.offset === 0 ? foreignContent(block) : undefined;
    if (foreign !== undefined) return yield [{ line: 1, issues: [foreign] }];
    const bytes = place.offset === 0 ? withoutMark(block) : block;
    place.offset += block.length - bytes.length;
    const decoded = decodeUtf8(bytes, place);
    if ("issue" in decoded && !any && !anySoundText(bytes))
      return yield [{ line: decoded.line, issues: [decoded.issue] }];
    for (const item of "text" in decoded ? soundLines(decoded.text, place) : doubtfulLines(bytes, place)) {
      any = true;
      batch.push(item);
      if (batch.length >= size) {
        yield batch;
        batch = [];
      }
    }
    place.offset += bytes.length;
  }
  if (!any) batch.push({ line: 1, issues: [error("empty", [], "没有内容")] });
  if (batch.length > 0) yield batch;
}
