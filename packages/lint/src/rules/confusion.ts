/** Words taken for one another: 截止 and 截至, 弘杨 and 弘扬; one row each. */
import { matching } from "../matching.ts";
import type { Rule, Severity } from "../rule.ts";

interface Confusion {
  readonly name: string;
  /** A pattern source; look-around keeps the words out that merely look like it. */
  readonly wrong: string;
  readonly right: string;
  readonly why?: string;
  readonly source?: string;
  readonly severity?: Severity;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const NAMED = "《中国公民民族成份登记管理办法》";
const WORDING = "党和国家民族工作的规范表述";

const confusions: readonly Confusion[] = [
  {
    name: "jiezhi",
    wrong: "截止(?:到|至)?(?=目前|现在|当前|今|上|本|\\d|发稿|日前|[一二三四五六七八九十]{1,3}月|[×xX*]{1,4}[年月])",
    right: "截至",
    why: "“截止”是停止，表示到某一时点为止应写“截至”",
    bad: ["截止目前完成3期。", "截止2023年12月31日，共完成3期。", "截止到5月底，共完成3期。"],
    good: ["截至2023年12月31日，共完成3期。", "报名截止日期为5月31日。", "报名于5月31日截止。"],
  },
  { name: "hongyang", wrong: "弘杨|宏扬|宏杨", right: "弘扬", bad: ["弘杨民族文化。"], good: ["弘扬民族文化。"] },
  {
    name: "chengfen",
    wrong: "(?<=民族)成分",
    right: "成份",
    why: "登记民族用“成份”，不用“成分”",
    source: NAMED,
    bad: ["完成9件民族成分变更申请。"],
    good: ["完成9件民族成份变更申请。", "化学成分检测。"],
  },
  {
    name: "zhang",
    wrong: "(?<=[台报结记转算查对欠还付呆坏死入出挂烂总])帐(?!篷|房|幕)|帐(?=目|户|单|号|簿|务|册|款|本|面)",
    right: "账",
    why: "与钱物记录有关的用“账”，“帐”只指帐篷一类",
    bad: ["建立工作台帐。", "核对帐目。"],
    good: ["建立工作台账。", "搭建帐篷5顶。", "转帐篷给群众。"],
  },
  {
    name: "qita",
    wrong: "其它",
    right: "其他",
    why: "公文统一写“其他”",
    bad: ["做好其它工作。"],
    good: ["做好其他工作。", "学习《其它规定》。"],
  },
  {
    name: "qianti",
    wrong: "前堤(?=下|条件|是|和)",
    right: "前提",
    bad: ["在自愿的前堤下。"],
    good: ["在大堤前堤坝加固。"],
  },
  {
    name: "fengfuduocai",
    wrong: "丰富多采",
    right: "丰富多彩",
    bad: ["开展丰富多采的活动。"],
    good: ["开展丰富多彩的活动。"],
  },
  { name: "bushu", wrong: "布署(?!名)|部暑", right: "部署", bad: ["安排布署全年工作。"], good: ["公布署名文章。"] },
  {
    name: "zhulao",
    wrong: "(?:铸劳|筑牢|铸造|祷牢)(?=中华民族共同体意识)",
    right: "铸牢",
    why: "规范表述是“铸牢中华民族共同体意识”",
    source: WORDING,
    bad: ["以筑牢中华民族共同体意识为主线。"],
    good: ["以铸牢中华民族共同体意识为主线。", "筑牢安全防线。"],
  },
  {
    name: "jiaowang",
    wrong: "交流交往交融|交融交往交流|交流交融交往|交往交融交流",
    right: "交往交流交融",
    why: "规范表述的次序是“交往交流交融”",
    source: WORDING,
    bad: ["促进各民族交流交往交融。"],
    good: ["促进各民族交往交流交融。"],
  },
  {
    name: "minzu",
    wrong: "(?<=少数)名族|名族(?=团结|工作|宗教|政策|文化)",
    right: "民族",
    bad: ["少数名族群众。"],
    good: ["少数民族群众。"],
  },
  {
    name: "shiliuzi",
    wrong: "象(?=石榴[籽子])",
    right: "像",
    bad: ["象石榴籽一样紧紧抱在一起。"],
    good: ["像石榴籽一样紧紧抱在一起。", "形象鲜明。"],
  },
  { name: "xietiao", wrong: "合谐|和偕", right: "和谐", bad: ["促进社会合谐。"], good: ["促进社会和谐。"] },
  {
    name: "guanche",
    wrong: "(?<!一)贯切(?!实)|惯彻",
    right: "贯彻",
    bad: ["贯切落实会议精神。"],
    good: ["一贯切实抓好落实。"],
  },
  { name: "fahui", wrong: "发辉(?!煌)", right: "发挥", bad: ["发辉示范作用。"], good: ["再出发辉煌可期。"] },
  { name: "fangfan", wrong: "防犯(?!罪)", right: "防范", bad: ["防犯风险。"], good: ["预防犯罪。"] },
  {
    name: "yuanman",
    wrong: "园满(?=完成|成功|举办|结束|落幕|举行|收官)",
    right: "圆满",
    bad: ["园满完成任务。"],
    good: ["公园满意度测评。"],
  },
  { name: "jingsai", wrong: "(?<![毕究])竟赛(?!事)", right: "竞赛", bad: ["举办知识竟赛。"], good: ["举办知识竞赛。"] },
  {
    name: "jingzheng",
    wrong: "(?<![毕究])竟争(?!取)",
    right: "竞争",
    bad: ["开展竟争。"],
    good: ["毕竟争取到了支持。"],
  },
  { name: "wajue", wrong: "挖崛|挖倔", right: "挖掘", bad: ["挖崛优秀作品。"], good: ["挖掘优秀作品。"] },
  { name: "bianren", wrong: "辩认", right: "辨认", bad: ["便于辩认。"], good: ["便于辨认。"] },
  { name: "guanjian", wrong: "关健(?![康全身])", right: "关键", bad: ["抓住关健环节。"], good: ["普及有关健康知识。"] },
  {
    name: "fugai",
    wrong: "(?<![反重])复盖(?!章)",
    right: "覆盖",
    bad: ["复盖12个乡镇。"],
    good: ["反复盖章。", "覆盖12个乡镇。"],
  },
  {
    name: "zaijiezaili",
    wrong: "再接再励",
    right: "再接再厉",
    bad: ["再接再励，再创佳绩。"],
    good: ["再接再厉，再创佳绩。"],
  },
  {
    name: "yinzhizhiyi",
    wrong: "因地治宜",
    right: "因地制宜",
    bad: ["因地治宜开展活动。"],
    good: ["因地制宜开展活动。"],
  },
  {
    name: "xiangfuxiangcheng",
    wrong: "相辅相承",
    right: "相辅相成",
    bad: ["二者相辅相承。"],
    good: ["二者相辅相成。"],
  },
  {
    name: "yiruJiwang",
    wrong: "一如继往|一如即往",
    right: "一如既往",
    bad: ["一如继往抓好落实。"],
    good: ["一如既往抓好落实。"],
  },
  {
    name: "quanliyifu",
    wrong: "全力以付",
    right: "全力以赴",
    bad: ["全力以付完成任务。"],
    good: ["全力以赴完成任务。"],
  },
  { name: "ronghui", wrong: "融汇贯通", right: "融会贯通", bad: ["做到融汇贯通。"], good: ["做到融会贯通。"] },
  { name: "chizhiyiheng", wrong: "持之以衡", right: "持之以恒", bad: ["持之以衡抓落实。"], good: ["持之以恒抓落实。"] },
  { name: "moshou", wrong: "默守成规|墨守陈规", right: "墨守成规", bad: ["不能默守成规。"], good: ["不能墨守成规。"] },
  {
    name: "fanying",
    wrong: "反应(?=诉求|社情民意|问题的渠道|群众诉求)",
    right: "反映",
    bad: ["及时反应社情民意。"],
    good: ["反应迅速，及时反映社情民意。"],
  },
  {
    name: "zuotan",
    wrong: "(?<!工)作谈会|坐谈会",
    right: "座谈会",
    bad: ["召开坐谈会。"],
    good: ["召开工作谈会商事宜。", "召开座谈会。"],
  },
  { name: "songchi", wrong: "松驰", right: "松弛", bad: ["纪律松驰。"], good: ["纪律松弛。"] },
  { name: "zhenhan", wrong: "振憾|震憾", right: "震撼", bad: ["令人震憾。"], good: ["令人震撼。"] },
  { name: "zuoluo", wrong: "座落", right: "坐落", bad: ["场馆座落于县城。"], good: ["场馆坐落于县城。"] },
  {
    name: "jiankufendou",
    wrong: "坚苦奋斗",
    right: "艰苦奋斗",
    bad: ["发扬坚苦奋斗精神。"],
    good: ["发扬艰苦奋斗精神。"],
  },
  {
    name: "jiandingbuyi",
    wrong: "坚定不疑",
    right: "坚定不移",
    bad: ["坚定不疑贯彻执行。"],
    good: ["坚定不移贯彻执行。"],
  },
];

/** One rule for each row. */
export const confusion: readonly Rule[] = confusions.map(
  ({ name, wrong, right, why, source, severity = "warning", bad, good }): Rule => {
    const shown = bad[0] === undefined ? right : (new RegExp(wrong).exec(bad[0])?.[0] ?? right);
    return {
      code: `word/${name.toLowerCase()}`,
      title: `“${shown}”与“${right}”`,
      says: `${why ?? `“${shown}”是错别字`}，请写“${right}”`,
      source: source ?? "现代汉语规范用字",
      strength: source === NAMED ? "must" : "practice",
      severity,
      examples: { bad, good },
      find: matching(new RegExp(wrong, "g"), ({ 0: found }) => ({
        fix: right,
        says: why === undefined ? `“${found}”是错别字，请写“${right}”` : `${why}；“${found}”请写“${right}”`,
      })),
    };
  },
);
