/** Runs and paragraphs, as every part of the paper writes them. */
import { escapeXml } from "./xml.ts";

export const BOLD = "<w:rPr><w:b/><w:bCs/></w:rPr>";

const words = (text: string): string =>
  `<w:t${/^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : ""}>${escapeXml(text)}</w:t>`;

export function run(text: string, bold = false): string {
  return text === "" ? "" : `<w:r>${bold ? BOLD : ""}${words(text)}</w:r>`;
}

/** Words of ours, not of the author: 一、 or 附件1, or what stands in the head of the paper. */
export function labelRun(label: string): string {
  return label === "" ? "" : `<w:r><w:rPr><w:rStyle w:val="Label"/></w:rPr>${words(label)}</w:r>`;
}

/** First among the properties of a paragraph whose end stands on the page of what follows. */
export const keptNext = (kept: boolean): string => (kept ? "<w:keepNext/>" : "");

export function paragraph(style: string, content: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}
