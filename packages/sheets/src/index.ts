/** Tables clerks fill: workbooks out, and what was filled in back as records with their cells. */
export { markedWorkbook, type Faults } from "./marked.ts";
export { inSheetWords, Sheets, type FromSheet, type SheetsRequest } from "./read-sheets.ts";
export { template, type TemplateRequest } from "./template.ts";
