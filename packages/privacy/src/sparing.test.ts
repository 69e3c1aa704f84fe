import { expect, it } from "vitest";
import { believers } from "./believer.ts";
import { chainsOf } from "./chain.ts";
import { DISGUISES } from "./corpus/disguise.ts";
import { impersonalSentence } from "./corpus/impersonal-sentence.ts";
import { inventedIdentity, inventedMobile, inventedName, inventedOldIdentity } from "./corpus/invented.ts";
import { personSentence } from "./corpus/person-sentence.ts";
import { seeded, type Random } from "./corpus/random.ts";
import { emails } from "./email.ts";
import { ethnicPersons } from "./ethnic-person.ts";
import { fold, turned } from "./fold.ts";
import { identityNumbers } from "./identity-number.ts";
import { landlines } from "./landline.ts";
import type { Match } from "./match.ts";
import { mobiles } from "./mobile.ts";
import { NUMERALS, PLAIN } from "./numeral.ts";
import { oldIdentityNumbers } from "./old-identity-number.ts";
import { papers } from "./papers.ts";
import { personalIn } from "./personal-in.ts";
import { profiles } from "./profile.ts";
import { roundedIdentities } from "./rounded-identity.ts";

/** What the rules find when each of them is asked about everything. */
function asked(text: string): Match[] {
  const chains = chainsOf(text, PLAIN);
  const said = chainsOf(text, NUMERALS);
  return [
    ...[...chains, ...said].flatMap(identityNumbers),
    ...chains.flatMap((chain) => [...oldIdentityNumbers(text, chain, {}), ...mobiles(text, chain, {})]),
    ...[roundedIdentities(text, chains, {}), emails(text), papers(text, {}), landlines(text, {})].flat(),
    ...[ethnicPersons(text), believers(text), profiles(text)].flat(),
  ];
}

const MARKS = [
  ..."0123456789Xx一二〇零①１-— ·.@,、:()男女生族教信佛道主徒众僧尼师长父韦大明马小军桂京A12E年月日毛拉洗斋剃家俗穆士\u200b\u202e⼥⽊",
];
const disguises = Object.values(DISGUISES);

const PIECES: readonly ((random: Random) => string)[] = [
  (random) => Array.from({ length: random.int(30) }, () => random.pick(MARKS)).join(""),
  (random) => String(personSentence(random, "tune")),
  (random) => String(impersonalSentence(random, "tune")),
  (random) => random.pick(disguises)(inventedIdentity(random, "tune"), random),
  (random) => inventedOldIdentity(random, "tune"),
  (random) => inventedMobile(random),
  (random) => inventedName(random, "tune"),
  (random) =>
    random.pick(["0771-5861234", "电话5861234", "E12345678", "桂F·12345", "4.51422198506121E+17", "a.b1@qq.com"]),
  (random) => random.pick(["，男，", "信仰伊斯兰教", "毛拉", "阿訇主持", "是壮族", "，1985年3月生，", "活动", "第3期"]),
];

it("what spares a rule a text spares it none that it would find something in", () => {
  const random = seeded(20231024);
  const spared: string[] = [];
  let found = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const text = Array.from({ length: random.between(1, 3) }, () => random.pick(PIECES)(random)).join("");
    const matches = [fold(text), turned(text)].flatMap((view) => (view === undefined ? [] : asked(view.text)));
    if (matches.length === 0) continue;
    found += 1;
    if (personalIn(text).length === 0) spared.push(text);
  }
  expect(spared).toEqual([]);
  expect(found).toBeGreaterThan(2_000);
});

it("a text that was looked at before is found to hold the same", () => {
  const texts = ["13812345678", "2023-10-24", "壮族群众韦大明说", "451499"];
  const contexts = [{}, { header: "手机" }, { header: "编号" }, { header: "金额", unit: "元" }];
  const look = () => texts.map((text) => contexts.map((context) => personalIn(text, context).map(({ rule }) => rule)));
  expect(look()).toEqual([
    [["mobile"], ["mobile"], [], []],
    [[], [], [], []],
    [["person-ethnicity"], ["person-ethnicity"], ["person-ethnicity"], ["person-ethnicity"]],
    [[], [], [], []],
  ]);
  expect(look()).toEqual(look());
});
