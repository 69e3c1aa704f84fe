/** Every format is written, as text or as a package of its own; the face of the package. */
import { document, paragraph, text } from "@taizhang/document";
import { Renderers, type Rendered } from "@taizhang/engine";
import { Effect } from "effect";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const paper = document("总结", { org: "县", orgCode: "451499", year: 2023, lang: "zh-CN" }, [paragraph(text("完。"))]);

const rendered = (format: string): Promise<Rendered> =>
  Effect.runPromise(
    Effect.flatMap(Renderers, (renderers) => renderers.render(paper, format, { fonts: "bundled" })).pipe(
      Effect.provide(face.formats),
    ),
  );

const render = async (format: string): Promise<Uint8Array> => (await rendered(format)).bytes;

it.each([
  ["md", "# 总结"],
  ["html", "<!doctype html>"],
  ["docx", "PK"],
  ["xlsx", "PK"],
  ["pdf", "%PDF-1.7"],
  ["txt", "总结"],
  ["json", '{\n  "type": "document"'],
])("writes %s", async (format, begins) => {
  expect(
    new TextDecoder()
      .decode(await render(format))
      .trimStart()
      .startsWith(begins),
  ).toBe(true);
});

it("names a media type for each", async () => {
  const formats = await Effect.runPromise(
    Effect.map(Renderers, (renderers) => renderers.formats).pipe(Effect.provide(face.formats)),
  );
  expect(formats.map(({ name }) => name)).toEqual(["md", "html", "docx", "xlsx", "pdf", "txt", "json"]);
  for (const { mediaType } of formats) expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+/);
});

it("tells which fonts a PDF was set in, and nothing of other formats", async () => {
  expect((await rendered("pdf")).notes).toEqual([expect.stringContaining("Noto Serif SC")]);
  expect((await rendered("docx")).notes).toEqual([]);
});

it("takes an unknown format for a mistake of the caller", async () => {
  await expect(render("ofd")).rejects.toThrow("no renderer for ofd");
});

it("exports one name", () => {
  expect(Object.keys(face)).toEqual(["formats"]);
});
