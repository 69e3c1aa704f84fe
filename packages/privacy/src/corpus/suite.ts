/** The measurements of the gate, one per rule of the catalogue: what is made, how much of it, and what is owed. */
import { personalIn } from "../personal-in.ts";
import { personalInRecord } from "../personal-in-record.ts";
import { personalInTable } from "../personal-in-table.ts";
import { CARRIERS, NEUTRAL } from "./carrier.ts";
import { cleanReport, notPapers, notTelephone } from "./clean-report.ts";
import { DISGUISES } from "./disguise.ts";
import { impersonalSentence } from "./impersonal-sentence.ts";
import {
  DOTS,
  inventedCard,
  inventedIdentity,
  inventedLandline,
  inventedMobile,
  inventedName,
  inventedOldIdentity,
} from "./invented.ts";
import { seedOf, shareOf, type Part } from "./part.ts";
import { dottedSentence, personSentence } from "./person-sentence.ts";
import { seeded, type Random } from "./random.ts";
import { cleanTable, register, splitTable } from "./table.ts";
import { tally, type Tally } from "./tally.ts";

/** A share that must be reached, of what is caught, of refusals that are right, or of the clean that passes. */
export interface Goal {
  readonly recall?: number;
  readonly precision?: number;
  readonly accepted?: number;
}

export interface Suite {
  readonly code: string;
  readonly title: string;
  readonly goal: Goal;
  /** Whether the goal is owed by each group or by all together. */
  readonly each: boolean;
  /** Judges a part of the corpus at `scale` times its full size; `wrong` hears of every wrong verdict. */
  run(part: Part, scale: number, wrong?: (sample: string) => void): Tally[];
}

type Make = (random: Random, part: Part) => unknown;

interface Group {
  readonly name: string;
  readonly size: number;
  readonly personal: boolean;
  readonly make: Make;
}

/** Whether the gate refuses, or for warnings speaks of, the sample. */
type Judge = (sample: unknown) => boolean;

const refusesText: Judge = (sample) => personalIn(String(sample)).some(({ severity }) => severity === "error");
const refusesTable: Judge = (sample) =>
  Array.isArray(sample) && personalInTable(sample).some(({ severity }) => severity === "error");
const speaksOfCell: Judge = (sample) => Array.isArray(sample) && personalInTable(sample).length > 0;
const refusesRecord: Judge = (sample) => personalInRecord(sample).some(({ severity }) => severity === "error");

function suite(code: string, title: string, goal: Goal, judge: Judge, groups: readonly Group[], each = false): Suite {
  return {
    code,
    title,
    goal,
    each,
    run: (part, scale, wrong) =>
      groups.map(({ name, size, personal, make }) => {
        const chance = seeded(seedOf(part, `${code}/${name}`));
        const result: Tally = tally(name);
        for (let n = Math.max(1, Math.round(shareOf(part, size) * scale)); n > 0; n--) {
          const sample = make(chance, part);
          const caught = judge(sample);
          if (personal) result.personal++;
          else result.clean++;
          if (caught && personal) result.caught++;
          if (caught && !personal) result.refused++;
          if (caught !== personal) wrong?.(typeof sample === "string" ? sample : JSON.stringify(sample));
        }
        return result;
      }),
  };
}

const carried = (random: Random, carriers: readonly string[], value: string): string =>
  random.pick(carriers).replace("#", () => value);

const identityIn =
  (write: (id: string, random: Random) => string): Make =>
  (random, part) =>
    carried(random, CARRIERS[part], write(inventedIdentity(random, part), random));

const TELEPHONES: Readonly<Record<string, Make>> = {
  plain: (random) => inventedMobile(random),
  "+86": (random) => `+86${random.pick(["", " ", "-"])}${inventedMobile(random)}`,
  "86, 0086": (random) => random.pick(["86", "0086", "0086-", "86-"]) + inventedMobile(random),
  "3-4-4 spaces": (random) => grouped(inventedMobile(random), " "),
  "3-4-4 dashes": (random) => grouped(inventedMobile(random), "-"),
  "full-width": (random) => inventedMobile(random).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  "chinese numerals": (random) => inventedMobile(random).replace(/\d/g, (c) => "〇一二三四五六七八九"[Number(c)] ?? c),
  "formal numerals": (random) => inventedMobile(random).replace(/\d/g, (c) => "零壹贰叁肆伍陆柒捌玖"[Number(c)] ?? c),
  "landline, dash": (random, part) => inventedLandline(random, part).join("-"),
  "landline, brackets": (random, part) => {
    const [area, local] = inventedLandline(random, part);
    return random.pick([`(${area})${local}`, `（${area}）${local}`, `(${area}) ${local}`]);
  },
};

const grouped = (digits: string, separator: string): string =>
  [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(separator);

const CAPITALS = [..."ABCDEFGHJKLMNPQRSTUVWXYZ"];
const PAPERS: Readonly<Record<string, Make>> = {
  "15-digit identity": (random, part) => inventedOldIdentity(random, part),
  passport: (random) => random.pick(["E", "G"]) + random.digits(8),
  "passport, two letters": (random) => `E${random.pick(CAPITALS)}${random.digits(7)}`,
  "residence permit": (random, part) => inventedIdentity(random, part, random.pick(["810000", "820000", "830000"])),
  "permanent residence": (random, part) =>
    random.chance(0.5)
      ? inventedIdentity(random, part, `9${random.pick(["11", "31", "45", "44"])}${random.pick(["840", "826", "392"])}`)
      : `${random.pick(["USA", "GBR", "VNM"])}${inventedOldIdentity(random, part).slice(0, 4)}${inventedOldIdentity(random, part).slice(6, 12)}${random.digits(2)}`,
  "bank card": (random) => {
    const card = inventedCard(random, random.pick([16, 19]));
    return random.chance(0.3) ? (card.match(/\d{1,4}/g) ?? []).join(" ") : card;
  },
  email: (random) =>
    `${random.pick(["wei.daming", "lan_hua88", "zhang3", "10086abc"])}${random.digits(2)}${random.pick(["@", "＠"])}${random.pick(["qq.com", "163.com", "example.gov.cn"])}`,
  plate: (random) =>
    `${random.pick([..."桂粤湘贵云京新藏"])}${random.pick(CAPITALS)}${random.pick(["", "·", " "])}${random.pick(CAPITALS.filter((c) => c !== "L"))}${random.digits(random.pick([4, 5]))}`,
};

const NUMERALS = ["三", "五", "一", "七", "八", "九", "六", "四", "二", "〇"];

/** R3: the number as a double holds it, or as a spreadsheet does, with noughts after 15 digits. */
const rounded: Make = (random, part) => {
  const id = inventedIdentity(random, part).replace("X", String(random.int(10)));
  return [
    ["编号", "证件"],
    ["1", Number(random.chance(0.5) ? id : `${id.slice(0, 15)}000`)],
  ];
};

const bigCount: Make = (random) => [
  ["编号", "数量"],
  [random.between(1, 99), random.between(1, 9) * 10 ** random.between(3, 17) + random.int(1_000_000)],
];

export const SUITES: readonly Suite[] = [
  suite(
    "R1",
    "身份证号，17种写法",
    { recall: 0.999 },
    refusesText,
    Object.entries(DISGUISES).map(([name, write]) => ({ name, size: 2000, personal: true, make: identityIn(write) })),
    true,
  ),
  suite("R2", "满是数字的报告", { accepted: 1 - 1 / 20_000 }, refusesText, [
    { name: "reports", size: 200_000, personal: false, make: cleanReport },
  ]),
  suite("R3", "录成数字的身份证号", { recall: 0.99, precision: 0.99 }, speaksOfCell, [
    { name: "rounded", size: 2000, personal: true, make: rounded },
    { name: "other numbers", size: 2000, personal: false, make: bigCount },
  ]),
  suite("R4", "名字以数目字结尾再接身份证号", { recall: 0.999 }, refusesText, [
    {
      name: "name and number",
      size: 2000,
      personal: true,
      make: (random, part) =>
        inventedName(random, part).slice(0, 2) + random.pick(NUMERALS) + inventedIdentity(random, part),
    },
  ]),
  suite("R5", "手机和座机", { recall: 0.995, precision: 0.995 }, refusesText, [
    ...Object.entries(TELEPHONES).map(([name, make]) => ({
      name,
      size: 1000,
      personal: true,
      make: ((random, part) => carried(random, NEUTRAL[part], String(make(random, part)))) as Make,
    })),
    { name: "amounts and serials", size: 10_000, personal: false, make: notTelephone },
  ]),
  suite("R6", "卡、证、车牌、邮箱", { recall: 0.98, precision: 0.99 }, refusesText, [
    ...Object.entries(PAPERS).map(([name, make]) => ({
      name,
      size: 500,
      personal: true,
      make: ((random, part) => carried(random, NEUTRAL[part], String(make(random, part)))) as Make,
    })),
    { name: "what resembles them", size: 4000, personal: false, make: notPapers },
  ]),
  suite("R7t", "花名册表格", { recall: 0.99, precision: 0.995 }, refusesTable, [
    { name: "registers", size: 3000, personal: true, make: register },
    { name: "clean tables", size: 3000, personal: false, make: cleanTable },
  ]),
  suite("R7p", "文中的个人", { recall: 0.9, precision: 0.98 }, refusesText, [
    { name: "persons", size: 3000, personal: true, make: personSentence },
    { name: "daily work", size: 3000, personal: false, make: impersonalSentence },
  ]),
  suite("R8", "应放行的日常工作", { accepted: 0.995 }, refusesText, [
    { name: "sentences", size: 2000, personal: false, make: impersonalSentence },
    {
      name: "paragraphs",
      size: 1000,
      personal: false,
      make: (random, part) =>
        Array.from({ length: 5 }, () => impersonalSentence(random, part).replace(/(?<![。；）])$/, "。")).join(""),
    },
  ]),
  suite("R8t", "应放行的汇总表", { accepted: 0.995 }, refusesTable, [
    { name: "tables", size: 1000, personal: false, make: cleanTable },
  ]),
  suite("R11", "拆到相邻单元格", { recall: 0.95 }, refusesTable, [
    { name: "cells", size: 500, personal: true, make: splitTable },
  ]),
  suite("R11r", "拆到相邻字段和条目", { recall: 0.95 }, refusesRecord, [
    {
      name: "fields",
      size: 500,
      personal: true,
      make: (random, part) => {
        const id = inventedIdentity(random, part);
        const cut = random.between(3, 15);
        return random.chance(0.5)
          ? { title: "变更", one: id.slice(0, cut), two: id.slice(cut), note: "无" }
          : [{ title: id.slice(0, cut) }, { title: id.slice(cut) }];
      },
    },
  ]),
  suite(
    "R12",
    "带间隔号的姓名，12种点",
    { recall: 0.9 },
    refusesText,
    DOTS.map((dot) => ({
      name: `U+${(dot.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
      size: 200,
      personal: true,
      make: (random: Random, part: Part) => dottedSentence(random, part, dot),
    })),
    true,
  ),
];
