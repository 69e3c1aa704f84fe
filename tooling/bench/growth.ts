/** How the cost of a report grows with its ledger: ten times the entries, the same units, the same highlights. */
import type { Benchmark } from "./benchmark.ts";
import { ledgerOf } from "./ledger.ts";
import { at } from "./place.ts";
import { ratioFinding } from "./ratio-finding.ts";
import { sideBySide } from "./side-by-side.ts";
import { call } from "./taizhang.ts";

const HIGHLIGHTS = 500;

export const growth: Benchmark = async () => {
  const large = await ledgerOf({ entries: 100_000, highlights: HIGHLIGHTS });
  const small = await ledgerOf({ entries: 10_000, highlights: HIGHLIGHTS });
  const findings = [];
  for (const format of ["docx", "md"]) {
    const report = (ledger: string) => () =>
      call("report", "--year", "2023", "--ledger", ledger, "-o", at(`growth.${format}`));
    const rounds = await sideBySide(report(large), report(small), 11);
    findings.push(ratioFinding(`report ${format}，100 000 条 : 10 000 条`, rounds, 1.1));
  }
  return findings;
};
