import { OfficeRefusal } from "@taizhang/ooxml";
import { expect, test } from "vitest";
import { docx, PLAIN } from "../test/word.ts";
import { madeAfter } from "./made-after.ts";

const CUSTOM = "docProps/custom.xml";
const properties = (name: string): string =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property pid="2" name="${name}"><vt:lpwstr>本局</vt:lpwstr></property></Properties>`;

test.each([
  ["its property", { [CUSTOM]: properties("taizhang.profile") }, "本局"],
  ["no such property", { [CUSTOM]: properties("profile") }, undefined],
  ["no properties", {}, undefined],
])("a paper with %s", async (_, parts, name) => {
  expect(await madeAfter(docx({ ...PLAIN, ...parts }))).toBe(name);
});

test("what is no DOCX is refused", async () => {
  await expect(madeAfter(new Uint8Array(8))).rejects.toThrow(OfficeRefusal);
});
