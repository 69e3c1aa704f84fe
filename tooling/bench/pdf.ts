/** A ledger's report as PDF beside LibreOffice printing the DOCX of the same report, whole processes both; and the next one. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../command.ts";
import type { Benchmark, Finding } from "./benchmark.ts";
import { ledgerOf } from "./ledger.ts";
import { at, bench } from "./place.ts";
import { ratioFinding } from "./ratio-finding.ts";
import { median, sideBySide } from "./side-by-side.ts";
import { call } from "./taizhang.ts";

const figures = (says: string, times: readonly number[]): Finding => ({
  says,
  found: `${median(times).toFixed(0)} ms`,
  beside: `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)} ms`,
});

/** Prints a DOCX; undefined where there is no LibreOffice. */
async function printed(docx: string): Promise<number | undefined> {
  const profile = `-env:UserInstallation=${pathToFileURL(at("libreoffice")).href}`;
  const args = [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", at("printed"), docx] as const;
  const { code, seconds } = await run(["soffice", ...args], { quiet: true });
  return code === 0 ? seconds * 1000 : undefined;
}

/** Times of one report after another in one process. */
async function again(report: string, rounds: number): Promise<number[]> {
  const script = join(import.meta.dirname, "typeset.mjs");
  const { output } = await run([process.execPath, "-C", "@taizhang/source", script, report, String(rounds)], {
    quiet: true,
    cwd: bench,
  });
  return JSON.parse(output) as number[];
}

/** 5000 entries, 100 of them highlights. */
export const pdf: Benchmark = async () => {
  const ledger = await ledgerOf({ entries: 5000, highlights: 100 });
  const report = (file: string): Promise<number> =>
    call("report", "--year", "2023", "--ledger", ledger, "-o", at(file));
  await report("report.json");
  const next = figures("同一进程再排一份 PDF (the next in one process)", await again(at("report.json"), 7));
  await report("ours.docx");
  if ((await printed(at("ours.docx"))) === undefined) {
    console.log("没有 LibreOffice，只量自己的 (no LibreOffice: ours alone)");
    const alone: number[] = [];
    for (let round = 0; round < 5; round += 1) alone.push(await report("ours.pdf"));
    return [figures("report pdf", alone), next];
  }
  const rounds = await sideBySide(
    () => report("ours.pdf"),
    async () => (await report("ours.docx")) + ((await printed(at("ours.docx"))) ?? Number.NaN),
    5,
  );
  return [ratioFinding("report pdf : report docx + LibreOffice", rounds), next];
};
