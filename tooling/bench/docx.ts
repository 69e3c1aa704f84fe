/** A ledger's report as DOCX beside docxtemplater filling a like template from ready JSON, whole processes both. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentNode } from "@taizhang/document";
import type { Benchmark, Finding } from "./benchmark.ts";
import { emptyLedger, ledgerOf, type Size } from "./ledger.ts";
import { at } from "./place.ts";
import { timed } from "./process.ts";
import { ratioFinding } from "./ratio-finding.ts";
import { reportData } from "./report-data.ts";
import { sideBySide } from "./side-by-side.ts";
import { call } from "./taizhang.ts";
import { templateFrom } from "./template.ts";

const YEAR = ["--year", "2023"];
const fill = join(import.meta.dirname, "fill.mjs");

/** The template, and the report as JSON. */
async function prepare(ledger: string): Promise<{ readonly template: string; readonly data: string }> {
  const [template, data] = [at("template.docx"), at("data.json")];
  await call("report", ...YEAR, "--ledger", await emptyLedger("template"), "-o", template);
  writeFileSync(template, templateFrom(readFileSync(template)));
  await call("report", ...YEAR, "--ledger", ledger, "-o", data);
  writeFileSync(data, JSON.stringify(reportData(JSON.parse(readFileSync(data, "utf8")) as DocumentNode)));
  return { template, data };
}

/**
 * Ours opens the ledger, screens the highlights, adds up, composes, binds every figure to its ref and writes the DOCX.
 * Theirs is given the finished sentences and cells of that very report, and writes them as plain text.
 */
async function beside(size: Size, rounds: number, most?: number): Promise<Finding> {
  const ledger = await ledgerOf(size);
  const { template, data } = await prepare(ledger);
  const times = await sideBySide(
    () => call("report", ...YEAR, "--ledger", ledger, "--format", "docx", "-o", at("ours.docx")),
    () => timed([fill, template, data, at("theirs.docx")]),
    rounds,
  );
  return ratioFinding(`report docx : docxtemplater，${size.entries} 条，亮点 ${size.highlights} 条`, times, most);
}

export const docx: Benchmark = async () => [
  await beside({ entries: 5000, highlights: 500 }, 9, 1),
  await beside({ entries: 5000, highlights: 5000 }, 5),
];
