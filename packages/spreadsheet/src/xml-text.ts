/** Text as XML in a workbook. */

const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML cannot hold, or would change on the way: controls, halves of pairs, and what looks like their spelling. */
const UNWRITABLE =
  // oxlint-disable-next-line no-control-regex -- these are the characters it is about
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\r|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text for an element or an attribute; a character XML cannot hold becomes `_x0000_`, as workbooks spell it. */
export const xmlText = (text: string): string =>
  text
    .replace(UNWRITABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>"]/g, (char) => ENTITY[char] ?? char);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
