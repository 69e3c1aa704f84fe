/** Text as XML, safe as content and inside a quoted attribute. */

const ENTITY: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
const CHARACTER: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITY).map(([char, entity]) => [entity, char]),
);
const SPECIAL = /[&<>"'\t\n\r]/;
const EVERY = new RegExp(SPECIAL, "g");

/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The same text with all characters of meaning as entities. The text holds no character that XML forbids. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY, (char) => ENTITY[char] ?? char) : text;
}

/** The text again that was escaped here. */
export function unescapeXml(xml: string): string {
  return xml.includes("&") ? xml.replace(/&#?\w+;/g, (entity) => CHARACTER[entity] ?? entity) : xml;
}
