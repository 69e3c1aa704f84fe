/** Text as Markdown that reads back as the same text (CommonMark 0.31 with the GitHub extensions). */

// Always of meaning somewhere: emphasis, links, HTML, tables, code, strikethrough, maths, references, addresses.
const SPECIAL = /[\\`*_[\]<>|~&#!@$]|:(?=[A-Za-z/+-])|\b[Ww][Ww][Ww](?=\.)/g;

/** One stretch of text inside a line. Line ends and tabs inside it become a space. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(SPECIAL, (found) => (found.length === 1 ? `\\${found}` : `${found}\\`));
}

const entity = (space: string): string => `&#${space.charCodeAt(0)};`;

/**
 * A whole line, already escaped inside, that opens a block: its first characters cannot make a list, a rule or a code block,
 * and spaces at its ends, ideographic ones too, are not trimmed away.
 */
export function escapeStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^\s+|\s+$/g, (spaces) => spaces.replace(/\s/g, entity));
}
