/** A person and an ethnic group in one breath: listed, called, declared, or asking for a change. */
import { isAttribute, isGender, isTelling, LABEL } from "./attribute.ts";
import { descriptionBefore } from "./description.ts";
import { ethnicMentions, isFullEthnicGroup, type Mention } from "./ethnic-group.ts";
import { itemsAfter } from "./item.ts";
import type { Match } from "./match.ts";
import { calledAfter, introducedBefore, type Stretch } from "./named.ts";
import { isFullName, isPersonName, mayBeName } from "./person-name.ts";

export function ethnicPersons(text: string): Match[] {
  const found: Match[] = [];
  for (const mention of ethnicMentions(text)) {
    const person =
      described(text, mention) ?? calledAfter(text, mention.end) ?? declared(text, mention) ?? counted(text, mention);
    if (person !== undefined) found.push({ rule: "person-ethnicity", start: person.start, end: person.end });
  }
  return [...found, ...changing(text)];
}

/** What may follow an attribute that stands by itself. */
export const CLOSED = /^(?:人(?![口民数士员群家才均]))?(?:$|[,.;:、。)\]】\s/|_"”»>》·!?-]|(?:19|20)\d\d年)/;
/** A sex just before: whatever is said of somebody who is called so, it is said of one person. */
const SEX_BEFORE = /[,、(:\s/|_][男女]性?[,、\s/|_]$/;
const NEXT = /^人?[、,/和及与或]\s?([\u3400-\u9fff]{1,6}族)/;
const LABELLED = /(?:民族|族别|族属|民族成[份分])[为是]?$/;

/** 韦大明，男，壮族; 韦大明（壮族）; 姓名：韦大明 民族：壮族; 壮族，男，韦大明. */
function described(text: string, { start, end }: Mention): Stretch | undefined {
  const label = LABELLED.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? "";
  const before = text.charAt(start - 1);
  if (label === "" && before !== "" && !/[,、:([【<\s/|_"“\-—]/.test(before)) return undefined;
  const after = text.slice(end, end + 10);
  const of = after.startsWith("的") && SEX_BEFORE.test(text.slice(Math.max(0, start - 5), start));
  if (!of && !CLOSED.test(after)) return undefined;
  const next = NEXT.exec(after)?.[1];
  if (next !== undefined && isFullEthnicGroup(next)) return undefined;
  const said = itemsAfter(text, end).filter(({ text: item }) => isAttribute(item) || isGender(item)).length;
  return descriptionBefore(text, start - label.length, said) ?? followed(text, start, end);
}

/** 壮族，男，韦大明: the name after its attributes, if they tell of one person, or if nothing but a gap parts them. */
function followed(text: string, start: number, end: number): Stretch | undefined {
  const items = itemsAfter(text, end);
  const gender = /(?:^|[,、(\s/|_:])[男女]性?[,、\s/|_]$/.test(text.slice(Math.max(0, start - 4), start));
  const at = items.findIndex(({ text: item }, index) => {
    const asked = gender || (items[index - 1]?.text.endsWith("名") ?? false);
    return (
      isPersonName(item) || (asked && item.length < 5 && mayBeName(item) && !isAttribute(item) && !LABEL.test(item))
    );
  });
  const name = items[at];
  if (name === undefined) return undefined;
  const [before, after] = [items.slice(0, at), items.slice(at + 1)].map((some) => some.map((item) => item.text));
  if (!before?.every((item) => isGender(item) || isAttribute(item) || LABEL.test(item))) return undefined;
  const told = [...before, ...(after ?? [])].some((item) => isGender(item) || isTelling(item));
  const gap = at === 0 && isFullName(name.text) && /^[\s_|\t]+$/.test(text.slice(end, name.start));
  const labelled = before.some((item) => item.endsWith("名"));
  return gender || told || gap || labelled ? { start: name.start, end: name.start + name.text.length } : undefined;
}

const SAYS_LAST = /[是系为属由从成名位]/;
const SAYS_OF =
  /(?:同志|本人|先生|女士|自幼|从小|夫妇|夫妻|一家|全家|户|家(?=[是系为属])|\()?(?:的)?(?:民族成[份分]|民族|族别|族属|户口簿民族|身份)?(?:[^,。;:、()\s\d]{0,4})?(?:是|(?<![联关体支派语星])系|为|属|由|从|登记为|填报为|变更为|改为|更改为|更正为|恢复为|确认为|改成|申报为)(?:一名|一位)?$/;
/** The group ends the statement, or its change goes on. */
const SAID =
  /^(?:人(?!口|民)|的?(?:[,.;。)\s"”]|$)|变更|更改|改|到|至|恢复|成[份分]|身份|公民|[,、]|的(?:批复|申请|决定|请示|意见|材料))/;
/** 韦大明是壮族学生; but 韦大明为壮族学生讲课. */
const IS = /[是系](?:一名|一位)?$/;
const IS_ONE = /^(?:学生|居民|村民|农民|青年|妇女|干部|党员|职工|教师|医生|老人|群众|后代|后裔|家庭|人家|户)/;

/** 韦大明是壮族; 韦大明的民族成份由汉族变更为壮族. */
function declared(text: string, { start, end }: Mention): Stretch | undefined {
  if (!SAYS_LAST.test(text.charAt(start - 1))) return undefined; // spares most groups the rest
  const left = text.slice(Math.max(0, start - 24), start);
  const says = SAYS_OF.exec(left);
  const after = text.slice(end, end + 4);
  if (says === null || !(SAID.test(after) || (IS.test(left) && IS_ONE.test(after)))) return undefined;
  const offset = start - left.length;
  for (let at = says.index; at <= says.index + 6 && at <= left.length; at++) {
    const person = introducedBefore(text, offset + at);
    if (person !== undefined) return person;
  }
  return undefined;
}

const AND_OTHERS = /等(?:\d+|[一二两三四五六七八九十几多]+)?(?:余|多)?(?:名|位|个|户|人)?的?$/;

/** 韦大明等3名壮族学生. */
function counted(text: string, { start }: Mention): Stretch | undefined {
  const left = text.slice(Math.max(0, start - 10), start);
  const others = AND_OTHERS.exec(left);
  if (others === null) return undefined;
  const end = start - left.length + others.index;
  // 朱家明、黄海等: a short name may be a sea, the one before it tells
  const before = /、[\u3400-\u9fff]{2,3}$/.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0;
  return introducedBefore(text, end) ?? (before === 0 ? undefined : introducedBefore(text, end - before));
}

const CHANGE =
  /(?:(?:申请|要求|提出|办理|同志|的|将|变更|更改|恢复|更正|登记){1,3}(?:其|本人)?(?:的)?民族成[份分])|民族成[份分](?:变更|更改|恢复|更正|确认|认定)/g;

/** 韦大明申请变更民族成份: who asks for it is known even when the group is not told. */
function changing(text: string): Match[] {
  return [...text.matchAll(CHANGE)].flatMap(({ index }): Match[] => {
    const person = introducedBefore(text, index);
    return person === undefined ? [] : [{ rule: "person-ethnicity", ...person }];
  });
}
