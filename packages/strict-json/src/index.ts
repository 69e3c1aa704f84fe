/** JSON and NDJSON read strictly: bytes in, values with their lines out, or issues that say what to type instead. */
export type { Item } from "./item.ts";
export { readItems, readJson, type Read } from "./json.ts";
export { readLines } from "./ndjson.ts";
export { numberIssue } from "./number.ts";
export { decodeUtf8, foreignContent, withoutMark, type Decoded } from "./utf8.ts";
