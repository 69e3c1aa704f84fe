/** The gate for one text: everything personal that it holds. */
import { believers } from "./believer.ts";
import { ethnicPersons } from "./ethnic-person.ts";
import { distinct, finding, type Finding } from "./finding.ts";
import { fold, turned, type Folded } from "./fold.ts";
import { numbersIn } from "./numbers.ts";
import { profiles } from "./profile.ts";
import type { Context } from "./setting.ts";

/**
 * What in the text is a person's own: numbers of identity, telephone, card and papers; a name with an ethnic group or a
 * religion; a line of a register. Empty when the text may stay. Time grows with the text, whatever it holds.
 */
export function personalIn(text: string, context: Context = {}): Finding[] {
  if (!MAY_HOLD.test(text)) return [];
  const views = [fold(text), turned(text)];
  return distinct(views.flatMap((view) => (view === undefined ? [] : inView(text, view, context))));
}

/** Digits or numerals in number, an @, or a word that persons are described with; most texts hold none of them. */
const MAY_HOLD =
  /[\p{N}一二三四五六七八九零壹贰貳叁參肆伍陆陸柒捌玖@＠族教信佛男女生徒众僧尼訇师长父\u{f900}-\u{faff}\u{2e80}-\u{2fdf}\u{2f800}-\u{2fa1f}]/u;

function inView(text: string, view: Folded, context: Context): Finding[] {
  const matches = [
    ...numbersIn(view.text, context),
    ...ethnicPersons(view.text),
    ...believers(view.text),
    ...profiles(view.text),
  ];
  return matches.map(({ rule, start, end }) => finding(rule, text, view.source(start, end)));
}
