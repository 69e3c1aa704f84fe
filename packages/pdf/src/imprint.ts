/** The imprint (版记) at the foot of the last page (7.4). */
import type { DocumentNode, SignatureNode } from "@taizhang/document";
import { imprintOf as wordsOf, type Profile } from "@taizhang/layout";
import { literal } from "./literal.ts";
import { pt, type Setting } from "./setting.ts";

/** The function an imprint is written with. */
export function imprintFunctions({ line, type }: Profile, { single }: Setting): string {
  const char = type.imprint.size / 2;
  // 0.35 mm at both ends, 0.25 mm between (7.4.1)
  return `
#let imprint(ruled, copies, issued) = place(bottom, float: true, clearance: ${pt(line.pitch / 20)}, block(width: 100%, {
  set par(first-line-indent: 0pt, justify: false)
  set text(${single(type.imprint)})
  let rule(height) = if ruled { pdf.artifact(rect(width: 100%, height: height, fill: black)) }
  rule(0.35mm)
  if copies != none { pad(x: ${pt(char)}, y: 2pt, par(hanging-indent: ${pt(3 * char)}, copies)) }
  if copies != none and issued != none { rule(0.25mm) }
  if issued != none {
    let (printer, printed) = issued
    pad(x: ${pt(char)}, y: 2pt, grid(columns: (1fr, auto), printer, printed))
  }
  rule(0.35mm)
}))`;
}

const dateOf = ({ children }: DocumentNode): string | undefined =>
  children.find((block): block is SignatureNode => block.type === "signature")?.date.text;

/** The imprint of a paper, or nothing. */
export function imprintOf(document: DocumentNode, profile: Profile): string {
  const words = wordsOf(document.meta.org, dateOf(document), profile);
  if (words === undefined) return "";
  const { copies, issued, ruled } = words;
  const copied = copies === undefined ? "none" : literal(copies);
  const by = issued === undefined ? "none" : `(${literal(issued.printer)},${literal(issued.printed)})`;
  return `imprint(${ruled},${copied},${by})\n`;
}
