/** Who signs and when, below the body (GB/T 9704—2012, 7.3.5). */
import type { SignatureNode } from "@taizhang/document";
import { textWidth, widthOf, type Profile } from "@taizhang/layout";
import { charOf } from "./letterhead.ts";
import { keptNext, paragraph, run } from "./prose.ts";

/** So many twips in from a side. */
const at = (side: "left" | "right", twips: number): string =>
  `<w:ind w:${side}="${Math.max(0, Math.floor(twips))}"/>${side === "right" ? '<w:jc w:val="right"/>' : ""}`;

/**
 * Without a seal both start from the left, with one they end from the right: what the standard counts in characters is exact in
 * any font, and digits are wider in some than in others.
 */
export function signatureXml({ org, date }: SignatureNode, profile: Profile): string {
  const { seal, line } = profile;
  const char = charOf(profile);
  const whole = textWidth(profile);
  const [name, day] = [widthOf(org), widthOf(date.text)];
  // 7.3.5.2: the name two in from the right, the date two after its first character; a longer date stands two in itself and
  // pushes the name in
  const left = whole - Math.ceil((Math.max(name, day + 2) + 2) * char);
  // 7.3.5.1: the date four in, the name in the middle above it
  const places = seal
    ? ([at("right", (4 + (day - name) / 2) * char), at("right", 4 * char)] as const)
    : ([at("left", left), at("left", left + 2 * char)] as const);
  // the seal reaches above the name
  const above = `${keptNext(true)}<w:spacing w:before="${(seal ? 2 : 1) * line.pitch}"/>`;
  return paragraph("Signature", run(org), above + places[0]) + paragraph("Signature", run(date.text), places[1]);
}
