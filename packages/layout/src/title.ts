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

/** Whether lines of these widths make a trapezoid or a diamond: none is shorter than both one above and one below it. */
export function shapely(widths: readonly number[]): boolean {
  return widths.every(
    (width, at) => Math.max(0, ...widths.slice(0, at)) <= width || Math.max(0, ...widths.slice(at + 1)) <= width,
  );
}

/** Lines of a title that are searched for a better shape; with more of them the evenest have to do. */
const SHAPED = 4;

/**
 * The words in as few lines as hold them, in the shape of a trapezoid or a diamond where their breaks allow one, and as even as
 * possible; one line when a word alone is wider than a line.
 */
export function linesOf(words: readonly string[], perLine: number): string[] {
  const even = evenLines(words, perLine);
  if (even.length > SHAPED || shapely(even.map(widthOf))) return even;
  let best: { readonly lines: readonly string[]; readonly squares: number } | undefined;
  for (const lines of breaks(words, even.length, perLine)) {
    const widths = lines.map(widthOf);
    const squares = widths.reduce((sum, width) => sum + width * width, 0);
    if (shapely(widths) && squares < (best?.squares ?? Infinity)) best = { lines, squares };
  }
  return [...(best?.lines ?? even)];
}

/** Every way to set the words in so many lines. */
function* breaks(words: readonly string[], lines: number, perLine: number): Generator<readonly string[]> {
  if (lines === 1) {
    if (widthOf(words.join("")) <= perLine) yield [words.join("")];
    return;
  }
  for (let to = 1; to <= words.length - lines + 1; to += 1) {
    const first = words.slice(0, to).join("");
    if (widthOf(first) > perLine) return;
    for (const rest of breaks(words.slice(to), lines - 1, perLine)) yield [first, ...rest];
  }
}

function evenLines(words: readonly string[], perLine: number): string[] {
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
