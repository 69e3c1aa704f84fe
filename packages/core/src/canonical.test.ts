import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson, sha256Hex } from "./canonical.ts";

/** The same, written so that JSON itself does it. */
const plainly = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.date()),
    fc.constant(undefined),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom("10", "9", "2", "01", "-1", "__proto__", "toJSON", "a", "题")),
      tie("json"),
      { maxKeys: 6 },
    ),
  ),
}));

it("is JSON with the fields of each object in one order", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson({ value })).toBe(plainly({ value }));
    }),
    { numRuns: 2_000 },
  );
  expect(canonicalJson({ b: [{ d: 1, c: "一" }], a: null })).toBe('{"a":null,"b":[{"c":"一","d":1}]}');
});

it("is hashed alike wherever it runs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(sha256Hex(text)).toBe(bytesToHex(sha256(utf8ToBytes(text))));
    }),
  );
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
