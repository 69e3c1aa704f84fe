/** The renderers of the house as a layer. */
import type { DocumentNode } from "@taizhang/document";
import { FormatUnusable, Renderers, type Format, type Manner, type Rendered } from "@taizhang/engine";
import { Effect, Layer } from "effect";

interface Writer extends Format {
  readonly write: (document: DocumentNode, manner: Manner) => Promise<Uint8Array | string | Rendered>;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Where the engine does not run, that is told as any format would. */
async function pdf(document: DocumentNode, { fonts = "installed", profile }: Manner): Promise<Rendered> {
  const { EngineMissing, renderPdf } = await import("@taizhang/pdf");
  try {
    const { bytes, substituted } = await renderPdf(document, { fonts, ...(profile && { profile }) });
    return { bytes, notes: [substituted] };
  } catch (cause) {
    throw cause instanceof EngineMissing ? new FormatUnusable(cause.message, { cause }) : cause;
  }
}

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
  {
    name: "docx",
    mediaType: DOCX,
    write: async (document, { profile }) => (await import("@taizhang/office")).renderDocx(document, profile),
  },
  {
    name: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    showsSources: true,
    write: async (document, { sources = [] }) => (await import("./xlsx.ts")).renderXlsx(document, sources),
  },
  { name: "pdf", mediaType: "application/pdf", write: pdf },
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

function rendered(written: Uint8Array | string | Rendered): Rendered {
  if (typeof written === "string") return { bytes: utf8.encode(written), notes: [] };
  return written instanceof Uint8Array ? { bytes: written, notes: [] } : written;
}

/** md, html, docx, xlsx, pdf, txt and json. A format that is not among them is a mistake of the caller and dies. */
export const formats: Layer.Layer<Renderers> = Layer.succeed(Renderers, {
  formats: WRITERS.map(({ write: _, ...format }) => format),
  render: Effect.fn("render")(function* (document: DocumentNode, format: string, manner: Manner = {}) {
    const writer = WRITERS.find(({ name }) => name === format);
    if (writer === undefined) return yield* Effect.die(new Error(`no renderer for ${format}`));
    const written = yield* Effect.tryPromise({
      try: () => writer.write(document, manner),
      catch: (cause) => cause,
    }).pipe(Effect.catch((cause) => (cause instanceof FormatUnusable ? Effect.fail(cause) : Effect.die(cause))));
    return rendered(written);
  }),
});
