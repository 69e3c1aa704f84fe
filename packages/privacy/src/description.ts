/** The person that a list of attributes describes: 韦大明，男，1985年3月生，壮族. Read from an attribute leftwards to the name. */
import { isAttribute, isGender, LABEL } from "./attribute.ts";
import { isEthnicGroup } from "./ethnic-group.ts";
import { isPersonName, mayBeName, nameBefore } from "./person-name.ts";
import { ROLE_AT_END, TITLE_AT_END } from "./role.ts";

/** Where the name stands, and what the list says besides. */
export interface Description {
  readonly start: number;
  readonly end: number;
  readonly gender: boolean;
  /** Attributes between the name and where the reading began. */
  readonly attributes: number;
  /** The name stands under a label: 姓名：…. */
  readonly labelled: boolean;
}

const SEPARATOR = /[,、:()[\]【】<>《》\s/|_"“”\-—]/;
const SENTENCE_END = /[。!?;…]/;
const LONGEST = 120;
const MOST_ITEMS = 12;

/** Words that end an item which speaks of many: 其中，男，… */
const OF_MANY = /(?:中|其|为|是|等|别|例|数|计|共|括|按|及|和|的|有|与|员|们|者|群|各|比|占|类|型|组)$/;
/** What may go before a name within an item: a place, an office, a word that introduces. */
const INTRODUCES =
  /(?:[县乡镇村市区州省屯寨组街道路局委办院校站所厂店部馆社班科处室会队学园司户号]|[的是为由叫名将经据对请让与和及同]|同意|批准|关于|办理|协助|帮助|调解|走访|慰问|看望|探望|帮扶|联系|推荐|表彰|邀请|通知|约谈|救助|资助|接待|核实|确认|登记|认定|受理|访问|采访|聘请|选派|推选|评选|安置|救治|劝返|叫做|名叫|其中|分别是|第[一二三四五六七八九十\d]+名?|\d)$/;

/** The person described by the list that ends at `end`; undefined when it describes none. `said` counts the attributes after it. */
export function descriptionBefore(text: string, end: number, said = 0): Description | undefined {
  const limit = Math.max(0, end - LONGEST);
  let at = end;
  let gender = false;
  let labelled = false;
  let attributes = 0;
  for (let count = 0; count < MOST_ITEMS; count++) {
    while (at > limit && SEPARATOR.test(text.charAt(at - 1))) at--;
    const stop = at;
    while (at > limit && !SEPARATOR.test(text.charAt(at - 1)) && !SENTENCE_END.test(text.charAt(at - 1))) at--;
    const item = text.slice(at, stop);
    if (item === "") return undefined;
    if (isGender(item)) gender = true;
    else if (LABEL.test(item)) labelled ||= item.endsWith("名") || count > 0;
    else if (isEthnicGroup(item)) return undefined; // 汉族，壮族: a row of groups
    else if (isPersonName(item) || !isAttribute(item)) {
      const named = nameIn(text, at, stop, {
        gender,
        attributes: attributes + said,
        labelled: labelled || underLabel(text, at),
      });
      return named === undefined ? undefined : { ...named, gender, attributes, labelled };
    } else attributes++;
  }
  return undefined;
}

function underLabel(text: string, at: number): boolean {
  return /(?:姓\s?名|名字)\s?[:|\t ]?\s?$/.test(text.slice(Math.max(0, at - 6), at));
}

/** The name that the item from `start` to `end` is or ends with. The more the list says, the less the name must prove. */
function nameIn(
  text: string,
  start: number,
  end: number,
  sure: { gender: boolean; attributes: number; labelled: boolean },
): { start: number; end: number } | undefined {
  const item = text.slice(start, end);
  const bare = item.replace(TITLE_AT_END, "");
  const whole = { start, end: start + bare.length };
  if (isPersonName(bare) || isPersonName(item)) return whole;
  if (item.length === 1 && text.charAt(start - 1) === " ") {
    const spaced = /(?:^|[^\u3400-\u9fff])([\u3400-\u9fff]) {1,2}$/.exec(
      text.slice(Math.max(0, start - 4), start),
    )?.[1];
    if (spaced !== undefined && isPersonName(spaced + item)) return whole; // 韦 明
  }
  if ((sure.gender || sure.labelled) && mayBeName(bare) && !OF_MANY.test(bare)) return tail(text, start, whole.end);
  const name = nameBefore(text, whole.end);
  if (name === undefined || name < start) return undefined;
  const before = text.slice(start, name);
  const introduced = name === start || ROLE_AT_END.test(before) || INTRODUCES.test(before) || before.endsWith("说");
  // 调解石某某（傣族）与他人的纠纷: three characters and a bracket say enough
  const bracketed = text.charAt(end) === "(" && whole.end - name > 2;
  return introduced || bracketed || sure.gender || sure.attributes > 0 ? { start: name, end: whole.end } : undefined;
}

/** The last three characters at most: what of a longer item is the name is not known. */
function tail(text: string, start: number, end: number): { start: number; end: number } {
  const name = nameBefore(text, end);
  return { start: name !== undefined && name >= start ? name : start, end };
}
