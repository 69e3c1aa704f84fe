/** How the page looks: an official paper on screen, on a phone and in print (measures after GB/T 9704—2012). */

/** Type, one name per class of the standard, each with what Windows, macOS, Linux and phones have instead. */
const FONTS = `
@font-face { font-family: "小标宋"; font-weight: 100 900;
  src: local("FZXiaoBiaoSong-B05S"), local("FZXiaoBiaoSong-B05"), local("方正小标宋简体"), local("方正小标宋_GBK"); }
:root {
  --title: "小标宋", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STZhongsong, "华文中宋", SimSun, serif;
  --fang: "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "华文仿宋", FandolFang, "Noto Serif CJK SC",
    "Source Han Serif SC", "Songti SC", serif;
  --kai: "楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, "Kaiti SC", STKaiti, "华文楷体", "LXGW WenKai", "AR PL KaitiM GB",
    "AR PL UKai CN", "Noto Serif CJK SC", serif;
  --hei: "黑体", SimHei, "Heiti SC", STHeiti, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC",
    "Microsoft YaHei", sans-serif;
  --song: "宋体", SimSun, "Songti SC", STSong, "Noto Serif CJK SC", serif;
}`;

const PAPER = `
:root { --ink: #1c1b1a; --quiet: #6f6a64; --line: #cfc9c0; --seal: #96281e; --glow: #fbf1d3; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: #eeebe5; color: var(--ink); font: 16pt/1.8094 var(--fang); line-break: strict;
  overflow-wrap: anywhere; text-align: justify; font-kerning: none; }
main { max-width: 210mm; min-height: 297mm; margin: 12mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff;
  box-shadow: 0 1px 2px rgb(60 50 40 / .14), 0 10px 36px rgb(60 50 40 / .09); }
h1, h2, h3, h4, h5, h6, p, ul, dl, figure { margin: 0; padding: 0; }
.title { margin: 0 0 28.95pt; font: 700 22pt/1.4 var(--title); text-align: center; text-wrap: balance; word-break: keep-all; }
p, li, [class^="level-"] { text-indent: 2em; }
[class^="level-"] { font-size: 1em; font-weight: 400; break-after: avoid; text-align: start; }
.level-1 { font-family: var(--hei); }
.level-2 { font-family: var(--kai); }
strong { font-weight: 700; }
ul { list-style: none; }
.items > li::before { content: "——"; }
time { white-space: nowrap; }
a { color: inherit; }
.figure { white-space: nowrap; }
a.figure { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .22em;
  text-decoration-color: color-mix(in srgb, var(--seal) 45%, transparent); border-radius: 2px; }
a.figure:hover, a.figure:focus-visible { color: var(--seal); text-decoration-color: currentColor; }
a.figure:target, tr:target > * { background: var(--glow); }
:focus-visible { outline: 2px solid color-mix(in srgb, var(--seal) 60%, transparent); outline-offset: 2px; }
.annexes { display: grid; grid-template-columns: auto 1fr; margin: 28.95pt 0 0 2em; text-align: start; }
.annexes dt { grid-column: 1; }
.annexes dd { grid-column: 2; margin: 0; }
.annexes a { text-decoration: none; }
.annexes a:hover { color: var(--seal); }
.signature { width: max-content; max-width: 100%; margin: 28.95pt 0 0 auto; padding-right: 2em; text-align: start;
  break-inside: avoid; }
.signature p { text-indent: 0; }
.signature .on { padding-left: 2em; }
.annex { margin-top: 24mm; padding-top: 16mm; border-top: 1px solid var(--line); }
.annex-label { margin-bottom: 28.95pt; font-family: var(--hei); text-indent: 0; }`;

const TABLES = `
.wide { margin: 14pt 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 1.5;
  border-block: 1.5px solid var(--ink); font-variant-numeric: tabular-nums; }
caption { padding: 0 0 6pt; font: 14pt/1.5 var(--hei); text-align: center; }
th, td { padding: 4pt 6pt; font-weight: 400; vertical-align: baseline; text-align: start; border-bottom: .5pt solid var(--line); }
thead th { font-family: var(--hei); text-align: center; vertical-align: middle; border-bottom: .75pt solid var(--ink); }
tbody tr { scroll-margin-top: 30vh; break-inside: avoid; }
tr:target > :first-child { box-shadow: inset 3px 0 var(--seal); }
.center { text-align: center; }
.right { text-align: end; }
.back { margin-left: .25em; padding: 0 .3em; color: var(--seal); text-decoration: none; border-radius: 2px; }
.back::before { content: "\\2060"; }
.back:hover { background: var(--glow); }
.chart { margin: 14pt 0 20pt; break-inside: avoid; }
.chart figcaption { padding-bottom: 8pt; font: 14pt/1.5 var(--hei); text-align: center; }
.chart svg { display: block; overflow: visible; }
.chart text { font: 16px var(--fang); fill: currentColor; }
.chart .value { text-anchor: end; }
.chart .track { fill: #f1eee9; }
.chart .bar { fill: var(--seal); opacity: .82; }
.chart a.figure { fill: var(--seal); text-decoration: none; }
.chart a.figure:hover { text-decoration: underline; }`;

/** A class per column width in steps of 5 %, and per count of columns the least width that can be read. */
const steps = Array.from({ length: 20 }, (_, at) => (at + 1) * 5);
const counts = Array.from({ length: 12 }, (_, at) => at + 1);
const WIDTHS = `\n${steps.map((step) => `.w${step} { width: ${step}%; }`).join("\n")}
${counts.map((count) => `.c${count} { min-width: ${count * 6}em; }`).join("\n")}`;

const PHONE = `
@media screen and (max-width: 54rem) {
  body { background: #fff; font-size: 18px; }
  main { min-height: 0; margin: 0 auto; padding: 2.5rem 1.25rem 3.5rem; box-shadow: none; max-width: 44rem; }
  .title { font-size: 1.375em; margin-bottom: 1.4em; }
  .annex { margin-top: 4rem; padding-top: 2.5rem; }
  .annex-label { margin-bottom: 1em; }
  table { font-size: 15px; }
  caption, .chart figcaption { font-size: 16px; }
}`;

const PRINT = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; padding: 3.5mm 14pt 0 0; vertical-align: top;
  font: 14pt "宋体", SimSun, "Songti SC", "Noto Serif CJK SC", serif; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; padding: 3.5mm 0 0 14pt; vertical-align: top;
  font: 14pt "宋体", SimSun, "Songti SC", "Noto Serif CJK SC", serif; } }
@media print {
  body { background: none; color: #000; orphans: 1; widows: 1; }
  main { max-width: none; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
  a.figure { text-decoration: none; }
  .back { display: none; }
  .annex { margin: 0; padding: 0; border: 0; break-before: page; }
  .wide { overflow: visible; }
  table[class] { min-width: 0; }
  thead { display: table-header-group; }
  .chart a.figure { fill: #000; }
  .chart svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;

/** The whole style sheet of the page. */
export const STYLESHEET: string = FONTS + PAPER + TABLES + WIDTHS + PHONE + PRINT;

/** Its hash for the page's content security policy; a test holds it to the sheet. */
export const STYLESHEET_HASH = "sha256-BuNYLnNa6esFn6Aq1wtW9Wx2JN6yFaDxx3zuFpMSfTg=";
