/** DOCX from a Document, laid out after GB/T 9704—2012; and what a reader of one has to know of how it was written. */
export { digestOf, wordingOf } from "./digest.ts";
export { renderDocx } from "./docx.ts";
export { FIGURES_NAMESPACE, printed } from "./figures.ts";
