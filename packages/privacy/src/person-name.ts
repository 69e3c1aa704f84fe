/** Names of persons, as far as their form tells: 韦大明, 欧阳小红, 张某某, 买买提·艾合买提. */
import { everydayWord } from "./everyday-word.ts";
import { GIVEN } from "./given-name.ts";
import { DOUBLE_SURNAMES, RARE_SURNAMES, SURNAMES } from "./surname.ts";

/** Stands for a given name that was left out: 张某某, 李××, 王*. */
const BLANKED = /[某×xX*○〇△□]/;
const HAN = /[\u3007\u3400-\u9fff]/;
/** Names of several parts, the dot between them folded into one; the full stop of ASCII serves too. */
const DOTTED = /^[\u3400-\u9fff]{1,8}(?:[·.][\u3400-\u9fff]{1,10}){1,5}$/;
const DOTTED_AT_END = /[\u3400-\u9fff]{1,8}(?:[·.][\u3400-\u9fff]{1,10}){1,5}$/;
const DOTTED_AT_START = /^[\u3400-\u9fff]{1,8}(?:[·.][\u3400-\u9fff]{1,6}){1,5}/;
/** Titles of events have dots too: 三月三·歌圩节. */
const NOT_IN_DOTTED =
  /(?:[节会赛展镇县市村路街馆园队杯]|社区|学校|中心|活动|工作|单位)(?:[·.]|$)|民族|团结|文化|旅游|石榴/;
/** A place or a person before the first part of such a name. */
const BEFORE_DOTTED = /^[^·.]*[县镇乡村市区屯寨组民员户人师父佛教诃訇](?=[\u3400-\u9fff]+[·.])/;
/** A last character that makes it a place, an office or a thing. */
const NOT_LAST = /[县乡镇村市区省屯寨组街路局委办院校站所厂店部馆社班科处室节会赛队员族教语歌舞湖洞坪坝湾]/;
/** The same where a heading, a sex or a label says that it is a name. */
const PLACE_LAST = /[县乡镇村市区省屯寨组街局委办院校站所厂店部馆社班科处室节会赛队员族教]/;

/** A name of several parts joined by dots. */
function isDottedName(text: string): boolean {
  return DOTTED.test(text) && !NOT_IN_DOTTED.test(text);
}

/** Whether the text is a name and nothing else, of two to four characters or of parts joined by dots. */
export function isPersonName(text: string): boolean {
  if (isDottedName(text)) return true;
  if (!hasNameForm(text)) return false;
  if (DOUBLE_SURNAMES.has(text.slice(0, 2)) && text.length > 2) return true;
  // 和 + 国家; but 梁国庆 is a name
  return !everydayWord(text, 0) && !(RARE_SURNAMES.has(text.charAt(0)) && everydayWord(text, 1));
}

/** The same, an everyday word at its head forgiven when it has three characters: 黄海水, 白国强. */
export function isLikelyName(text: string): boolean {
  return isPersonName(text) || (text.length === 3 && SURNAMES.has(text.charAt(0)) && hasNameForm(text));
}

/** A surname and one or two characters of given names. */
function hasNameForm(text: string): boolean {
  const surname = surnameLength(text, 0);
  const given = text.slice(surname);
  if (surname === 0 || given.length < 1 || NOT_LAST.test(text.at(-1) ?? "")) return false;
  if (given.length === 3) return SURNAMES.has(given.charAt(0)) && isGiven(given.slice(1)) && !everydayWord(text, 1); // 陈方安生
  return given.length < 3 && isGiven(given);
}

/** Whether a text that cannot be anything else may be a name: 2 to 12 Han characters that end like no place or office. */
export function mayBeName(text: string): boolean {
  if (isDottedName(text)) return true;
  return (
    text.length >= 2 && text.length <= 12 && [...text].every(isNameCharacter) && !PLACE_LAST.test(text.at(-1) ?? "")
  );
}

const isNameCharacter = (c: string): boolean => HAN.test(c) || BLANKED.test(c);

function isGiven(given: string): boolean {
  for (const c of given) if (!GIVEN.has(c) && !BLANKED.test(c)) return false;
  return true;
}

/** How many characters at `at` are a surname: 2, 1 or 0. */
function surnameLength(text: string, at: number): number {
  if (DOUBLE_SURNAMES.has(text.slice(at, at + 2))) return 2;
  const first = text.charAt(at);
  return SURNAMES.has(first) || RARE_SURNAMES.has(first) ? 1 : 0;
}

/** How much the form of a name proves: three characters behind a plain surname, or parts with dots, stand for themselves. */
export function isFullName(name: string): boolean {
  return /[·.]/.test(name) || (name.length > 2 && !RARE_SURNAMES.has(name.charAt(0)));
}

/** Where the names that end at `end` may begin, the longest first. */
export function namesBefore(text: string, end: number): number[] {
  const dotted = DOTTED_AT_END.exec(text.slice(Math.max(0, end - 40), end))?.[0].replace(BEFORE_DOTTED, "");
  if (dotted !== undefined && isDottedName(dotted)) return [end - dotted.length];
  return [4, 3, 2].map((length) => end - length).filter((start) => start >= 0 && isPersonName(text.slice(start, end)));
}

/** Where the names that begin at `start` may end, the longest first. */
export function namesFrom(text: string, start: number): number[] {
  const dotted = DOTTED_AT_START.exec(text.slice(start, start + 40))?.[0];
  if (dotted !== undefined) {
    const last = Math.max(dotted.lastIndexOf("·"), dotted.lastIndexOf(".")) + 1;
    const ends = Array.from({ length: dotted.length - last }, (_, shorter) => dotted.length - shorter);
    return ends.filter((end) => isDottedName(dotted.slice(0, end))).map((end) => start + end);
  }
  const surname = surnameLength(text, start);
  if (surname === 0) return [];
  return [surname + 2, surname + 1]
    .filter((length) => start + length <= text.length && isPersonName(text.slice(start, start + length)))
    .map((length) => start + length);
}
