/** The shape of a title: lines as even as its words allow (GB/T 9704—2012, 7.3.1). */

/** Width in Chinese characters; Western letters and digits are half as wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    // Punctuation such as “ ” — … × · is shared with the West but set as wide as a character.
    width += code < 0x80 || (code >= 0xa0 && code < 0xb7) || (code >= 0xc0 && code < 0xd7) ? 0.5 : 1;
  }
  return width;
}

/** The words in as few lines as hold them, the lines as even as possible; one line when a word alone is wider than a line. */
export function linesOf(words: readonly string[], perLine: number): string[] {
  const widths = words.map(widthOf);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  if (whole <= perLine || widths.some((width) => width > perLine)) return [words.join("")];
  // The best break of the first n words: fewest lines, then least sum of squares.
  const best: { lines: number; squares: number; from: number }[] = [{ lines: 0, squares: 0, from: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    let width = 0;
    let choice = { lines: Infinity, squares: Infinity, from: end - 1 };
    for (let from = end - 1; from >= 0; from -= 1) {
      width += widths[from] ?? 0;
      if (width > perLine) break;
      const before = best[from];
      if (before === undefined) continue;
      const lines = before.lines + 1;
      const squares = before.squares + width * width;
      if (lines < choice.lines || (lines === choice.lines && squares < choice.squares)) {
        choice = { lines, squares, from };
      }
    }
    best.push(choice);
  }
  const lines: string[] = [];
  for (let end = words.length; end > 0;) {
    const from = best[end]?.from ?? 0;
    lines.unshift(words.slice(from, end).join(""));
    end = from;
  }
  return lines;
}
