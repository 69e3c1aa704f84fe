/** Markdown, HTML, plain text and JSON from one Document. */
export { renderHtml } from "./html.ts";
export { renderJson } from "./json.ts";
export { renderMarkdown } from "./markdown.ts";
export { renderText } from "./text.ts";
