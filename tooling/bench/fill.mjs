/** Fills a template with docxtemplater, as its documentation has it: fill.mjs TEMPLATE DATA OUTPUT. */
import { readFileSync, writeFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const [template, data, output] = process.argv.slice(2);
const doc = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true, linebreaks: true });
doc.render(JSON.parse(readFileSync(data, "utf8")));
writeFileSync(output, doc.toBuffer());
