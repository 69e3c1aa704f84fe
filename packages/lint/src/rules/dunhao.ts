/** The enumeration comma 、: between words, never between quoted names nor before 等. */
import { matching } from "../matching.ts";
import type { Rule } from "../rule.ts";

const quoted: Rule = {
  code: "punct/dunhao-quotes",
  title: "并列引号之间的顿号",
  says: "并列的引号或书名号之间通常不用顿号，请删去“、”",
  source: "GB/T 15834—2011 4.5.3.5",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["开展“民族运动会”、“民族团结故事会”等活动。", "学习《宪法》、《民族区域自治法》。"],
    good: [
      "开展“民族运动会”“民族团结故事会”等活动。",
      "学习《宪法》（2018年修正）、《民族区域自治法》。",
      "学习《宪法》和《民族区域自治法》。",
    ],
  },
  find: matching(/(?<=[”》])、(?=[“《])/g, () => ({ fix: "" }), "text"),
};

const etcetera: Rule = {
  code: "punct/dunhao-deng",
  title: "“等”前的顿号",
  says: "“等”前不用顿号，请删去“、”",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["深入公园、广场、等公共场所。"],
    good: ["深入公园、广场等公共场所。", "开展评估、等级评定工作。"],
  },
  find: matching(/、(?=等(?![级次额值待候距同比高温压边差于]))/g, () => ({ fix: "" })),
};

const KIND =
  "协调|座谈|联席|专题|推进|调度|部署|动员|表彰|办公|碰头|领导小组|工作推进|工作部署|业务|交流|研讨|宣讲|推介";

const parallel: Rule = {
  code: "punct/parallel",
  title: "并列名词之间的逗号",
  says: "并列的名词之间应用顿号",
  source: "GB/T 15834—2011 4.5.3.1",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ["参与多方协调会议,座谈会议,接待上级部门。", "召开协调会，座谈会各3次。"],
    good: ["参与协调会议、座谈会议，接待上级部门。", "召开协调会，参加座谈会。", "召开协调会，部署会务工作。"],
  },
  find: matching(new RegExp(`(?<=(?:${KIND})会议?)，(?=(?:${KIND})会(?:议|各|[，。；、]|\\d))`, "g"), () => ({
    fix: "、",
  })),
};

/** Rules about 、. */
export const dunhao: readonly Rule[] = [quoted, etcetera, parallel];
