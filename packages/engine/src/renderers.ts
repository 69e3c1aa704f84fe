/** The port of the renderers: a document in, the bytes of one format out. */
import type { DocumentNode } from "@taizhang/document";
import { Context, type Effect } from "effect";

export interface Format {
  /** md, html, docx, txt, json. */
  readonly name: string;
  readonly mediaType: string;
}

export class Renderers extends Context.Service<
  Renderers,
  {
    readonly formats: readonly Format[];
    /** Bytes of the document; `format` is one of `formats` by name. */
    readonly render: (document: DocumentNode, format: string) => Effect.Effect<Uint8Array>;
  }
>()("@taizhang/engine/Renderers") {}
