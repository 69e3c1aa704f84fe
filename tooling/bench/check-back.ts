/** An edited report of forty pages, checked back beside a node that does nothing. */
import { readFileSync, writeFileSync } from "node:fs";
import PizZip from "pizzip";
import type { Benchmark } from "./benchmark.ts";
import { ledgerOf } from "./ledger.ts";
import { at } from "./place.ts";
import { timed } from "./process.ts";
import { median, mediansOf, sideBySide } from "./side-by-side.ts";
import { call } from "./taizhang.ts";

/** Its report, edited as below, has 39 pages as LibreOffice breaks them. */
const SIZE = { entries: 5000, highlights: 26 };

/** Milliseconds a check may take beyond what node itself takes. */
const MOST = 2000;

const BODY = "word/document.xml";

/** Every third paragraph of the body is reworded, every seventh number in the annexes is typed over by hand. */
function edited(paper: Uint8Array): Uint8Array {
  const zip = new PizZip(paper);
  let paragraphs = 0;
  let controls = 0;
  const xml = (zip.file(BODY)?.asText() ?? "")
    .replaceAll(/<w:pStyle w:val="BodyText"\/>.*?<\/w:p>/gs, (unit) =>
      (paragraphs += 1) % 3 === 0
        ? unit.replace(/<\/w:p>$/, "<w:r><w:t>群众反映很好，走访三百余户。</w:t></w:r></w:p>")
        : unit,
    )
    .replaceAll(/<w:sdt>.*?<\/w:sdt>/gs, (control) =>
      (controls += 1) % 7 === 0 ? (/<w:sdtContent>(.*?)<\/w:sdtContent>/s.exec(control)?.[1] ?? "") : control,
    );
  zip.file(BODY, xml);
  return zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

export const checkBack: Benchmark = async () => {
  const ledger = await ledgerOf(SIZE);
  const paper = at("check-back.docx");
  await call("report", "--year", "2023", "--ledger", ledger, "-o", paper);
  writeFileSync(paper, edited(readFileSync(paper)));
  const times = await sideBySide(
    () => call("report", "check", paper, "--ledger", ledger),
    () => timed(["-e", "0"]),
    9,
  );
  const more = median(times.first) - median(times.second);
  return [
    {
      says: `report check : node -e 0，${SIZE.entries} 条，亮点 ${SIZE.highlights} 条的报告`,
      found: `+${more.toFixed(0)} ms`,
      beside: mediansOf(times),
      goal: { says: `≤ +${MOST} ms`, met: more <= MOST },
    },
  ];
};
