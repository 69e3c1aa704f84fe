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
  const { header = "", unit } = context;
  if (text.length > SHORT || unit !== undefined) return found(text, context);
  if (CLEAN.get(header)?.has(text) === true) return [];
  const findings = found(text, context);
  if (findings.length === 0) remember(text, header);
  return findings;
}

/** Short texts that were found to hold nothing, by their headers: dates, codes, counts and places come again with every record. */
const CLEAN = new Map<string, Set<string>>();
const SHORT = 24;
const REMEMBERED = 5_000;
let remembered = 0;

function remember(text: string, header: string): void {
  if (remembered >= REMEMBERED) {
    CLEAN.clear();
    remembered = 0;
  }
  const texts = CLEAN.get(header) ?? new Set();
  CLEAN.set(header, texts.add(text));
  remembered += 1;
}

function found(text: string, context: Context): Finding[] {
  const views = [fold(text), turned(text)];
  return distinct(views.flatMap((view) => (view === undefined ? [] : inView(text, view, context))));
}

/** A character of every word that tells of believing. */
const BELIEVING = "教佛道稣帝主督信洗斋剃家俗穆士女訇拉玛吉父甫师老嘛持丈尚尼丘姆堪";
const MAY_BELIEVE = new RegExp(`[${BELIEVING}]`);

/** Digits or numerals in number, an @, a word that persons are described with, and their look-alikes; many texts hold none. */
const MAY_HOLD = new RegExp(
  `[\\p{N}一二三四五六七八九零壹贰貳叁參肆伍陆陸柒捌玖@＠族男女生${BELIEVING}\\u{f900}-\\u{faff}\\u{2e80}-\\u{2fdf}\\u{2f800}-\\u{2fa1f}]`,
  "u",
);

function inView(text: string, view: Folded, context: Context): Finding[] {
  const folded = view.text;
  const matches = [
    ...numbersIn(folded, context),
    ...(folded.includes("族") ? ethnicPersons(folded) : []),
    ...(MAY_BELIEVE.test(folded) ? believers(folded) : []),
    ...(/[男女生]/.test(folded) ? profiles(folded) : []),
  ];
  return matches.map(({ rule, start, end }) => finding(rule, text, view.source(start, end)));
}
