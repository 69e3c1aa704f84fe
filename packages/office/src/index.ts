/** DOCX from a Document, laid out after GB/T 9704—2012. */
export { renderDocx } from "./docx.ts";
