import { expect, it } from "vitest";
import { codesAt, levelOf, orgPath, within } from "./org.ts";

it.each([
  ["450000", "45", "province"],
  ["451400", "4514", "prefecture"],
  ["450100", "4501", "prefecture"],
  ["451499", "451499", "county"],
  ["451410", "451410", "county"],
  ["450000000", "45", "province"],
  ["451400000000", "4514", "prefecture"],
  ["451499000", "451499", "county"],
  ["451499001000", "451499001", "township"],
  ["451499001", "451499001", "township"],
  ["451499100", "451499100", "township"],
  ["451499001002", "451499001002", "community"],
  ["451499001100", "451499001100", "community"],
])("%s lies at %s and is a %s", (code, path, level) => {
  expect(orgPath(code)).toBe(path);
  expect(levelOf(code)).toBe(level);
});

it.each([
  ["45", ["450000", "450000000", "450000000000"]],
  ["451499", ["451499", "451499000", "451499000000"]],
  ["451499001", ["451499001", "451499001000"]],
  ["451499001002", ["451499001002"]],
])("a unit at %s is written as %s", (path, codes) => {
  expect(codesAt(path)).toEqual(codes);
  expect(codes.map(orgPath)).toEqual(codes.map(() => path));
});

it("knows who lies below whom", () => {
  expect(within("451499001", "451400")).toBe(true);
  expect(within("451499", "451499")).toBe(true);
  expect(within("451301", "451400")).toBe(false);
  expect(within("451400", "451499")).toBe(false);
});
