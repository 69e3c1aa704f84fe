/** Measure words that do not go with their thing: 5枚 names, 3场 training courses. */
import { matching } from "../matching.ts";
import type { Rule, Severity } from "../rule.ts";

interface Mismatch {
  readonly name: string;
  readonly thing: string;
  /** Nouns, as a pattern source. */
  readonly nouns: string;
  /** How many characters may stand between noun and number; 6 unless told. */
  readonly apart?: number;
  readonly wrong: string;
  readonly right: string;
  readonly severity: Severity;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const mismatches: readonly Mismatch[] = [
  {
    name: "mei",
    thing: "名称",
    nouns: "名称",
    wrong: "枚|块|面",
    right: "个",
    severity: "warning",
    bad: ["办公室名称翻译5枚。"],
    good: ["办公室名称翻译5个。", "部门公章翻译9枚。", "翻译名称和公章9枚。", "单位名称5个，公章9枚。"],
  },
  {
    name: "seal",
    thing: "公章、奖章",
    nouns: "公章|印章|奖章|勋章|徽章",
    wrong: "个|块|张",
    right: "枚",
    severity: "info",
    bad: ["部门公章翻译19个。"],
    good: ["部门公章翻译19枚。", "公章使用单位19个。"],
  },
  {
    name: "banner",
    thing: "横幅、标语",
    nouns: "横幅|条幅|标语",
    wrong: "个|份|块",
    right: "条",
    severity: "info",
    bad: ["悬挂横幅20个。"],
    good: ["悬挂横幅20条。", "悬挂横幅、展板20块。"],
  },
  {
    name: "leaflet",
    thing: "资料、手册",
    nouns: "宣传资料|宣传材料|宣传单|宣传册|手册|传单",
    wrong: "个|条",
    right: "份",
    severity: "info",
    bad: ["发放宣传资料500余条。"],
    good: ["发放宣传资料500余份。"],
  },
  {
    name: "course",
    thing: "培训班",
    nouns: "培训班",
    apart: 0,
    wrong: "次|场次|场|个",
    right: "期",
    severity: "info",
    bad: ["举办培训班3场。"],
    good: ["举办培训班3期。", "举办培训班3个班次。", "举办培训会3场。"],
  },
];

const mismatch = ({ name, thing, nouns, apart = 6, wrong, right, severity, bad, good }: Mismatch): Rule => ({
  code: `unit/${name}`,
  title: `${thing}的量词`,
  says: `${thing}论“${right}”，请改量词`,
  source: "实务",
  strength: "practice",
  severity,
  examples: { bad, good },
  find: matching(
    // a few words may stand between noun and number, but no other noun that is counted
    new RegExp(
      `(?<=(?:${nouns})(?:(?![章印牌板册和及位与])[\\u3400-\\u9fff×]){0,${apart}})(?<number>\\d{1,9}[余多]?)(?:${wrong})(?![班版人部单乡村社街镇子])`,
      "g",
    ),
    ({ 0: found, groups }) => {
      const fix = `${groups?.["number"]}${right}`;
      return { fix, says: `${thing}论“${right}”：“${found}”应写“${fix}”` };
    },
  ),
});

const cases: Rule = {
  code: "unit/case",
  title: "申请论件",
  says: "变更申请论“件”，不论人数",
  source: "《中国公民民族成份登记管理办法》；实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["完成9名公民民族成份变更申请工作。", "办理民族成份变更申请9人。"],
    good: ["办理公民民族成份变更申请9件。", "9名工作人员负责民族成份变更。"],
  },
  find: matching(
    /(?<number>\d{1,9})(?:名|人|个)(?=(?:公民)?民族成[份分]变更)|(?<=民族成[份分]变更(?:登记)?(?:申请|审批|事项)?)(?<after>\d{1,9})(?:名|人(?!次)|个)/g,
    ({ 0: found, groups }) => {
      const fix = `${groups?.["number"] ?? groups?.["after"]}件`;
      return { fix, says: `变更申请论“件”，不论人数：“${found}”请写“${fix}”` };
    },
  ),
};

const twofold: Rule = {
  code: "unit/twofold",
  title: "两个量词并列",
  says: "一个数用了两个量词，请只留一个，或分开写两个数",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["刊发信息172条（个）。"],
    good: ["刊发信息172条。", "深入12个村（社区）。", "举办3场（次）活动。"],
  },
  find: matching(/(?<=\d[余多]?)(条|个|件|份|幅|张|块|名|人)（(?:条|个|件|份|幅|张|块|名|人)）/g),
};

/** Rules about measure words. */
export const measureWord: readonly Rule[] = [...mismatches.map(mismatch), cases, twofold];
