/** Every number of a person in a folded text: identity, telephone, card, papers, address. */
import { bankCards } from "./bank-card.ts";
import { chainsOf, type Chain } from "./chain.ts";
import { emails } from "./email.ts";
import { identityNumbers } from "./identity-number.ts";
import { landlines } from "./landline.ts";
import type { Match } from "./match.ts";
import { mobiles } from "./mobile.ts";
import { EX, NUMERALS, PLAIN, type Reading } from "./numeral.ts";
import { oldIdentityNumbers } from "./old-identity-number.ts";
import { papers } from "./papers.ts";
import { roundedIdentities } from "./rounded-identity.ts";
import type { Context } from "./setting.ts";

/** Digits of the shortest number that each rule looks for: a text with fewer holds none. */
const PLATE = 2;
const SCIENTIFIC = 6;
const LANDLINE = 7;
const CHAIN = 11;

export function numbersIn(text: string, context: Context): Match[] {
  const plain = countIn(text, PLAIN);
  const long = plain >= CHAIN ? chainsOf(text, PLAIN) : [];
  const said = countIn(text, NUMERALS) >= CHAIN ? chainsOf(text, NUMERALS) : [];
  return [
    ...long.flatMap((chain) => inChain(text, chain, context)),
    ...(plain >= SCIENTIFIC ? roundedIdentities(text, long, context) : []),
    ...emails(text),
    ...(plain >= PLATE ? papers(text, context) : []),
    ...(plain >= LANDLINE ? landlines(text, context) : []),
    ...said.flatMap((chain) => inNumerals(text, chain, context)),
  ];
}

/** How many characters read as digits, or as the check character. */
function countIn(text: string, reading: Reading): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if ((reading[text.charCodeAt(i)] ?? EX + 1) <= EX) count++;
  return count;
}

function inChain(text: string, chain: Chain, context: Context): Match[] {
  return [
    ...identityNumbers(chain),
    ...oldIdentityNumbers(text, chain, context),
    ...bankCards(text, chain, context),
    ...mobiles(text, chain, context),
  ];
}

/** A second look with 三, 叁 and ③ read as digits. A numeral may also end the name or the label before the number. */
function inNumerals(text: string, chain: Chain, context: Context): Match[] {
  if (chain.places.every((at) => isPlain(text, at))) return []; // seen already
  return [...identityNumbers(chain), ...mobiles(text, withoutLeadingNumeral(text, chain), context)];
}

function isPlain(text: string, at: number): boolean {
  return (PLAIN[text.charCodeAt(at)] ?? 0xff) <= 10;
}

/** The chain, its first group begun where eleven digits are left, if what goes before could belong to a name: 张三一三八…. */
function withoutLeadingNumeral(text: string, chain: Chain): Chain {
  const groups = chain.groups.map((group) => {
    const surplus = group.length - 11;
    const isNumeral = !isPlain(text, chain.places[group.first] ?? 0);
    if (surplus < 1 || surplus > 2 || !isNumeral) return group;
    return { ...group, first: group.first + surplus, length: 11 };
  });
  return { ...chain, groups };
}
