/** One text for one content: what two records are compared by, and what an id is made from. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** JSON with the keys of every object in code-unit order and no white space. */
export function canonicalJson(value: unknown): string {
  return written(value) ?? "null";
}

/** As `JSON.stringify`: undefined for what JSON has no word for. */
function written(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) as string | undefined;
  if ("toJSON" in value && typeof value.toJSON === "function") return written(value.toJSON());
  if (Array.isArray(value)) return `[${value.map((each) => written(each) ?? "null").join(",")}]`;
  let fields = "";
  for (const key of sortedKeys(value)) {
    const text = written((value as Readonly<Record<string, unknown>>)[key]);
    if (text !== undefined) fields += `${fields === "" ? "" : ","}${JSON.stringify(key)}:${text}`;
  }
  return `{${fields}}`;
}

/** Names that are whole numbers come first, in the order of numbers, as in every object. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return keys.some((key) => /^\d/.test(key)) ? Object.keys(Object.fromEntries(keys.map((key) => [key, 0]))) : keys;
}

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

/**
 * A UUIDv7 (RFC 9562, 5.7) that follows from the content: its time is the first day of the work (midnight in
 * Asia/Shanghai), its random part the content's digest. Importing the same record again makes the same id.
 */
export function contentId(day: string, digest: string): string {
  const time = Date.parse(`${day}T00:00:00+08:00`).toString(16).padStart(12, "0");
  const variant = ((Number.parseInt(digest.slice(3, 4), 16) & 3) | 8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${digest.slice(0, 3)}`,
    `${variant}${digest.slice(4, 7)}`,
    digest.slice(7, 19),
  ].join("-");
}
