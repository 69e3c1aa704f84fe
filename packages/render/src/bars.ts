/** A chart as inline SVG bars: each bar under its label, its figure at the right; lengths in percent, type in pixels. */
import type { ChartNode, FigureNode } from "@taizhang/document";
import { escapeHtml } from "./html-escape.ts";

/** Characters of a label that stand beside a figure even on a phone. */
const LABEL = 12;
const LINE = 24;
const BAR = 8;
const GAP = 18;

function valueOf({ figure: { quantity } }: FigureNode): number {
  return typeof quantity === "string" ? 0 : quantity.value;
}

/** A label broken into lines, as SVG text does not break by itself. */
function linesOf(label: string): string[] {
  const chars = Array.from(label);
  const lines: string[] = [];
  for (let at = 0; at < chars.length; at += LABEL) lines.push(chars.slice(at, at + LABEL).join(""));
  return lines.length === 0 ? [""] : lines;
}

/**
 * The bars of a chart. `id` names the chart within its page; `write` writes a figure as a link or span whose content is
 * given; the picture is titled and described for those who cannot see it.
 */
export function bars(chart: ChartNode, id: string, write: (figure: FigureNode) => string): string {
  const most = Math.max(1, ...chart.bars.map((bar) => valueOf(bar.value)));
  let y = 0;
  let rows = "";
  for (const bar of chart.bars) {
    const lines = linesOf(bar.label);
    const share = Math.round((valueOf(bar.value) / most) * 1000) / 10;
    const words = lines
      .map((line, at) => `<tspan x="0" y="${y + 17 + at * LINE}">${escapeHtml(line)}</tspan>`)
      .join("");
    const top = y + lines.length * LINE;
    rows += `<text>${words}</text><text class="value" x="100%" y="${y + 17}">${write(bar.value)}</text>`;
    rows += `<rect class="track" x="0" y="${top}" width="100%" height="${BAR}" rx="1"/>`;
    if (share > 0) rows += `<rect class="bar" x="0" y="${top}" width="${share}%" height="${BAR}" rx="1"/>`;
    rows += "\n";
    y = top + BAR + GAP;
  }
  return (
    `<svg role="group" aria-labelledby="${id}-title" aria-describedby="${id}-alt" width="100%" height="${Math.max(0, y - GAP)}">\n` +
    `<title id="${id}-title">${escapeHtml(chart.title)}</title><desc id="${id}-alt">${escapeHtml(chart.alt)}</desc>\n${rows}</svg>`
  );
}
