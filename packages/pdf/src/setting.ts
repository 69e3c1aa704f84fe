/** How words are set: lengths as Typst, and a type as arguments of its `text`. */
import { textWidth, type Profile, type Type } from "@taizhang/layout";
import { literal } from "./literal.ts";
import { typefaceOf } from "./typeface.ts";

/** A length of the profile, in twips, as Typst. */
export const twips = (length: number): string => pt(length / 20);
/** Points as Typst. */
export const pt = (points: number): string => `${Number(points.toFixed(4))}pt`;

/** Millimetres as points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Width of one character of the body, with the spacing that makes a line hold its number of them; in points. */
export const charWidth = ({ type, line }: Profile): number => type.body.size / 2 + line.spacing / 20;

/** Height of a character above its baseline, in parts of its size: that of Chinese fonts. */
const ABOVE = 0.88;

/** The edges that make a line of this size exactly so high, its characters in the middle. */
function edges(size: number, pitch: number): string {
  const top = (pitch - size) / 2 + ABOVE * size;
  return `top-edge: ${pt(top)}, bottom-edge: ${pt(top - pitch)}`;
}

/** Lines of captions and tables, in parts of their size: the standard says nothing of them. */
const SINGLE = 1.3;

/** Width of the type area in points. */
export const measure = (profile: Profile): number => textWidth(profile) / 20;

/** Each gives arguments of `text` for a type of the profile. */
export interface Setting {
  /** Its family and weight alone. */
  readonly font: (of: Type) => string;
  /** In lines at the pitch of the body. */
  readonly exact: (of: Type) => string;
  /** In lines of their own height. */
  readonly single: (of: Type) => string;
}

/** The setting of a profile; `installed` are the font families found on the machine. */
export function settingOf(profile: Profile, installed: ReadonlySet<string>): Setting {
  const { alternates } = profile;
  const pitch = profile.line.pitch / 20;
  const font = (of: Type): string => {
    const { families, bold } = typefaceOf(of.font, alternates, installed);
    return `font: (${families.map((family) => `${literal(family)},`).join(" ")}), weight: ${bold ? 700 : 400}`;
  };
  const exact = (of: Type): string => `${font(of)}, size: ${pt(of.size / 2)}, ${edges(of.size / 2, pitch)}`;
  const single = (of: Type): string =>
    `${font(of)}, size: ${pt(of.size / 2)}, tracking: 0pt, ${edges(of.size / 2, (of.size / 2) * SINGLE)}`;
  return { font, exact, single };
}
