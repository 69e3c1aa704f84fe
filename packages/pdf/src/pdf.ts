/** The report as a PDF. */
import type { DocumentNode } from "@taizhang/document";
import { gbt9704, type Profile } from "@taizhang/layout";
import { bodyOf } from "./body.ts";
import { compiled, known, type Fonts } from "./engine.ts";
import { imprintOf } from "./imprint.ts";
import { literal } from "./literal.ts";
import { prelude } from "./prelude.ts";
import { candidates, substitutesIn } from "./typeface.ts";

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Which fonts stand for which classes of type, in Chinese: the same words as in the document. */
  readonly substituted: string;
}

/**
 * The document as a tagged PDF (PDF/UA-1) after the profile: every figure a link to the row that explains it, headings as
 * bookmarks, fonts embedded as subsets. Same document, same bytes; with `installed` fonts, on the same machine. Rejects with
 * EngineMissing where the engine does not run.
 */
export async function renderPdf(
  document: DocumentNode,
  { profile = gbt9704, fonts = "installed" }: { readonly profile?: Profile; readonly fonts?: Fonts } = {},
): Promise<Pdf> {
  const installed = fonts === "installed" ? await known(candidates(profile)) : new Set<string>();
  const substituted = substitutesIn(profile, installed);
  const { title, meta } = document;
  const about =
    `#set document(title: ${literal(title)}, author: ${literal(meta.org)}, description: ${literal(substituted)}, date: none)\n` +
    `#set text(fallback: ${fonts === "installed"})\n`;
  const source = `${about}${prelude(profile, installed)}#{\n${bodyOf(document, profile)}colophon(${literal(substituted)})\n${imprintOf(document, profile)}}\n`;
  return { bytes: await compiled(source), substituted };
}
