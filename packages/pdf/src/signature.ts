/** Who signs and when, below the body (7.3.5). */
import type { SignatureNode } from "@taizhang/document";
import { widthOf, type Profile } from "@taizhang/layout";
import { literal } from "./literal.ts";
import { charWidth, measure, pt } from "./setting.ts";

/** The functions a signature is written with. */
export function signatureFunctions(profile: Profile): string {
  const pitch = profile.line.pitch / 20;
  const char = charWidth(profile);
  return `
#let signed(left, name, date) = block(above: ${pt(pitch)}, breakable: false, {
  set par(first-line-indent: 0pt, justify: false)
  pad(left: left, par(name))
  pad(left: left + ${pt(2 * char)}, par(date))
})
// the seal reaches above the name
#let sealed(name, date) = block(above: ${pt(2 * pitch)}, breakable: false, width: 100%, context {
  set par(first-line-indent: 0pt, justify: false)
  let inward = ${pt(4 * char)} + (measure(date).width - measure(name).width) / 2
  align(right, pad(right: calc.max(0pt, inward), par(name)))
  align(right, pad(right: ${pt(4 * char)}, par(date)))
})`;
}

/** The call that signs; `date` is Typst code. */
export function signatureOf({ org, date: { text } }: SignatureNode, date: string, profile: Profile): string {
  // 7.3.5.1: the date four characters in from the right, the name in the middle above it
  if (profile.seal) return `sealed(${literal(org)},${date})\n`;
  // 7.3.5.2, in characters from the right: the name two in, the date two after its first character; a longer date stands
  // two in itself and pushes the name in.
  const wide = Math.max(widthOf(org), widthOf(text) + 2);
  const left = Math.max(0, measure(profile) - (wide + 2) * charWidth(profile));
  return `signed(${left}pt,${literal(org)},${date})\n`;
}
