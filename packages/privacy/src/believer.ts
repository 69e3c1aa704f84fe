/** A person and a religion in one breath: believing, following, serving, or listed with it. */
import { descriptionBefore } from "./description.ts";
import { CLOSED } from "./ethnic-person.ts";
import { BELIEVES, CLERGY, FOLLOWER, RELIGION } from "./faith.ts";
import type { Match } from "./match.ts";
import { calledAfter, introducedBefore, type Stretch } from "./named.ts";

const FAITH = new RegExp(`${CLERGY}|${FOLLOWER}|${BELIEVES}|(?:${RELIGION})(?:信徒|教徒|信众)?`, "g");
const IS_CLERGY = new RegExp(`^(?:${CLERGY})$`);
const IS_FOLLOWER = new RegExp(`^(?:${CLERGY}|${FOLLOWER}|.+(?:信徒|教徒|信众))$`);
const IS_RELIGION = new RegExp(`^(?:${RELIGION})$`);
/** What may stand between a name and what it believes. */
const ADVERB =
  /(?:同志|本人|一家人?|全家|夫妇|夫妻|家庭|长期|多年|从小|自幼|私下|私自|公开|也|均|都|开始|曾经?|已经?|经|是|系|为|属于?|一名|一位|个|名|的|宗教信仰|信仰)$/;

export function believers(text: string): Match[] {
  const found: Match[] = [];
  for (const { index, 0: word } of text.matchAll(FAITH)) {
    const end = index + word.length;
    const person =
      (IS_FOLLOWER.test(word) ? calledAfter(text, end, true) : undefined) ??
      believing(text, index, word) ??
      (CLOSED.test(text.slice(end, end + 10)) ? listed(text, index) : undefined);
    if (person !== undefined) found.push({ rule: "person-religion", start: person.start, end: person.end });
  }
  return found;
}

/** 马小军信仰伊斯兰教; 马小军是佛教徒; 马小军阿訇. */
function believing(text: string, start: number, word: string): Stretch | undefined {
  let at = start;
  for (let adverbs = 0; adverbs < 3; adverbs++) {
    const adverb = ADVERB.exec(text.slice(Math.max(0, at - 4), at))?.[0];
    if (adverb === undefined) break;
    at -= adverb.length;
  }
  const joined = at === start;
  if (joined && IS_RELIGION.test(word)) return undefined; // 县佛教协会
  if (joined && IS_FOLLOWER.test(word) && !IS_CLERGY.test(word)) return undefined; // 安宁信众
  return introducedBefore(text, at);
}

/** 马小军，男，信奉佛教; 宗教信仰：佛教. */
function listed(text: string, start: number): Stretch | undefined {
  const label = /(?:宗教信仰|信仰)[为是:]?$/.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? "";
  const before = text.charAt(start - 1 - label.length);
  if (!/[,、:(\s/|_]/.test(before)) return undefined;
  const person = descriptionBefore(text, start - label.length);
  if (person === undefined) return undefined;
  return person.gender || person.attributes > 0 || person.labelled || label !== "" || before === "("
    ? person
    : undefined;
}
