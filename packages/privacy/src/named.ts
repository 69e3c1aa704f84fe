/** Names in running text: after a word that calls somebody, or before a word that speaks of somebody. */
import { isFullName, namesBefore, namesFrom } from "./person-name.ts";
import { ROLE_AT_END, rolesAtStart, TITLE_AT_END, TITLE_AT_START, WORD_AT_START } from "./role.ts";

/** A stretch of the folded text, `end` excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A name may go on like this. */
const GOES_ON =
  /^(?:$|[,.;:、。)\]】\s"”’(!?-]|[说讲在于的是被因获荣到向为和与同及也就都将把对从以用给带领任住家自由曾正已还又现原有经等第率笑唱跳演捐考打勇事占开登穿背挑织绣编请盼希感哭摔推拉提抱签交存取投遭患返要认设发主送收购种养建做写教创致脱搬修救帮照陪接见谈问答叫站坐走骑驾租借赔赠献夺摘赢受享领缴入加退评选推]|表示|介绍|告诉|认为|参加|参与|作为|来到|来访|代表|担任|当选|申请|提出|办理|反映|去世|居住|一[家直边起]|主讲|报名|牵头|负责|今年|今天|昨天|激动|高兴|感慨|坦言|创作|撰写)/;
const STOPS = /^(?:$|[,.;:、。)\]】\s"”’(!?]|说|表示|介绍|告诉|今年|家住)/;

/**
 * The name after `from`, a word like 群众 between them or not: 壮族群众韦大明, 壮族韦大明. `isRole` says that the word before
 * is already one: 信教群众. A short name must end with the sentence's breath or go on as names do.
 */
export function calledAfter(text: string, from: number, isRole = false): Stretch | undefined {
  const rest = text.slice(from, from + 24);
  const role = rolesAtStart(rest) || (/^[的:]/.exec(rest)?.[0] ?? "");
  return nameFrom(text, from + role.length, isRole || role !== "") ?? afterWord(text, from, rest);
}

function nameFrom(text: string, start: number, named: boolean): Stretch | undefined {
  for (const end of namesFrom(text, start)) {
    const name = text.slice(start, end);
    const after = text.slice(end, end + 8);
    const stops = STOPS.test(after) || TITLE_AT_START.test(after);
    if (named ? isFullName(name) || stops || GOES_ON.test(after) : isFullName(name) && stops) return { start, end };
  }
  return undefined;
}

/** 壮族山歌手韦大明现场献唱. */
function afterWord(text: string, from: number, rest: string): Stretch | undefined {
  const word = WORD_AT_START.exec(rest)?.[0];
  if (word === undefined) return undefined;
  const start = from + word.length;
  const end = namesFrom(text, start).find(
    (each) => isFullName(text.slice(start, each)) && GOES_ON.test(text.slice(each, each + 8)),
  );
  return end === undefined ? undefined : { start, end };
}

const VERBS =
  "调解|走访|慰问|看望|探望|帮扶|联系|推荐|表彰|邀请|通知|约谈|救助|资助|接待|核实|确认|登记|认定|受理|访问|采访|聘请|选派|推选|评选|安置|救治|劝返|同意|批准|核准|准予|办理|审核|协助|帮助|关于";

/** What may stand before a name in running text, or within an item of a list: a place, an office, a word that introduces. */
const INTRODUCES = new RegExp(
  `(?:^|[,.;:、。()[\\]【】\\s"“”‘’_|/!?\\d\\-①-⑳]|${VERBS}|本人|其[妻夫子女父母]|叫做|名叫|其中|分别是|[将为对经据由是给请让与和及的叫名]|` +
    "[县乡镇村市区州省屯寨组街道路局委办院校站所厂店部馆社班科处室会队学园司户号民]|小学|中学)$",
);

/** The name that ends at `end`, a title between allowed, if what stands before lets it be one. */
export function introducedBefore(text: string, end: number, from = 0): Stretch | undefined {
  const title = TITLE_AT_END.exec(text.slice(Math.max(from, end - 3), end))?.[0] ?? "";
  const stop = end - title.length;
  for (const start of namesBefore(text, stop)) {
    if (start < from) continue;
    const before = text.slice(Math.max(from, start - 8), start);
    if (start === from || INTRODUCES.test(before) || ROLE_AT_END.test(before)) return { start, end: stop };
  }
  return undefined;
}
