/** One text for one content: what two records are compared by, and what an id is made from. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** JSON with the keys of every object in code-unit order and no white space. */
export function canonicalJson(value: unknown): string {
  return (JSON.stringify(ordered(value)) as string | undefined) ?? "null";
}

/** The value with the fields of every object in order, so that JSON writes all of it at once. */
function ordered(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") return ordered(value.toJSON());
  if (Array.isArray(value)) return value.map(ordered);
  const fields: Record<string, unknown> = {};
  for (const key of inOrder(Object.keys(value))) {
    const each = ordered((value as Readonly<Record<string, unknown>>)[key]);
    if (key !== "__proto__") fields[key] = each;
    // set like the others it would be no field
    else Object.defineProperty(fields, key, { value: each, enumerable: true });
  }
  return fields;
}

/** In code-unit order; most objects have few fields, and many have them so already. */
const inOrder = (keys: readonly string[]): readonly string[] =>
  keys.every((key, at) => at === 0 || (keys[at - 1] ?? "") < key) ? keys : keys.toSorted();

/** What Node brings with it, where this runs in Node. */
interface Host {
  readonly process?: {
    readonly getBuiltinModule?: (name: "node:crypto") => { readonly hash: (algorithm: "sha256", of: string) => string };
  };
}

const crypto = (globalThis as Host).process?.getBuiltinModule?.("node:crypto");

/** SHA-256 of a text, 64 hexadecimal digits. */
export function sha256Hex(of: string): string {
  return crypto === undefined ? bytesToHex(sha256(utf8ToBytes(of))) : crypto.hash("sha256", of);
}

/** Milliseconds by which Asia/Shanghai is ahead of UTC. */
const EAST = 8 * 3_600_000;

/**
 * A UUIDv7 (RFC 9562, 5.7) that follows from the content: its time is the first day of the work (midnight in
 * Asia/Shanghai), its random part the content's digest. Importing the same record again makes the same id.
 */
export function contentId(day: string, digest: string): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const time = (Date.UTC(year, month - 1, date) - EAST).toString(16).padStart(12, "0");
  const variant = ((Number.parseInt(digest.slice(3, 4), 16) & 3) | 8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${digest.slice(0, 3)}`,
    `${variant}${digest.slice(4, 7)}`,
    digest.slice(7, 19),
  ].join("-");
}
