/** Whether a DOCX keeps to its layout, read as it would be set: styles, defaults, numbering and theme resolved. */
export { checkLayout, type LayoutFinding } from "./check.ts";
export { madeAfter } from "./made-after.ts";
