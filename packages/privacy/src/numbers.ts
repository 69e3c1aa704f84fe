/** Every number of a person in a folded text: identity, telephone, card, papers, address. */
import { bankCards } from "./bank-card.ts";
import { chainsOf, type Chain } from "./chain.ts";
import { emails } from "./email.ts";
import { identityNumbers } from "./identity-number.ts";
import { landlines } from "./landline.ts";
import type { Match } from "./match.ts";
import { mobiles } from "./mobile.ts";
import { numeralsAsDigits } from "./numeral.ts";
import { oldIdentityNumbers } from "./old-identity-number.ts";
import { papers } from "./papers.ts";
import { roundedIdentities } from "./rounded-identity.ts";
import type { Context } from "./setting.ts";

export function numbersIn(text: string, context: Context): Match[] {
  const chains = chainsOf(text);
  const found = [
    ...chains.flatMap((chain) => inChain(text, chain, context)),
    ...roundedIdentities(text, chains, context),
    ...emails(text),
  ];
  if (/\d{5}/.test(text)) found.push(...papers(text, context));
  if (/\d{3}[- ]?\d{4}/.test(text)) found.push(...landlines(text, context));
  return [...found, ...inNumerals(text, context)];
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
function inNumerals(text: string, context: Context): Match[] {
  const read = numeralsAsDigits(text);
  if (read === undefined) return [];
  return chainsOf(read).flatMap((chain) => {
    const mixed = chain.places.some((at) => read.charAt(at) !== text.charAt(at));
    if (!mixed) return [];
    return [...identityNumbers(chain), ...mobiles(text, withoutLeadingNumeral(chain, text, read), context)];
  });
}

/** The chain, its first group begun where eleven digits are left, if what goes before could belong to a name: 张三一三八…. */
function withoutLeadingNumeral(chain: Chain, text: string, read: string): Chain {
  const groups = chain.groups.map((group) => {
    const surplus = group.length - 11;
    const place = chain.places[group.first] ?? 0;
    const numerals = text.slice(place, place + surplus) !== read.slice(place, place + surplus);
    if (surplus < 1 || surplus > 2 || !numerals) return group;
    return { ...group, first: group.first + surplus, length: 11 };
  });
  return { ...chain, groups };
}
