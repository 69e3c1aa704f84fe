export { editAll, type Edit } from "./edit.ts";
export { convert, convertAll, type FileKind } from "./convert.ts";
export { found, present } from "./program.ts";
export { pagesOf, type Page, type Word } from "./pages.ts";
