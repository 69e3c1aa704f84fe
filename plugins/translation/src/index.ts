/** Translation of names, seals and signs: each sort in its own measure word, the total their sum. */
import {
  add,
  asQuantity,
  by,
  count,
  defineActivity,
  joined,
  line,
  listed,
  NOTHING,
  quantity,
  quantityOf,
  SILENCE,
  totalOf,
  valueOf,
  verb,
  type Entry,
  type Progress,
  type Sentence,
} from "@taizhang/core";
import { z } from "zod";

const translations = z.strictObject({
  script: line(10).optional().meta({ title: "译成的文字", description: "如壮文" }),
  requesters: z.array(line(60)).min(1).max(50).optional().meta({ title: "申请单位", description: "只写单位" }),
  requestingUnits: quantity().optional().meta({ title: "申请单位数" }),
  via: line(60).optional().meta({ title: "受理翻译的单位", description: "如市民宗委" }),
  unitNames: quantity().optional().meta({ title: "单位名称个数" }),
  seals: quantity().optional().meta({ title: "公章枚数" }),
  officeNames: quantity().optional().meta({ title: "内设机构名称个数" }),
  plaques: quantity().optional().meta({ title: "牌匾块数" }),
  slogans: quantity().optional().meta({ title: "标语条数", description: "会标、横幅、标语" }),
  roadSigns: quantity().optional().meta({ title: "路牌块数" }),
  websites: quantity().optional().meta({ title: "网站名称个数" }),
  total: count().optional().meta({ title: "翻译总项数", description: "与各类之和核对" }),
  returned: quantity().optional().meta({ title: "返回译文项数" }),
  requestedOn: z.iso.date().optional().meta({ title: "申请日期" }),
  returnedOn: z.iso.date().optional().meta({ title: "返回日期" }),
});
type Translations = z.output<typeof translations>;

const SORTS = ["unitNames", "seals", "officeNames", "plaques", "slogans", "roadSigns", "websites"] as const;

/** All sorts together, as weak as the weakest count; the stated total where no sort is filled in. */
const totalIn = (entry: Translations) => {
  const parts = SORTS.flatMap((sort) => (entry[sort] === undefined ? [] : [totalOf(asQuantity(entry[sort]))]));
  return parts.length === 0 ? entry.total : quantityOf(parts.reduce(add, NOTHING));
};

/** One sort, counted in the measure word that fits it. */
const sort = (name: (typeof SORTS)[number], title: string, unit: string) => ({
  title,
  unit,
  of: ({ entry }: Entry<Translations>) => entry[name],
});

/** 语言文字翻译: one entry is the requests of one matter, a month or a year. */
export const translation = defineActivity({
  kind: "translation",
  title: "语言文字翻译",
  category: "translation",
  entry: translations,
  rules: {
    "sorts-add-up": {
      says: "翻译总项数等于各类之和",
      broken: ({ entry }) =>
        entry.total !== undefined && entry.total !== (valueOf(totalIn(entry)) ?? entry.total)
          ? [["entry", "total"]]
          : [],
    },
    "requesters-within-count": {
      says: "列出的申请单位不多于申请单位数",
      broken: ({ entry: { requesters = [], requestingUnits } }) =>
        requesters.length > (valueOf(requestingUnits) ?? Infinity) ? [["entry", "requestingUnits"]] : [],
    },
    "returned-within-requested": {
      says: "返回译文项数不多于翻译项数",
      broken: ({ entry }) =>
        (valueOf(entry.returned) ?? 0) > (valueOf(totalIn(entry)) ?? Infinity) ? [["entry", "returned"]] : [],
    },
    "returned-after-requested": {
      says: "返回日期不早于申请日期",
      broken: ({ entry: { requestedOn = "", returnedOn } }) =>
        returnedOn !== undefined && returnedOn < requestedOn ? [["entry", "returnedOn"]] : [],
    },
    "sorts-counted": {
      says: "按类别报翻译数量",
      severity: "warning",
      broken: ({ entry }) => (SORTS.every((name) => entry[name] === undefined) ? [["entry", "unitNames"]] : []),
    },
    "script-stated": {
      says: "写明译成的文字",
      severity: "warning",
      broken: ({ entry }) => (entry.script === undefined ? [["entry", "script"]] : []),
    },
    "seals-with-papers": {
      says: "翻译公章的，佐证材料里有批准文件或公函的文号（document-no）",
      severity: "warning",
      broken: ({ entry, evidence = [] }) =>
        (valueOf(entry.seals) ?? 0) > 0 && evidence.every(({ kind }) => kind !== "document-no") ? [["evidence"]] : [],
    },
  },
  facts: {
    translated: { title: "翻译", unit: "项", of: ({ entry }) => totalIn(entry) },
    unitNames: sort("unitNames", "单位名称", "个"),
    seals: sort("seals", "公章", "枚"),
    officeNames: sort("officeNames", "内设机构名称", "个"),
    plaques: sort("plaques", "牌匾", "块"),
    slogans: sort("slogans", "标语", "条"),
    roadSigns: sort("roadSigns", "路牌", "块"),
    websites: sort("websites", "网站名称", "个"),
    returned: { title: "返回译文", unit: "项", of: ({ entry }) => entry.returned },
    requestingUnits: { title: "申请翻译的单位", unit: "个", of: ({ entry }) => entry.requestingUnits },
  },
  section: ({ facts, compared, highlights, say }) => {
    const work = (of: typeof facts, who: Sentence, progress: Progress, { via, script }: Translations = {}) => {
      const asked = joined(verb(progress, "协助"), who, via && `向${via}`, "申请", script, "翻译");
      const sorts = SORTS.map((name) => say`${of[name].title}${of[name]}`).filter(({ content }) => content.length > 0);
      const all =
        sorts.length === 1 ? joined(asked, ...sorts) : say`${joined(asked, of.translated)}，其中${listed(...sorts)}`;
      const counted = by(of.translated, { one: all, many: all });
      const uncounted = who.content.length === 0 ? SILENCE : asked;
      const told = counted.content.length === 0 ? uncounted : counted;
      return say`${told}，${verb(progress, "返回")}译文${of.returned}`;
    };
    const year = [
      say`全年${work(facts, say`${facts.requestingUnits}单位`, "done")}。`,
      // a difference between total and parts would read as one of them
      say`翻译数量${compared.translated}。`,
    ];
    const told = highlights.map(({ entry: { entry }, facts: its, on, progress }) => {
      const { requesters = [], requestingUnits = 0 } = entry;
      const more = requesters.length > 0 && (valueOf(requestingUnits) ?? 0) > requesters.length;
      const who = joined(listed(...requesters), more ? "等" : undefined, say`${its.requestingUnits}单位`);
      const done = work(its, who, progress, entry);
      return done.content.length === 0 ? SILENCE : say`${on}，${done}。`;
    });
    return [
      ...year.map((each) => by(facts.entries, { one: highlights.length === 0 ? each : SILENCE, many: each })),
      ...told,
    ];
  },
  examples: {
    good: [
      {
        evidence: [{ kind: "document-no", ref: "×编办〔2023〕6号" }],
        entry: {
          script: "壮文",
          requesters: ["××县审计局", "××县司法局"],
          requestingUnits: 7,
          via: "××市民宗委",
          unitNames: 12,
          seals: 9,
          officeNames: 5,
          total: 26,
          returned: 26,
          requestedOn: "2023-03-06",
          returnedOn: "2023-03-20",
        },
      },
      { script: "壮文", requesters: ["××县司法局"], requestingUnits: 1, plaques: 1 },
      { script: "壮文", slogans: { value: 20, precision: "about" }, roadSigns: 46, websites: 2 },
      { script: "壮文", requestingUnits: 0, unitNames: 0, returned: 0 },
      { script: "壮文", requesters: ["××县司法局"], unitNames: "unknown" },
      {},
    ],
    bad: {
      "sorts-add-up": { script: "壮文", unitNames: 12, officeNames: 5, total: 26 },
      "requesters-within-count": { script: "壮文", requesters: ["甲局", "乙局"], requestingUnits: 1, unitNames: 2 },
      "returned-within-requested": { script: "壮文", unitNames: 12, returned: 13 },
      "returned-after-requested": {
        script: "壮文",
        unitNames: 12,
        requestedOn: "2023-03-06",
        returnedOn: "2023-03-05",
      },
      "sorts-counted": { script: "壮文", total: 26 },
      "script-stated": { unitNames: 12 },
      "seals-with-papers": { script: "壮文", seals: 9 },
    },
  },
});
