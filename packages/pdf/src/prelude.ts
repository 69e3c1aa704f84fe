/** The Typst functions a paper is written with, made from its layout profile. User text never gets here. */
import type { Profile } from "@taizhang/layout";
import { endingFunctions } from "./ending.ts";
import { imprintFunctions } from "./imprint.ts";
import { footRule, headFunctions } from "./letterhead.ts";
import { charWidth, pt, settingOf, twips } from "./setting.ts";
import { signatureFunctions } from "./signature.ts";

/** So many bars with labels of two lines fit on a page. */
const WHOLE = 14;

/** The upper edge of the dash above its baseline, in parts of its size: that of Noto Serif SC, measured on a rendered page. */
const DASH = 0.292;

/**
 * Everything before the body; `installed` are the font families found on the machine. After so many Western letters on end
 * a line may break: there stands a space too small to be seen, since Typst drops one of no width, and a zero-width character
 * would be copied along with the text.
 */
export function prelude(profile: Profile, installed: ReadonlySet<string>): string {
  const { page, line, type } = profile;
  const pitch = line.pitch / 20;
  const setting = settingOf(profile, installed);
  const { font, exact, single } = setting;
  const indent = pt(2 * charWidth(profile));
  const number = type.pageNumber.size / 2;
  return `
#set page(width: ${twips(page.width)}, height: ${twips(page.height)}, footer-descent: ${pt((page.bottom - page.footer) / 20 - number / 2)},
  margin: (top: ${twips(page.top)}, bottom: ${twips(page.bottom)}, left: ${twips(page.left)}, right: ${twips(page.right)}),${footRule(profile)}
  footer: context {
    let n = counter(page).get().first()
${profile.form === "letter" ? "    if n == 1 { return }\n" : ""}    set text(${font(type.pageNumber)}, size: ${pt(number)}, tracking: 0pt, top-edge: ${DASH}em, bottom-edge: "baseline")
    set par(first-line-indent: 0pt)
    align(if calc.odd(n) { right } else { left }, pad(x: ${pt(number)}, "— " + str(n) + " —"))
  })
#set text(lang: "zh", region: "cn", tracking: ${twips(line.spacing)}, cjk-latin-spacing: none, hyphenate: false, overhang: false,
  costs: (orphan: 0%, widow: 0%), ${exact(type.body)})
#set par(leading: 0pt, spacing: 0pt, justify: true, linebreaks: "simple", first-line-indent: (amount: ${indent}, all: true))
#let breakable(it) = it + h(0.001pt)
#show regex("[A-Za-z0-9_]{24}"): breakable
#let narrow(body) = {
  show regex("[/-]|[A-Za-z0-9_]{12}"): breakable
  body
}
#set block(spacing: 0pt)
#set strong(delta: 300)
#set figure(numbering: none, supplement: none, gap: 0pt)
#set table(stroke: 0.5pt, inset: (x: 5.4pt, y: 2pt), align: horizon)
#show figure: set block(breakable: true, above: 6pt, below: 12pt)
#show figure.caption: it => block(sticky: true, below: 3pt, {
  set par(first-line-indent: 0pt)
  text(${single(type.caption)}, align(center, it.body))
})
#let titled(body) = block(above: 0pt, below: ${pt(pitch)}, width: 100%, sticky: true, {
  set par(first-line-indent: 0pt, justify: false)
  set text(${exact(type.title)}, tracking: 0pt)
  align(center, body)
})
#show title: it => titled(it.body)
#let levels = (
  (${exact(type.level1)}),
  (${exact(type.level2)}),
  (${exact(type.level3)}),
  (${exact(type.level4)}),
)
#let section(depth, level, body) = {
  show heading: it => block(above: 0pt, below: 0pt, sticky: true, text(..levels.at(depth - 1), h(${indent}) + it.body))
  heading(level: level, body)
}
#let spot(name, body) = [#metadata(none)#label(name)#body]
#let to(name, body) = link(label(name), body)
#let note(left, hanging, space, body) = block(above: if space { ${pt(pitch)} } else { 0pt }, {
  set par(first-line-indent: 0pt, justify: false, hanging-indent: hanging)
  pad(left: left - hanging, par(body))
})
#let annex(name, label, title) = {
  pagebreak(weak: true)
  block(below: ${pt(pitch)}, sticky: true, {
    set par(first-line-indent: 0pt)
    text(${exact(type.annexLabel)}, par(spot(name, label)))
  })
  show heading: it => titled(it.body)
  heading(level: 1, title)
}
#let tabular(caption, widths, aligns, heads, ..cells) = {
  set par(first-line-indent: 0pt, justify: false)
  set text(${single(type.tableText)})
  show: narrow
  figure(kind: "表", caption: if caption == "" { none } else { figure.caption(position: top, caption) },
    table(columns: widths, align: (x, y) => (if y == 0 { center } else { aligns.at(x) }) + horizon,
      table.header(..heads.map(head => text(${single(type.tableHead)}, head))),
      ..cells.pos().map(cell => table.cell(breakable: false, cell))))
}
#let bars(title, alt, ..rows) = {
  set par(first-line-indent: 0pt, justify: false)
  show: narrow
  set text(${single(type.tableText)})
  // a picture stays whole where a page holds it
  show figure: set block(breakable: rows.pos().len() > ${WHOLE})
  figure(kind: "图", alt: alt, caption: figure.caption(position: top, title),
    grid(columns: (30fr, 52fr, 18fr), column-gutter: 8pt, row-gutter: 6pt, align: left + horizon,
      ..rows.pos().map(((name, share, value)) => (grid.cell(breakable: false, name), rect(width: share, height: 9pt, fill: luma(127)), value)).flatten()))
}
#let colophon(body) = block(above: ${pt(pitch / 2)}, {
  set par(first-line-indent: 0pt, justify: false)
  text(size: 8pt, tracking: 0pt, fill: luma(90), top-edge: 1em, bottom-edge: -0.3em, body)
})${endingFunctions(profile)}${signatureFunctions(profile)}${headFunctions(profile, setting)}${imprintFunctions(profile, setting)}
`;
}
