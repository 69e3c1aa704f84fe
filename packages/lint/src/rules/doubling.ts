/** Marks and words typed twice, and dots that want to be an ellipsis. */
import { matching } from "../matching.ts";
import type { Rule } from "../rule.ts";

const marks: Rule = {
  code: "punct/double",
  title: "标点重复",
  says: "标点重复，只留一个",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["全年举办培训班3期。。", "举办培训班3期，，培训90人次。", "举办培训班3期，。"],
    good: ["全年举办培训班3期。", "推进“七进”……", "会议指出：“抓好落实。”", "——"],
  },
  find: matching(
    /(?<![。，、；：])[。，、；：]{2,}/g,
    ({ 0: found }) =>
      // 。。。 wants to be an ellipsis
      /^。{3,}$/.test(found)
        ? undefined
        : { says: `“${found}”标点重复，只留一个`, fix: found.includes("。") ? "。" : found.charAt(0) },
    "plain",
  ),
};

const ellipsis: Rule = {
  code: "punct/ellipsis",
  title: "省略号的形式",
  says: "省略号应写六个圆点“……”",
  source: "GB/T 15834—2011 4.11.2",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ["深入公园、广场...", "深入公园、广场。。。", "深入公园、广场…开展宣传。"],
    good: ["深入公园、广场……", "深入公园、广场等公共场所。"],
  },
  find: matching(/(?<![.。…．])(?:\.{3,6}|。{3,6}|…)(?![.。…．])/g, () => ({ fix: "……" }), "plain"),
};

const redundant: Rule = {
  code: "punct/ellipsis-deng",
  title: "“等”与省略号连用",
  says: "“等”与省略号意思重复，只留一个",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: { bad: ["开展宣讲、展览等……", "开展宣讲、展览……等活动。"], good: ["开展宣讲、展览等活动。", "等待……"] },
  find: matching(/(?:…{2,12})?等…{2,12}|…{2,12}等(?![待级候])/g, () => ({ fix: "等" })),
};

const words: Rule = {
  code: "word/twice",
  title: "词语重复",
  says: "词语重复，请删去一个",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["开展开展宣传活动。", "认真认真贯彻落实。", "推进民族团结团结进步。"],
    good: ["召开全县民族工作工作会议。", "研究研究再定，讨论讨论。", "为了了解情况，走访群众。"],
  },
  find: matching(
    /(开展|进行|举办|加强|认真|积极|深入|通过|完成|推进|促进|落实|贯彻|团结|进步|我县|我局|各族|群众|以及|并且|进一步)\1+/g,
    ({ 0: found, 1: word = "" }) => ({ says: `“${found}”重复，只留一个“${word}”`, fix: word }),
  ),
};

/** Rules about what is typed twice. */
export const doubling: readonly Rule[] = [marks, ellipsis, redundant, words];
