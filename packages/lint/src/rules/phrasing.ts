/** Phrases that go wrong as a whole: a verb said twice, a word for the wrong occasion, residents called a difficulty. */
import { matching } from "../matching.ts";
import type { Rule } from "../rule.ts";
import { sentencesOf } from "../sentence.ts";

const combine: Rule = {
  code: "word/jiehe",
  title: "“结合……相结合”",
  says: "“结合”说了两遍；前一个“结合”请改为“将”，或删去后一个",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["结合历史文化、山水风光等内容有机结合，挖掘优秀作品。", "结合实际与需要相结合。"],
    good: ["将历史文化与山水风光有机结合。", "结合工作实际，采取线上线下相结合的方式。"],
  },
  find: matching(/结合(?=[^，。；！？：]{1,60}?(?:有机|紧密|相互|相)结合)/g, () => ({ fix: "将" })),
};

const think: Rule = {
  code: "word/yiwei",
  title: "“以为铸牢”",
  says: "“以为”是误认的意思，表示目的请写“为”",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["以为铸牢中华民族共同体意识，开展宣传活动。", "3、以为进一步加强学习，举办培训班。"],
    good: ["为铸牢中华民族共同体意识，开展宣传活动。", "以为民服务为宗旨。", "误以为加强了管理。"],
  },
  find: matching(
    /(?<=^\s{0,8}\uE000{0,6}|[，。；：、])以为(?=铸牢|进一步|深入|全面|推动|促进|加强|弘扬|贯彻|落实|提高|丰富|营造|做好)/g,
    () => ({ fix: "为" }),
  ),
};

const attend: Rule = {
  code: "word/canhui",
  title: "培训用“参训”",
  says: "培训班不是会议，“参会”请写“参训”",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["举办培训班1期，约90人参会。"],
    good: ["举办培训班1期，约90人参训。", "召开座谈会3次，90人参会。", "召开培训工作推进会议，90人参会。"],
  },
  *find({ lines }) {
    for (const line of lines) {
      for (const { at, text } of sentencesOf(line.bare)) {
        if (
          !/培训班|授课|学员|轮训/.test(text) ||
          /会议|培训会|座谈会|推进会|工作会|动员会|部署会|大会|研讨会/.test(text)
        )
          continue;
        for (const { index } of text.matchAll(/参会/g)) {
          yield { line, from: at + index, to: at + index + 2, fix: "参训" };
        }
      }
    }
  },
};

const carryOut: Rule = {
  code: "word/jinxing",
  title: "“进行……工作”",
  says: "“进行……工作”可以更简，请去掉“工作”或直接用动词",
  source: "实务",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["对全县进行宣传工作。", "进行了检查工作。"],
    good: ["对全县进行专题部署。", "开展宣传工作。", "进行工作调研。"],
  },
  find: matching(
    /进行(?:了)?(?:调研|宣传|检查|排查|宣讲|督查|督导|整改|走访|慰问|部署|翻译|登记|审核|培训|统计|摸底|指导|调解|测评|验收)工作/g,
    ({ 0: found }) => ({ fix: found.slice(0, -2) }),
  ),
};

const residents: Rule = {
  code: "word/guanli",
  title: "不把群众说成管理的难处",
  says: "这样写把居民当成了难处；请从自身找原因，如“服务管理力量不足”",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["少数民族居民居住分散，管理难度大。", "流动人口难以管理。"],
    good: ["居民居住分散，服务管理力量不足。", "山区道路管理难度大。"],
  },
  *find({ lines }) {
    for (const line of lines) {
      for (const { at, text } of sentencesOf(line.bare)) {
        if (!/居民|群众|少数民族|人口|外来人员|务工人员|信众/.test(text)) continue;
        const pattern =
          /(?:服务)?管理(?:工作)?(?:的)?难度(?:较|很|比较|更|加|增|越来越|日益增)?大|难以管理|不(?:好|易|服|便于|服从)管(?:理)?|管理难(?=$|[，、])/g;
        for (const found of text.matchAll(pattern)) {
          const from = at + found.index;
          yield { line, from, to: from + found[0].length };
        }
      }
    }
  },
};

/** Rules about phrases. */
export const phrasing: readonly Rule[] = [combine, think, attend, carryOut, residents];
