/** A clerk's own sentences: counts stand in them as references, never as bare numbers. */
import { SET_PHRASES } from "./phrases.ts";

/** A stretch of text, in UTF-16 units. */
export interface Span {
  readonly at: number;
  readonly text: string;
}

const CN = "〇零一二三四五六七八九十百千万亿两";

/** Measure words after which a Chinese numeral is a count, longest first. */
const MEASURES =
  "人次|场次|批次|家次|工作日|课时|学时|平方米|公里|万元|亿元|代表队|代表团|单位|部门|社区|乡镇|村屯|学校|企业|" +
  "场|次|期|人|名|户|份|册|本|条|张|幅|块|版|处|个|家|所|件|例|枚|批|篇|项|元|天|部|支|队|位|台|套|间|座|辆|笔|宗|起|" +
  "种|类|面|句|段|首|轮|届|等奖|金|银|铜|岁|年|月|周|小时|分钟|公斤|吨|亩|米";

/** Titles and names in quotation marks. */
const QUOTED = /“[^“”]*”|‘[^‘’]*’|《[^《》]*》|「[^「」]*」|"[^"]*"/g;

/** 第十一批. Before anything else, for the numeral of an ordinal may read like a set phrase: 第三八二期. */
const ORDINAL = new RegExp(`第(?:\\d+|[${CN}]+)(?:\\s*(?:${MEASURES}|季度|阶段|部分|步|章|条|款|号|线|一线))?`, "g");

// What may hold numerals without counting anything. Each is masked before counts are looked for.
const ALLOWED: readonly RegExp[] = [
  /\{[^{}]*\}/g, // references to facts
  QUOTED,
  /[〔[［(（]\d{4}[〕\]］)）]\s*(?:第)?\d+号/g, // document numbers
  /[（(]\d{4}[—\-~～至]\d{4}年?[）)]/g,
  /(?:19|20|21)\d\d(?:年度|年)?(?=\d{1,2}月)|(?:19|20|21)\d\d(?:—|-|~|～|至)(?:19|20|21)?\d\d年度?|(?:19|20|21)\d\d年度?(?:\d{1,2}月份?)?/g,
  /(?:19|20|21)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?/g,
  /\d{1,2}月(?:\d{1,2}日?)?(?:(?:至|—|-|~|～|、|和)(?:\d{1,2}月)?\d{1,2}日)?(?:上旬|中旬|下旬|份|底|初)?/g,
  /(?<![\d.])\d{1,2}日(?:(?:至|—|-|~|～|、)\d{1,2}日)?/g,
  /\d{1,2}[:：]\d{2}/g,
  new RegExp(`[${CN}]{1,3}月(?:[${CN}]{1,3}[日号]|份|底|初|上旬|中旬|下旬)?`, "g"),
  new RegExp(`[${CN}]{2,4}年(?:代|度)?`, "g"),
  new RegExp(`[上下前后]?[${CN}]+季度`, "g"),
  new RegExp(`(?:^|(?<=[。；，、：！？\\s]))[${CN}]+是`, "g"), // 一是，二是
  new RegExp(`(?:^|(?<=[\\s。]))(?:[${CN}]+、|（[${CN}]+）|\\d+[.．]|（\\d+）)`, "g"), // numbering labels
  /\d{1,2}·\d{1,2}/g, // 5·15
  /[A-Za-z]+[-—]?\d+[A-Za-z0-9-]*|\d+[A-Za-z]+/g, // TOP30, G219, 5G
  /(?:是|这|那|每|同|另|某|任何|有|像)一(?:个|项|次|场|种|名|家|件|条|位|支|批|期|年|天|部)/g, // 是一项, 这一次
  /一(?:系列|直|定|些|律|致|旦|向|般|样|起|同|线|流|贯|体|手|度|带|道|共|并|面|方面|边)|[统唯单同专划合归如逐进第]一/g,
];

const COUNT = new RegExp(
  `\\d+(?:[.,，]\\d+)*\\s*(?:[万千百亿]+)?(?:余|多|来)?\\s*(?:${MEASURES})?` +
    `|(?:[${CN}]+|[${CN}]*[十百千万亿][${CN}]*)(?:余|多|来)?(?:${MEASURES})`,
  "g",
);

const NUMERAL = new RegExp(`[0-9０-９${CN}]`);

/** Whether the text holds a numeral at all. */
export const mayCount = (text: string): boolean => NUMERAL.test(text);

const MASK = "\uE000";

/** Length-preserving fold of full-width digits and letters, so that spans still point into the text as written. */
function fold(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

function masked(text: string): string {
  let out = fold(text).replace(ORDINAL, (found) => MASK.repeat(found.length));
  for (const phrase of SET_PHRASES) out = out.replaceAll(phrase, MASK.repeat(phrase.length));
  for (const pattern of ALLOWED) out = out.replace(pattern, (found) => MASK.repeat(found.length));
  return out;
}

/** The text with quoted titles and names masked, length kept. */
export function withoutNames(text: string): string {
  return text.replace(QUOTED, (found) => MASK.repeat(found.length));
}

/**
 * Bare counts in prose: 90人, 三名, １０余次. Dates, ordinals (第十一批), set phrases (三个离不开, 七进), document
 * numbers (〔2024〕18号), numbering labels, names in quotation marks and `{references}` are no counts.
 */
export function countsIn(text: string): Span[] {
  if (!mayCount(text)) return []; // most names of things; spares a hundred replacements
  return [...masked(text).matchAll(COUNT)].map((found) => {
    const whole = found[0].trimEnd();
    return { at: found.index, text: text.slice(found.index, found.index + whole.length) };
  });
}

/** The `{references}` of a text, without their braces. */
export function referencesIn(text: string): Span[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((found) => ({ at: found.index, text: found[1] ?? "" }));
}

/** Text split at its references: literal, reference, literal, … (odd positions are references). */
export function splitReferences(text: string): string[] {
  return text.split(/\{([^{}]*)\}/);
}
