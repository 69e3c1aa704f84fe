/** Marks of approximation: one to a number, and only on a round one. */
import { matching } from "../matching.ts";
import { MEASURE } from "../measure.ts";
import type { Rule } from "../rule.ts";

// 节约100元, 附近3个 and 超过 are other words
const LEAD =
  "大约|大概|将近|接近|(?<![节预大制合公契条违履签邀简租集特隐誓])约|(?<![接最附靠临将相亲贴新远就])近|超过|逾|(?<![高])超|至少|不少于|不低于";

const TAIL = "左右|上下|以上";

const stacked: Rule = {
  code: "approx/stacked",
  title: "约数词叠用",
  says: "约数词叠用，只留一个",
  source: "GB/T 15835—2011 4.2；实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["约100余人参训。", "近100多人参训。", "约90人左右参训。", "发放材料不少于500份以上。", "近百余场宣讲。"],
    good: [
      "约100人参训。",
      "100余人参训。",
      "90人左右参训。",
      "近十余年来，民族工作不断加强。",
      "签约30余家企业。",
      "节约资金100余元。",
      "近年来，约定每年5月举办。",
    ],
  },
  find: matching(
    new RegExp(
      `(?<lead>${LEAD})(?:\\d[\\d.,]{0,14}[百千万亿]?%?|[一二三四五六七八九十百千万]{1,6})(?<more>[余多])?[万亿]?(?:${MEASURE})?(?<tail>${TAIL})?(?![年天])`,
      "g",
    ),
    ({ 0: found, groups }) => {
      const { lead = "", more, tail } = groups ?? {};
      if (more === undefined && tail === undefined) return undefined;
      const marks = [lead, more, tail].filter((mark) => mark !== undefined).map((mark) => `“${mark}”`);
      const says = `${marks.join("")}叠用，意思重复或相反；只留一个`;
      const same = /^(?:大?约|大概)$/.test(lead) && more === undefined && tail !== "以上";
      return same ? { says, fix: found.slice(0, -(tail ?? "").length) } : { says };
    },
  ),
};

const tails: Rule = {
  code: "approx/tail",
  title: "“余……左右”",
  says: "“余”“多”已是约数，后面不再用“左右”“以上”",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: { bad: ["100余人左右参训。", "100多份以上。"], good: ["100余人参训。", "100人左右参训。"] },
  find: matching(
    new RegExp(
      `(?<!(?:${LEAD}))(?<![\\d.,])(?<kept>\\d[\\d.,]{0,14}[百千万亿]?[余多][万亿]?(?:${MEASURE})?)(?:${TAIL})`,
      "g",
    ),
    ({ groups }) => ({ fix: groups?.["kept"] ?? "" }),
  ),
};

const uneven: Rule = {
  code: "approx/uneven",
  title: "约数词用在零头上",
  says: "约数词用在了带零头的数上；请写确切的数，或改为整十、整百",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["刊发信息近172条。", "发放材料36余条。", "约173人参训。"],
    good: [
      "刊发信息近170条。",
      "发放材料30余条。",
      "约90人参训。",
      "近5年来刊发172条。",
      "近25人参训。",
      "1.45万余份材料。",
      "邻近12个村。",
      "近3个月完成12次。",
    ],
  },
  *find(script) {
    const leads = new RegExp(
      `(?<mark>(?<![接最附靠临将相亲贴新远就邻])近|(?<![节预大制合公契条违履签邀简租集特隐誓])约)(?<number>\\d{1,9})(?:${MEASURE})(?![年月天日])`,
      "g",
    );
    const more = new RegExp(`(?<![\\d.,])(?<number>\\d{1,9})[余多](?:${MEASURE})`, "g");
    const find = [
      matching(leads, ({ 0: found, groups }) => {
        const number = Number(groups?.["number"]);
        const loose = groups?.["mark"] === "约" ? number < 100 : number < 10;
        if (loose || number % 5 === 0 || /个?月$|[年天周岁届]$/.test(found)) return undefined;
        return { says: `“${found}”：${number}带零头，不与“${groups?.["mark"]}”连用；请写确切的数，或改为整十、整百` };
      }),
      matching(more, ({ 0: found, groups }) => {
        const number = Number(groups?.["number"]);
        if (number % 10 === 0) return undefined;
        const round = number > 10 ? `，或写“${Math.floor(number / 10) * 10}余”` : "";
        return { says: `“${found}”：余、多只跟在整十、整百之后；请写确切的数${round}` };
      }),
    ];
    for (const each of find) yield* each(script);
  },
};

/** Rules about approximation. */
export const approximation: readonly Rule[] = [stacked, tails, uneven];
