/** How many columns of a terminal a text takes: a Chinese character takes two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

const ESCAPES = /\u001b\[[0-9;]*m/g; // oxlint-disable-line no-control-regex -- colours begin with this character

export function widthOf(text: string): number {
  const plain = text.replace(ESCAPES, "");
  return [...plain].length + (plain.match(WIDE)?.length ?? 0);
}

/** The text filled up with spaces to a width. */
export function padded(text: string, width: number, align: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + space : space + text;
}
