/** PDF from a Document, set by Typst after a layout profile: tagged, linked, the same bytes each time. */
export { renderPdf, type Pdf } from "./pdf.ts";
export { EngineMissing, type Fonts } from "./engine.ts";
