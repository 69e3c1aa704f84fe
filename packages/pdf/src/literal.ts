/** Text as a Typst string: data wherever it stands, never code. */

// Inside quotes only these two have a meaning.
const ENTITY: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\" };

const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Bidirectional controls and zero-width characters: they would change what is read without being seen. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
/** Control characters, noncharacters and lone surrogates: no font has them. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufff9-\uffff]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** The words as they can be printed: line ends and tabs become a space, what no font has becomes 〓, as printers mark it. */
export function printable(text: string): string {
  return text.replace(SPACES, " ").replace(UNSEEN, "").replace(UNPRINTABLE, "〓");
}

/** The printable words as a string literal of Typst. */
export function literal(text: string): string {
  return `"${printable(text).replace(/["\\]/g, (char) => ENTITY[char] ?? char)}"`;
}
