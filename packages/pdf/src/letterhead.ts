/** The head of a formal paper above its title, and the recipient below it. */
import type { DocumentNode } from "@taizhang/document";
import { markOf, signerLines, widthOf, type Profile } from "@taizhang/layout";
import { literal } from "./literal.ts";
import { charWidth, measure, mm, pt, type Setting } from "./setting.ts";

/** The red rules of a letter are 170 mm long and in the middle of the page (10.1). */
const RULE = mm(170);

/** A letter's mark begins 30 mm below the edge of the paper, its lower rule ends 20 mm above the other (10.1). */
const LETTER = { mark: mm(30), foot: mm(20) } as const;

/** How far the double rule of a letter reaches: three points, a gap and a thin one. */
const DOUBLE = 4.5;

/** What stays free between words and the rule below them, from the foot of their characters (7.2.7, 10.1). */
const CLEAR = mm(4);

const sideOf = ({ page }: Profile): number => (page.width / 20 - RULE) / 2;

/** Argument of `page`: the double rule at the foot of a letter's first page, or nothing. */
export function footRule(profile: Profile): string {
  if (profile.form !== "letter") return "";
  return `
  background: context if here().page() == 1 {
    place(bottom, dx: ${pt(sideOf(profile))}, dy: ${pt(-LETTER.foot)}, stack(spacing: 0.75pt,
      rect(width: ${pt(RULE)}, height: 0.75pt, fill: rgb("#ff0000")),
      rect(width: ${pt(RULE)}, height: 3pt, fill: rgb("#ff0000"))))
  },`;
}

/** The functions a head is written with. */
export function headFunctions(profile: Profile, { font, exact }: Setting): string {
  const { page, line, type } = profile;
  const pitch = line.pitch / 20;
  /** What a line leaves free above its characters, and below. */
  const spare = (pitch - type.body.size / 2) / 2;
  const char = charWidth(profile);
  return `
#let red-rule(width, height) = pdf.artifact(rect(width: width, height: height, fill: rgb("#ff0000")))
#let mark(size, name) = {
  set par(first-line-indent: 0pt, justify: false)
  set text(${font(type.mark)}, size: size, fill: rgb("#ff0000"), tracking: 0pt, top-edge: 0.88em, bottom-edge: -0.12em)
  align(center, name)
}
#let report-head(size, name, names, ..rows) = {
  v(${pt(mm(35))})
  block(mark(size, name), width: 100%)
  block(above: ${pt(2 * pitch)}, below: ${pt(CLEAR - spare)}, height: if rows.pos() == () { ${pt(pitch)} } else { auto }, {
    set par(first-line-indent: 0pt, justify: false)
    grid(columns: (names, ${pt(4 * char)}, 1fr), align: bottom, ..rows.pos().map(((number, label, signers)) =>
      (pad(left: ${pt(char)}, number), label, text(${exact(type.signer)}, signers))).flatten())
  })
  block(above: 0pt, below: ${pt(2 * pitch)}, red-rule(100%, 1.5pt))
}
#let letter-head(size, name, number) = {
  block(width: 100%, below: if number == none { ${pt(2 * pitch)} } else { ${pt((type.body.size / 2) * (7 / 8) - spare)} },
    height: calc.max(0pt, ${pt(LETTER.mark - page.top / 20)} + size + ${pt(CLEAR + DOUBLE)}),
    place(dx: ${pt(sideOf(profile) - page.left / 20)}, dy: ${pt(LETTER.mark - page.top / 20)}, block(width: ${pt(RULE)}, {
      mark(size, name)
      v(${pt(CLEAR)})
      red-rule(100%, 3pt)
      v(0.75pt)
      red-rule(100%, 0.75pt)
    })))
  if number != none {
    set par(first-line-indent: 0pt, justify: false)
    block(width: 100%, below: ${pt(2 * pitch)}, align(right, number))
  }
}
#let recipient(name) = {
  set par(first-line-indent: 0pt, justify: false)
  block(name)
}`;
}

/** Two signers to a line, the first of each under the first of all, the number at the left of the last (7.2.6). */
function rowsOf({ letterhead }: Profile): string {
  const { number = "" } = letterhead;
  const lines = signerLines(letterhead);
  if (lines.length === 0) return number === "" ? "" : `,(${literal(number)},"","")`;
  return lines
    .map((line, at) => {
      const left = at === lines.length - 1 ? number : "";
      return `,(${literal(left)},${literal(at === 0 ? "签发人：" : "")},${literal(line)})`;
    })
    .join("");
}

/** Everything above the title: nothing on plain paper, where what is not known yet leaves no empty line. */
export function headOf({ meta }: DocumentNode, profile: Profile): string {
  const { form, letterhead } = profile;
  if (form === "plain") return "";
  const mark = markOf(meta.org, profile);
  const words = `${pt(mark.size / 2)},${literal(mark.text)}`;
  if (form === "letter")
    return `letter-head(${words},${letterhead.number === undefined ? "none" : literal(letterhead.number)})\n`;
  // the signers end a character from the right (7.2.6)
  const wide = Math.max(0, ...signerLines(letterhead).map(widthOf)) + 5;
  const names = Math.max(0, measure(profile) - wide * charWidth(profile));
  return `report-head(${words},${pt(names)}${rowsOf(profile)})\n`;
}

/** 主送机关 below the title (7.3.2), or nothing. */
export function recipientOf({ letterhead: { to } }: Profile): string {
  return to === undefined ? "" : `recipient(${literal(`${to}：`)})\n`;
}
