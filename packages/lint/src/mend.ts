/** Puts the fixes of findings into the text they were found in. */
import type { Finding } from "./finding.ts";

/** The text with every fix applied; of two that overlap, the one that stands first. Line ends stay as they were. */
export function mend(text: string, findings: readonly Finding[]): string {
  const pieces = text.split(/(\r\n|\r|\n)/); // line, end, line, end, …
  const byLine = Map.groupBy(
    findings.flatMap(({ at, fix }) => (fix === undefined ? [] : [{ ...at, fix }])),
    ({ line }) => line,
  );
  for (const [line, fixes] of byLine) {
    const whole = pieces[2 * (line - 1)];
    if (whole === undefined) continue; // not a finding of this text
    let out = "";
    let done = 0;
    for (const { from, to, fix } of fixes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
      if (from < done) continue;
      out += whole.slice(done, from) + fix;
      done = to;
    }
    pieces[2 * (line - 1)] = out + whole.slice(done);
  }
  return pieces.join("");
}
