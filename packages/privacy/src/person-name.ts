/** Names of persons, as far as their form tells: 韦大明, 欧阳小红, 张某某, 买买提·艾合买提. */
import { everydayWord } from "./everyday-word.ts";
import { GIVEN } from "./given-name.ts";
import { DOUBLE_SURNAMES, RARE_SURNAMES, SURNAMES } from "./surname.ts";

/** Stands for a given name that was left out: 张某某, 李××, 王*. */
const BLANKED = /[某×xX*○〇△□]/;
const HAN = /[\u3007\u3400-\u9fff]/;
/** Names of several parts, the dot between them folded into one; the full stop of ASCII serves too. */
const DOTTED = /^[\u3400-\u9fff]{1,8}(?:[·.][\u3400-\u9fff]{1,10}){1,5}$/;
const NOT_IN_DOTTED = /[节会赛展镇县市村路街馆园队班杯社区团结民族文化工作单位活动中心学校]/;
/** A last character that makes it a place, an office or a thing. */
const NOT_LAST =
  /[县乡镇村市区省州屯寨组街道路局委办院校站所厂店部馆社班科处室节会赛队员族教语文歌舞山河湖江水桥坡岭洞岩坪坝湾]/;
const PLACE_LAST = /[县乡镇村市区省屯寨组街局委办院校站所厂店部馆社班科处室节会赛队员族教]/;

/** A name of several parts joined by dots. */
export function isDottedName(text: string): boolean {
  return DOTTED.test(text) && !NOT_IN_DOTTED.test(text);
}

/** Whether the text is a name and nothing else, of two to four characters or of parts joined by dots. */
export function isPersonName(text: string): boolean {
  if (isDottedName(text)) return true;
  const surname = surnameLength(text, 0);
  if (surname === 0 || NOT_LAST.test(text.at(-1) ?? "")) return false;
  const given = text.slice(surname);
  if (given.length < 1 || given.length > 2) return given.length === 3 && twoSurnames(text);
  if (!isGiven(given)) return false;
  if (surname === 2) return true;
  // 和 + 国家; but 梁国庆 is a name
  return !everydayWord(text, 0) && !(RARE_SURNAMES.has(text.charAt(0)) && everydayWord(text, 1));
}

/** The married name that carries both surnames: 陈方安生. */
function twoSurnames(text: string): boolean {
  return SURNAMES.has(text.charAt(1)) && isGiven(text.slice(2)) && !everydayWord(text, 0) && !everydayWord(text, 1);
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
export function surnameLength(text: string, at: number): number {
  if (DOUBLE_SURNAMES.has(text.slice(at, at + 2))) return 2;
  const first = text.charAt(at);
  return SURNAMES.has(first) || RARE_SURNAMES.has(first) ? 1 : 0;
}

/** Where the name that ends at `end` begins, the longest first; undefined when nothing there looks like one. */
export function nameBefore(text: string, end: number): number | undefined {
  const dotted = /[\u3400-\u9fff]{1,8}(?:[·.][\u3400-\u9fff]{1,10}){1,5}$/.exec(text.slice(Math.max(0, end - 40), end));
  if (dotted !== null) {
    const placeless = dotted[0].replace(/^[^·.]*[县镇乡村市区屯寨组民员户人](?=[\u3400-\u9fff]+[·.])/, "");
    if (isDottedName(placeless)) return end - placeless.length;
  }
  for (const length of [4, 3, 2]) {
    const start = end - length;
    if (start < 0) continue;
    const name = text.slice(start, end);
    if (length === 4 && !DOUBLE_SURNAMES.has(name.slice(0, 2))) continue;
    if (isPersonName(name)) return start;
  }
  return undefined;
}

/** Where the names that begin at `start` may end, the longest first. */
export function namesFrom(text: string, start: number): number[] {
  const dotted = /^[\u3400-\u9fff]{1,8}(?:[·.][\u3400-\u9fff]{1,6}){1,5}/.exec(text.slice(start, start + 40));
  if (dotted !== null) {
    const last = Math.max(dotted[0].lastIndexOf("·"), dotted[0].lastIndexOf(".")) + 1;
    const ends = Array.from({ length: dotted[0].length - last }, (_, shorter) => dotted[0].length - shorter);
    return ends.filter((end) => isDottedName(dotted[0].slice(0, end))).map((end) => start + end);
  }
  const surname = surnameLength(text, start);
  if (surname === 0) return [];
  return [surname + 2, surname + 1]
    .filter((length) => start + length <= text.length && isPersonName(text.slice(start, start + length)))
    .map((length) => start + length);
}
