/** The port of the renderers: a document in, the bytes of one format out. */
import type { DocumentNode } from "@taizhang/document";
import type { Profile } from "@taizhang/layout";
import { Context, type Effect } from "effect";
import type { Source } from "./sources.ts";

export interface Format {
  /** md, html, docx, pdf, xlsx, txt, json. */
  readonly name: string;
  readonly mediaType: string;
  /** Whether it shows the entries behind the totals: they are then to be given. */
  readonly showsSources?: true;
}

/** What may be asked of a format beside its name. */
export interface Manner {
  /** For formats that embed fonts: also those installed on the machine, or only those that come along; default: installed. */
  readonly fonts?: "installed" | "bundled";
  /** For formats that set pages: the layout; default: plain paper. */
  readonly profile?: Profile;
  /** For formats that show the entries behind the totals: those entries. */
  readonly sources?: readonly Source[];
}

export interface Rendered {
  readonly bytes: Uint8Array;
  /** What whoever asked should know of it, in Chinese: fonts that were substituted. */
  readonly notes: readonly string[];
}

/** The format cannot be written on this machine; the message says, in Chinese, why and what to do instead. */
export class FormatUnusable extends Error {
  override readonly name = "FormatUnusable";
}

export class Renderers extends Context.Service<
  Renderers,
  {
    readonly formats: readonly Format[];
    /** The document in a format; `format` is one of `formats` by name. */
    readonly render: (
      document: DocumentNode,
      format: string,
      manner?: Manner,
    ) => Effect.Effect<Rendered, FormatUnusable>;
  }
>()("@taizhang/engine/Renderers") {}
