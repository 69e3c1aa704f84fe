/** A ledger's report as DOCX beside docxtemplater filling a like template from ready JSON, whole processes both. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentNode } from "@taizhang/document";
import type { Benchmark, Finding } from "./benchmark.ts";
import { emptyLedger, ledgerOf, type Size } from "./ledger.ts";
import { at } from "./place.ts";
import { timed } from "./process.ts";
import { ratioFinding } from "./ratio-finding.ts";
import { figuresOf, sentencesOf } from "./report-data.ts";
import { sideBySide } from "./side-by-side.ts";
import { call } from "./taizhang.ts";
import { forFigures, forSentences, templateFrom } from "./template.ts";

const YEAR = ["--year", "2023"];

async function reportOf(ledger: string, file: string): Promise<Buffer> {
  await call("report", ...YEAR, "--ledger", ledger, "-o", at(file));
  return readFileSync(at(file));
}

/** Writes template and data, and gives the command that fills the one from the other. */
function filler(name: string, template: Uint8Array, data: object): readonly string[] {
  const files = [at(`template-${name}.docx`), at(`data-${name}.json`), at(`theirs-${name}.docx`)] as const;
  writeFileSync(files[0], template);
  writeFileSync(files[1], JSON.stringify(data));
  return [join(import.meta.dirname, "fill.mjs"), ...files];
}

/**
 * Ours opens the ledger, reads the highlights, composes every sentence, binds every figure to its ref and writes the DOCX.
 * Theirs is given what we computed. With `figures` the template holds the words of the sentences and the JSON the figures,
 * names and days; with `sentences` the JSON holds our finished sentences, the least a filler can be asked to do. Both write
 * the same rows of the annexes, and neither binds a figure to anything.
 */
async function beside(size: Size, given: "figures" | "sentences", rounds: number, most?: number): Promise<Finding> {
  const ledger = await ledgerOf(size);
  const document = JSON.parse((await reportOf(ledger, "report.json")).toString()) as DocumentNode;
  const paper = await reportOf(await emptyLedger("paper"), "paper.docx");
  const { data, facts } = figuresOf(document);
  const fill =
    given === "figures"
      ? filler(given, templateFrom(paper, forFigures(facts)), data)
      : filler(given, templateFrom(paper, forSentences), sentencesOf(document));
  const times = await sideBySide(
    () => call("report", ...YEAR, "--ledger", ledger, "-o", at("ours.docx")),
    () => timed(fill),
    rounds,
  );
  const share = `${size.entries} 条，亮点 ${size.highlights} 条`;
  return ratioFinding(`report docx : docxtemplater (${given})，${share}`, times, most);
}

/** A tenth of the entries are highlights; the others are for information. */
export const docx: Benchmark = async () => [
  await beside({ entries: 5000, highlights: 500 }, "figures", 9, 1),
  await beside({ entries: 5000, highlights: 500 }, "sentences", 9),
  await beside({ entries: 5000, highlights: 100 }, "figures", 7),
  await beside({ entries: 5000, highlights: 5000 }, "figures", 5),
];
