/** A text as it is searched: look-alikes made plain and invisible characters dropped, each character knowing where it stood. */
import type { Span } from "./finding.ts";

export interface Folded {
  /** Half-width, one kind of dash, dot, space and digit. Chinese numerals stay as written: 张三 is a name. */
  readonly text: string;
  /** The stretch of the original that a stretch of `text` came from. */
  source(start: number, end: number): Span;
}

const SAME = 0;
const DROP = 0xffff;
const HIGH_SURROGATE = 0xfffe;

/** The zeros of the decimal digits of other scripts, each followed by its nine. Plane 0. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];

/** The same beyond plane 0; the mathematical digits are five sets in a row. */
const ASTRAL_ZEROS = [
  0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0,
  0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140,
  0x1e2f0, 0x1e4f0, 0x1e950, 0x1fbf0,
];

/** What readers do not see: controls, joiners, bidirectional marks, variation selectors, combining marks, fillers. */
const INVISIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
];

const SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
const DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\ufe58\ufe63";
/** What stands between the parts of a name; NFKC unifies only three of them. */
const DOTS =
  "\u00b7\u0387\u2022\u2027\u30fb\uff65\u2219\u22c5\u2024\u2e31\u2e33\u16eb\ua78f\u318d\u25cf\u25e6\u2981\u02d9\u1427";
/** Cyrillic, Greek and Roman letters that pass for the check character X. */
const EXES = "\u0425\u0445\u03a7\u03c7\u2169\u2179";

const FOLD = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const set = (characters: string, to: string) => {
    for (const c of characters) table[c.charCodeAt(0)] = to.charCodeAt(0);
  };
  const normalize = (from: number, to: number) => {
    for (let code = from; code <= to; code++) {
      const plain = String.fromCharCode(code).normalize("NFKC");
      if (plain.length === 1 && plain.charCodeAt(0) !== code) table[code] = plain.charCodeAt(0);
    }
  };
  normalize(0x2e80, 0x2fd5); // radicals that pass for characters
  normalize(0xf900, 0xfaff);
  normalize(0xfe50, 0xfe6b);
  normalize(0xff01, 0xff5e);
  for (const zero of ZEROS) for (let n = 0; n < 10; n++) table[zero + n] = 0x30 + n;
  set(SPACES, " ");
  set(DASHES, "-");
  set(DOTS, "·");
  set(EXES, "X");
  for (const [from, to] of INVISIBLE) table.fill(DROP, from, to + 1);
  table.fill(HIGH_SURROGATE, 0xd800, 0xdc00);
  return table;
}

/** What a character beyond plane 0 becomes: one character of plane 0, nothing, or itself (undefined). */
function foldAstral(code: number): string | undefined {
  if (code >= 0xe0000 && code <= 0xe0fff) return "";
  for (const zero of ASTRAL_ZEROS) if (code >= zero && code < zero + 10) return String.fromCharCode(0x30 + code - zero);
  if ((code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0x2f800 && code <= 0x2fa1f)) {
    const plain = String.fromCodePoint(code).normalize("NFKC");
    if (plain.length === 1) return plain;
  }
  return undefined;
}

export function fold(text: string): Folded {
  return isPlain(text) ? { text, source: asItIs } : changed(text);
}

/** Whether the text is searched as it is; most texts are. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (FOLD[text.charCodeAt(i)] !== SAME) return false;
  return true;
}

const asItIs = (start: number, end: number): Span => ({ start, end });

function changed(text: string): Folded {
  const codes = new Uint16Array(text.length);
  let from: Uint32Array | undefined; // where each character stood, once something was dropped
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = FOLD[code] ?? SAME;
    if (from !== undefined) from[length] = i;
    if (to === SAME) {
      codes[length++] = code;
      continue;
    }
    if (to !== DROP && to !== HIGH_SURROGATE) {
      codes[length++] = to;
      continue;
    }
    const plain = to === DROP ? "" : foldAstral(text.codePointAt(i) ?? code);
    if (plain === undefined) {
      codes[length++] = code; // its second half follows by itself
      continue;
    }
    from ??= Uint32Array.from({ length: text.length }, (_, at) => at);
    if (plain !== "") {
      from[length] = i;
      codes[length++] = plain.charCodeAt(0);
    }
    if (to === HIGH_SURROGATE) i++;
  }
  const places = from?.subarray(0, length);
  return {
    text: textOf(codes.subarray(0, length)),
    source: (start, end) =>
      places === undefined
        ? { start, end }
        : {
            start: places[start] ?? text.length,
            end: end === start ? (places[start] ?? 0) : endOf(text, places[end - 1]),
          },
  };
}

/** The end of the character that begins at `start`. */
function endOf(text: string, start = 0): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

const CHUNK = 8192;

function textOf(codes: Uint16Array): string {
  let text = "";
  // a spread would go through an iterator
  for (let at = 0; at < codes.length; at += CHUNK) {
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(at, at + CHUNK));
  }
  return text;
}

/** Directional overrides and isolates, under which a text is shown in another order than it is stored. */
const OVERRIDES = /[\u202d\u202e\u2066-\u2069]/;

/** The text back to front, if it holds marks that turn it round on the screen. */
export function turned(text: string): Folded | undefined {
  if (!OVERRIDES.test(text)) return undefined;
  const plain = fold(text);
  const length = plain.text.length;
  return {
    text: plain.text.split("").toReversed().join(""),
    source: (start, end) => plain.source(length - end, length - start),
  };
}
