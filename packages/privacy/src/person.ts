/** Persons in prose: a name together with an ethnic group, a religion, or what only a register holds. */
import { isAttribute, isGender, isTelling, LABEL } from "./attribute.ts";
import { descriptionBefore } from "./description.ts";
import { ethnicMentions, isFullEthnicGroup, type Mention } from "./ethnic-group.ts";
import { BELIEVES, FOLLOWER, RELIGION } from "./faith.ts";
import type { Match } from "./match.ts";
import { isPersonName, nameBefore, namesFrom, surnameLength } from "./person-name.ts";
import { ROLE_AT_END, ROLES_AT_START, TITLE_AT_END, TITLE_AT_START } from "./role.ts";

export function personsIn(text: string): Match[] {
  const found: Match[] = [];
  for (const mention of ethnicMentions(text)) {
    const named = described(text, mention) ?? called(text, mention.end) ?? declared(text, mention);
    if (named !== undefined) found.push({ rule: "person-ethnicity", ...named });
  }
  return [...found, ...changing(text), ...believers(text), ...profiles(text)];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What may follow an attribute that stands by itself. */
const CLOSED = /^(?:人(?![口民数士员群家才均]))?(?:$|[,.;:、。)\]】\s/|_"”»>》·!?-]|(?:19|20)\d\d年)/;
const NEXT = /^人?[、,/和及与或]\s?([\u3400-\u9fff]{1,6}族)/;

/** 韦大明，男，壮族; 韦大明（壮族）; 姓名：韦大明 民族：壮族. */
function described(text: string, { start, end }: Mention): Stretch | undefined {
  const before = text.charAt(start - 1);
  if (before === "" || !/[,、:([【<\s/|_"“\-—]/.test(before)) {
    if (!/(?:民族|族别|族属|民族成[份分])[为是]?$/.test(text.slice(Math.max(0, start - 6), start))) return undefined;
  }
  const after = text.slice(end, end + 10);
  if (!CLOSED.test(after)) return undefined;
  const next = NEXT.exec(after)?.[1];
  if (next !== undefined && isFullEthnicGroup(next)) return undefined;
  const labelled = /(?:民族|族别|族属|民族成[份分])[为是]?$/.exec(text.slice(Math.max(0, start - 6), start));
  return (
    descriptionBefore(text, labelled === null ? start : start - labelled[0].length, attributesAfter(text, end)) ??
    followed(text, start, end)
  );
}

/** How many of the items that follow say something of one person. */
function attributesAfter(text: string, end: number): number {
  return itemsAfter(text, end).filter((item) => isAttribute(item) || isGender(item)).length;
}

function itemsAfter(text: string, end: number): string[] {
  const rest = text.slice(end, end + 60).split(/[。;!?\n]/, 1)[0] ?? "";
  return rest.split(/[,、:()\s/|_"“”-]+/).filter((item) => item !== "");
}

/** 壮族，男，韦大明: the name after its attributes, if they tell of one person. */
function followed(text: string, start: number, end: number): Stretch | undefined {
  const items = itemsAfter(text, end);
  const at = items.findIndex((item) => isPersonName(item));
  const [before, after] = [items.slice(0, at), items.slice(at + 1)];
  if (at < 0 || !before.every((item) => isGender(item) || isAttribute(item) || LABEL.test(item))) return undefined;
  const gender = isGender(text.slice(Math.max(0, start - 2), start).replace(/[,、\s/|_]$/, ""));
  const says =
    gender ||
    before.some((item) => item.endsWith("姓名")) ||
    [...before, ...after].some((item) => isGender(item) || isTelling(item));
  const place = text.indexOf(items[at] ?? "", end);
  return says ? { start: place, end: place + (items[at] ?? "").length } : undefined;
}

/** A name goes on like this. */
const GOES_ON =
  /^(?:$|[,.;:、。)\]】\s"”’(!?-]|[说讲在于的是被因获荣到向为和与同及也就都将把对从以用给带领任住家自由曾正已还又现从原有经]|表示|介绍|告诉|认为|参加|作为|来到|来访|代表|担任|当选|申请|提出|办理|反映|去世|居住|一[家直边起]|主讲|报名|牵头|负责|今年|今天|昨天|激动|高兴|感慨|坦言|笑|唱|跳|演|讲|创作|撰写|率|等|第)/;
const STOPS = /^(?:$|[,.;:、。)\]】\s"”’(!?]|说|表示|介绍|告诉|今年|家住)/;

/** 壮族群众韦大明; 壮族韦大明. `isRole` tells that the word before is already one: 信教群众. */
function called(text: string, from: number, isRole = false): Stretch | undefined {
  const rest = text.slice(from, from + 24);
  const role = ROLES_AT_START.exec(rest)?.[0] ?? /^[的:]/.exec(rest)?.[0] ?? "";
  const named = isRole || role !== "";
  const start = from + role.length;
  for (const end of namesFrom(text, start)) {
    const after = text.slice(end, end + 8);
    const dotted = /[·.]/.test(text.slice(start, end));
    const short = end - start - surnameLength(text, start) < 2 && !dotted;
    const goesOn = dotted || STOPS.test(after) || TITLE_AT_START.test(after) || (named && GOES_ON.test(after));
    if (goesOn && (named || !short)) return { start, end };
  }
  return undefined;
}

/** Before a name that stands in running text. */
const OPENS =
  /(?:^|[,.;:、。([【\s"“‘_|/!?]|同意|批准|核准|准予|关于|将|为|对|经|据|由|办理|审核|协助|帮助|调解|走访|慰问|看望|探望|帮扶|联系|推荐|表彰|邀请|通知|约谈|救助|资助|接待|核实|确认|登记|认定|受理|访问|采访|聘请|选派|推选|评选|安置|救治|劝返|是|给|请|让|与|和|及|村民|居民|[县乡镇村市区屯寨组])$/;

const SAYS_OF =
  /(?:同志|本人|先生|女士)?(?:的)?(?:民族成[份分]|民族|族别|族属|户口簿民族|身份)?(?:[^,。;、\d]{0,4})?(?:是|系|为|属|由|从|登记为|填报为|变更为|改为|更改为|更正为|恢复为|确认为|改成|申报为)(?:一名|一位)?$/;

const SAYS_LAST = /[是系为属由从成名位]/;

/** 韦大明是壮族; 韦大明的民族成份由汉族变更为壮族. */
function declared(text: string, { start, end }: Mention): Stretch | undefined {
  if (!SAYS_LAST.test(text.charAt(start - 1))) return undefined; // spares most groups the rest
  const left = text.slice(Math.max(0, start - 24), start);
  const says = SAYS_OF.exec(left);
  if (
    says === null ||
    !/^(?:人(?!口|民)|的?[,.;。)\s"”]|$|变更|更改|改|到|至|恢复|成[份分]|身份|公民|[,、]|的(?:批复|申请|决定|请示|意见|材料))/.test(
      text.slice(end, end + 4),
    )
  ) {
    return undefined;
  }
  const offset = start - left.length;
  for (let at = says.index; at <= says.index + 6 && at <= left.length; at++) {
    const named = introduced(text, offset + at);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** 韦大明申请变更民族成份: who asks for it is known even when the group is not told. */
function changing(text: string): Match[] {
  const found: Match[] = [];
  for (const { index } of text.matchAll(
    /(?:申请|要求|提出|办理|同志|的|将|变更|更改|恢复|更正|登记){1,3}(?:其|本人)?(?:的)?民族成[份分]/g,
  )) {
    const named = introduced(text, index);
    if (named !== undefined) found.push({ rule: "person-ethnicity", ...named });
  }
  return found;
}

/** The name that ends at `end`, if something before it lets it be one. */
function introduced(text: string, end: number): Stretch | undefined {
  const title = TITLE_AT_END.exec(text.slice(Math.max(0, end - 3), end))?.[0] ?? "";
  const stop = end - title.length;
  const start = nameBefore(text, stop);
  if (start === undefined) return undefined;
  const before = text.slice(Math.max(0, start - 8), start);
  return OPENS.test(before) || ROLE_AT_END.test(before) ? { start, end: stop } : undefined;
}

const FAITH = new RegExp(`${FOLLOWER}|${BELIEVES}|${RELIGION}`, "g");
const IS_FOLLOWER = new RegExp(`^(?:${FOLLOWER})$`);
const IS_RELIGION = new RegExp(`^(?:${RELIGION})$`);
/** What may stand between a name and what it believes. */
const ADVERB =
  /(?:同志|本人|一家人?|全家|夫妇|夫妻|家庭|长期|多年|从小|自幼|私下|私自|公开|也|均|都|开始|曾经?|已经?|是|系|为|属于?|一名|一位|个|名|的|宗教信仰|信仰)$/;

/** 马小军信仰伊斯兰教; 信教群众马小军; 马小军，男，信奉佛教. */
function believers(text: string): Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(FAITH)) {
    const start = match.index;
    const end = start + match[0].length;
    const follower = IS_FOLLOWER.test(match[0]);
    const named =
      (follower ? called(text, end, true) : undefined) ??
      believer(text, start, follower, IS_RELIGION.test(match[0])) ??
      (CLOSED.test(text.slice(end, end + 10)) ? listed(text, start) : undefined);
    if (named !== undefined) found.push({ rule: "person-religion", ...named });
  }
  return found;
}

function believer(text: string, start: number, follower: boolean, religion: boolean): Stretch | undefined {
  let at = start;
  let adverbs = 0;
  for (; adverbs < 3; adverbs++) {
    const adverb = ADVERB.exec(text.slice(Math.max(0, at - 4), at))?.[0];
    if (adverb === undefined) break;
    at -= adverb.length;
  }
  if (religion && adverbs === 0) return undefined; // 县佛教协会
  const named = introduced(text, at);
  if (named === undefined || !follower || adverbs > 0) return named;
  // 马小军阿訇: a title right after a name
  return /^(?:$|[,.;:、。)\s"”]|等|说|表示|主持|在|带)/.test(
    text
      .slice(start)
      .replace(new RegExp(`^(?:${FOLLOWER})`), "")
      .slice(0, 4),
  )
    ? named
    : undefined;
}

function listed(text: string, start: number): Stretch | undefined {
  if (!/[,、:(\s/|_]/.test(text.charAt(start - 1))) return undefined;
  const person = descriptionBefore(text, start);
  return person !== undefined &&
    (person.gender || person.attributes > 0 || person.labelled || text.charAt(start - 1) === "(")
    ? person
    : undefined;
}

const SEX = /(?<=[,、(\s:_/|])[男女]性?(?=[,、)\s_/|;。]|$)/g;
const BORN = /(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生|生于(?:19|20)\d\d年|出生于(?:19|20)\d\d年/g;

/** 韦大明，男，1985年3月生: no group and no religion, and yet a register's line. */
function profiles(text: string): Match[] {
  const found: Match[] = [];
  for (const { index, 0: whole } of text.matchAll(SEX)) {
    const person = descriptionBefore(text, index);
    if (person === undefined) continue;
    const items = itemsAfter(text, index + whole.length);
    const said = items.filter((item) => isAttribute(item) && !isGender(item)).length;
    if (items.some(isTelling) || said + person.attributes > 1 || person.attributes > 0) {
      found.push({ rule: "person-profile", start: person.start, end: person.end });
    }
  }
  for (const { index } of text.matchAll(BORN)) {
    const person = descriptionBefore(text, index);
    if (person !== undefined) found.push({ rule: "person-profile", start: person.start, end: person.end });
  }
  return found;
}
