/** The person that a list of attributes describes: 韦大明，男，1985年3月生，壮族. Read from an attribute leftwards to the name. */
import { isAttribute, isGender, isUnit, LABEL } from "./attribute.ts";
import { isEthnicGroup } from "./ethnic-group.ts";
import { introducedBefore, type Stretch } from "./named.ts";
import { isFullName, isLikelyName, isPersonName, mayBeName, namesBefore } from "./person-name.ts";
import { TITLE_AT_END } from "./role.ts";

/** Where the name stands, and what the list says besides. */
export interface Description extends Stretch {
  readonly gender: boolean;
  /** Attributes between the name and where the reading began. */
  readonly attributes: number;
  /** The name stands under a label: 姓名：…. */
  readonly labelled: boolean;
}

const SEPARATOR = /[,、:()[\]【】<>《》\s/|_"“”\-—①-⑳]/;
const SENTENCE_END = /[。!?;…\n\r]/;
const LONGEST = 120;
const MOST_ITEMS = 12;
/** Items that are neither a name nor an attribute and may yet stand between them. */
const MOST_STRANGE = 2;
const LONGEST_STRANGE = 14;

/** Words that end an item which speaks of many: 其中，男，… */
const OF_MANY = /(?:中|其|为|是|等|别|例|数|计|共|括|按|及|和|的|有|与|员|们|者|群|各|比|占|类|型|组)$/;

/** The person described by the list that ends at `end`; undefined when it describes none. `said` counts the attributes after it. */
export function descriptionBefore(text: string, end: number, said = 0): Description | undefined {
  const limit = Math.max(0, end - LONGEST);
  const seen = { gender: false, labelled: false, attributes: 0, strange: 0 };
  let at = end;
  for (let count = 0; count < MOST_ITEMS; count++) {
    while (at > limit && separates(text, at - 1)) at--;
    const stop = at;
    while (at > limit && !separates(text, at - 1) && !SENTENCE_END.test(text.charAt(at - 1))) at--;
    const item = text.slice(at, stop);
    if (item === "") return undefined;
    if (isGender(item)) seen.gender = true;
    else if (LABEL.test(item)) seen.labelled ||= /名|户主$/.test(item);
    else if (isEthnicGroup(item) || item.endsWith("族")) return undefined; // 汉族，壮族: a row of groups
    else if (!isPersonName(item) && isAttribute(item)) seen.attributes++;
    else {
      const { gender, labelled, attributes, strange } = seen;
      const named = nameIn(text, at, stop, {
        gender,
        attributes: attributes + said,
        labelled: labelled || underLabel(text, at),
        strange,
      });
      if (named !== undefined) return { ...named, gender, attributes, labelled };
      if (item.length > LONGEST_STRANGE || (!isUnit(item) && ++seen.strange > MOST_STRANGE)) return undefined;
    }
  }
  return undefined;
}

/** A semicolon or a new line separates only where a form is written out: 户主：韦大明；民族：壮族, or one item to a line. */
function separates(text: string, at: number): boolean {
  const c = text.charAt(at);
  if (c !== ";" && c !== "\n" && c !== "\r") return SEPARATOR.test(c);
  const next = text.slice(at + 1, at + 30).trimStart();
  if (LABEL.test(/^([\u3400-\u9fff]{2,6})\s*:/.exec(next)?.[1] ?? "")) return true;
  const line = next.split("\n", 1)[0]?.trim() ?? "";
  return c !== ";" && (LABEL.test(line) || isEthnicGroup(line) || isGender(line) || isAttribute(line));
}

function underLabel(text: string, at: number): boolean {
  return /(?:姓\s?名|名字|户主)\s?[:|\t ]?\s?$/.test(text.slice(Math.max(0, at - 6), at));
}

interface Sureness {
  readonly gender: boolean;
  readonly attributes: number;
  readonly labelled: boolean;
  readonly strange: number;
}

/** The name that the item from `start` to `end` is or ends with. The more the list says, the less the name must prove. */
function nameIn(text: string, start: number, end: number, sure: Sureness): Stretch | undefined {
  const item = text.slice(start, end);
  const bare = item.replace(TITLE_AT_END, "");
  const whole = { start, end: start + bare.length };
  if (isLikelyName(bare) || isLikelyName(item)) return whole;
  if (item.length === 1 && text.charAt(start - 1) === " ") {
    const spaced = /(?:^|[^\u3400-\u9fff])([\u3400-\u9fff]) {1,2}$/.exec(text.slice(Math.max(0, start - 4), start));
    if (isPersonName((spaced?.[1] ?? "") + item)) return whole; // 韦 明
  }
  if (sure.strange > 0) return introducedBefore(text, whole.end, start);
  const [name] = namesBefore(text, whole.end).filter((each) => each >= start);
  if ((sure.gender || sure.labelled) && mayBeName(bare) && !OF_MANY.test(bare))
    return { ...whole, start: name ?? start };
  const introduced = introducedBefore(text, whole.end, start);
  if (introduced !== undefined || name === undefined) return introduced;
  // 调解石某某（傣族）与他人的纠纷
  return sure.gender || sure.attributes > 0 || isFullName(text.slice(name, whole.end))
    ? { ...whole, start: name }
    : undefined;
}
