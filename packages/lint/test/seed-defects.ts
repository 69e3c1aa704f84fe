/** What an annotator found wrong with the sample, in the annotator's words, and the codes and lines that must answer. */

interface Defect {
  /** The item of the sample, or `doc` for the whole. */
  readonly item: string;
  readonly defect: string;
  /** `code@line`, every one of which must be found. */
  readonly found: readonly string[];
}

export const DEFECTS: readonly Defect[] = [
  {
    item: "doc",
    defect: "mixed item labels “1.” “2、” “15.” under one heading",
    found: ["num/mix@4", "num/sep@5", "num/mix@18"],
  },
  {
    item: "doc",
    defect: "levels jump: 一、 → 1. in part one, 一、 → 一是 in part two, 一、 → (一) in part three",
    found: ["num/jump@4", "num/points-apart@21"],
  },
  {
    item: "doc",
    defect: "half-width , ( ) : throughout (likely corpus normalisation, keep the importer tolerant)",
    found: ["punct/half-throughout@2", "num/half@25", "num/half@26", "num/half@27", "num/half@28"],
  },
  { item: "doc", defect: "one ASCII double quote; quotes unbalanced", found: ["punct/quote@25"] },
  {
    item: "doc",
    defect: "县/区 and 省/自治区 used for the same level",
    found: ["name/county@12", "name/province@10"],
  },
  {
    item: "doc",
    defect: "no signature (发文机关署名) and no date (成文日期)",
    found: ["sign/organ@28", "sign/date@28"],
  },
  { item: "doc", defect: "“共计” used before a part", found: ["sum/part@18"] },
  { item: "doc", defect: "截止/截至", found: ["word/jiezhi@19"] },
  { item: "doc", defect: "弘杨/弘扬", found: ["word/hongyang@6"] },
  { item: "doc", defect: "成分/成份", found: ["word/chengfen@13"] },
  { item: "doc", defect: "measure word 枚 for names", found: ["unit/mei@15"] },
  {
    item: "title",
    defect: "发文机关名称 abbreviated to “xx县” (lower-case placeholder) while the body writes “××县”",
    found: ["mask/styles@1", "mask/left@1"],
  },
  {
    item: "title",
    defect:
      "title names two document kinds (总结 and 计划); as an official upward paper it would be a 报告 carrying the summary",
    found: ["title/kinds@1"],
  },
  {
    item: "preamble",
    defect: "half-width commas (probably an NFKC artefact of the stored copy, see domain.md)",
    found: ["punct/half-throughout@2"],
  },
  { item: "preamble", defect: "masked: ***, XX, ××", found: ["mask/left@2", "mask/cross@2"] },
  { item: "1", defect: "label “1.” while items 2–14 use “2、” (mixed numbering)", found: ["num/mix@4"] },
  { item: "1", defect: "“我区” though the body is a county (县)", found: ["name/county@4"] },
  { item: "2", defect: "“结合……有机结合” repeats the verb", found: ["word/jiehe@5"] },
  { item: "2", defect: "“8八景” doubled numeral", found: ["num/double@5"] },
  { item: "2", defect: "numbering “2、”", found: ["num/sep@5"] },
  { item: "3", defect: "“以为铸牢” ungrammatical (为铸牢)", found: ["word/yiwei@6"] },
  { item: "3", defect: "“弘杨” should be “弘扬”", found: ["word/hongyang@6"] },
  { item: "3", defect: "numbering “3、”", found: ["num/sep@6"] },
  { item: "4", defect: "“大力” vague degree word with no figure", found: ["vague/degree@7"] },
  { item: "4", defect: "numbering “4、”", found: ["num/sep@7"] },
  { item: "5", defect: "numbering “5、”", found: ["num/sep@8"] },
  {
    item: "6",
    defect:
      "stack of dunhao between adjacent quotation marks (GB/T 15834 prefers no dunhao between adjacent quoted items)",
    found: ["punct/dunhao-quotes@9"],
  },
  { item: "6", defect: "“区内” though the body is a county", found: ["name/county@9"] },
  { item: "6", defect: "numbering “6、”", found: ["num/sep@9"] },
  { item: "7", defect: "“省” vs “自治区” elsewhere (item 8 and preamble)", found: ["name/province@10"] },
  { item: "7", defect: "“5月底” imprecise", found: ["vague/day@10"] },
  { item: "7", defect: "numbering “7、”", found: ["num/sep@10"] },
  {
    item: "8",
    defect:
      "persons are named by surname placeholder + post (××老师、×××书记、××书记): the product keeps the count only",
    found: ["mask/person@11"],
  },
  { item: "8", defect: "numbering “8、”", found: ["num/sep@11"] },
  { item: "9", defect: "“参会” for a training course (参训)", found: ["word/canhui@12"] },
  { item: "9", defect: "“××区” vs “××县”", found: ["name/county@12"] },
  {
    item: "9",
    defect: "“9、10月24日”: label glued to a date, a splitter must not read “9、10” as one token",
    found: ["num/glued@12"],
  },
  { item: "10", defect: "“成分” (the regulation writes “成份”)", found: ["word/chengfen@13"] },
  {
    item: "10",
    defect: "“9名公民” counts people where the work unit is applications (件)",
    found: ["unit/case@13"],
  },
  { item: "11", defect: "Chinese numeral 三名 where every other figure is Arabic", found: ["num/style@14"] },
  { item: "12", defect: "办公室名称 counted in 枚 (a name is 个; 枚 is for seals)", found: ["unit/mei@15"] },
  { item: "13", defect: "“多次” without a number in a numbers report", found: ["vague/times@16"] },
  {
    item: "13",
    defect: "half-width comma between parallel nouns where a dunhao is needed",
    found: ["punct/parallel@16"],
  },
  { item: "14", defect: "“各一项” Chinese numeral", found: ["num/style@17"] },
  { item: "15", defect: "“共计” before the first part, not before a total", found: ["sum/part@18"] },
  { item: "15", defect: "ends with a half-width full stop “.”", found: ["punct/half-stop@18"] },
  { item: "15", defect: "label “15.” (dot) after “14、”", found: ["num/mix@18"] },
  { item: "15", defect: "“省民委” vs “自治区”", found: ["name/province@18"] },
  { item: "16", defect: "“截止” should be “截至” before a point in time", found: ["word/jiezhi@19", "vague/as-of@19"] },
  { item: "16", defect: "“16.” (dot)", found: ["num/mix@19"] },
  {
    item: "p1",
    defect: "level-two label “一是” carried by separate paragraphs",
    found: ["num/points-apart@21"],
  },
  {
    item: "p2",
    defect: "wording treats residents as objects of management (管理难度大): a wording lint",
    found: ["word/guanli@22"],
  },
  { item: "p3", defect: "no fact, no figure: an empty problem statement", found: ["vague/problem@23"] },
  {
    item: "plan1",
    defect: '“三个离不开" closes with an ASCII quote: unbalanced quotation marks (14 opening, 13 closing, 1 ASCII)',
    found: ["punct/quote@25"],
  },
  {
    item: "plan1",
    defect: "level 2 “(一)” here but “1.” directly under “一、” in part one: inconsistent level scheme",
    found: ["num/jump@4"],
  },
];

/** What the annotator found that no reading of the prose can tell: matters of the ledger. */
export const BEYOND: readonly string[] = [
  "no total row, no annex table",
  "PRIVACY: count only, never break down by ethnicity",
  "staff head-count is not the result of the work",
  "possible double count with item 6 “民族运动会” (same event?)",
];
