/** A line of a register without group or religion: 韦大明，男，1985年3月生. */
import { isAttribute, isGender, isTelling } from "./attribute.ts";
import { descriptionBefore } from "./description.ts";
import { itemsAfter } from "./item.ts";
import type { Match } from "./match.ts";

const SEX = /(?<=[,、(\s:_/|])[男女]性?(?=[,、)\s_/|;。]|$)/g;
const BORN = /(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?出?生(?![态活产效成物猪日])|(?:出生|生)于(?:19|20)\d\d年/g;

export function profiles(text: string): Match[] {
  const found: Match[] = [];
  for (const { index, 0: whole } of text.matchAll(SEX)) {
    const person = descriptionBefore(text, index);
    if (person === undefined) continue;
    const items = itemsAfter(text, index + whole.length).map((item) => item.text);
    const said = items.filter((item) => isAttribute(item) && !isGender(item)).length + person.attributes;
    if (items.some(isTelling) || said > 1 || person.attributes > 0) {
      found.push({ rule: "person-profile", start: person.start, end: person.end });
    }
  }
  for (const { index } of text.matchAll(BORN)) {
    const person = descriptionBefore(text, index);
    if (person !== undefined) found.push({ rule: "person-profile", start: person.start, end: person.end });
  }
  return found;
}
