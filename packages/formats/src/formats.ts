/** The renderers of the house as a layer. */
import type { DocumentNode } from "@taizhang/document";
import { Renderers, type Format } from "@taizhang/engine";
import { Effect, Layer } from "effect";

interface Writer extends Format {
  readonly write: (document: DocumentNode) => Promise<Uint8Array | string>;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const WRITERS: readonly Writer[] = [
  {
    name: "md",
    mediaType: "text/markdown; charset=utf-8",
    write: async (document) => (await import("@taizhang/render")).renderMarkdown(document),
  },
  {
    name: "html",
    mediaType: "text/html; charset=utf-8",
    write: async (document) => (await import("@taizhang/render")).renderHtml(document),
  },
  { name: "docx", mediaType: DOCX, write: async (document) => (await import("@taizhang/office")).renderDocx(document) },
  {
    name: "txt",
    mediaType: "text/plain; charset=utf-8",
    write: async (document) => (await import("@taizhang/render")).renderText(document),
  },
  {
    name: "json",
    mediaType: "application/json",
    write: async (document) => (await import("@taizhang/render")).renderJson(document),
  },
];

const utf8 = new TextEncoder();

/** md, html, docx, txt and json. A format that is not among them is a mistake of the caller and dies. */
export const formats: Layer.Layer<Renderers> = Layer.succeed(Renderers, {
  formats: WRITERS.map(({ name, mediaType }) => ({ name, mediaType })),
  render: Effect.fn("render")(function* (document: DocumentNode, format: string) {
    const writer = WRITERS.find(({ name }) => name === format);
    if (writer === undefined) return yield* Effect.die(new Error(`no renderer for ${format}`));
    const written = yield* Effect.promise(() => writer.write(document));
    return typeof written === "string" ? utf8.encode(written) : written;
  }),
});
