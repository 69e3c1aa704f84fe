/** Sentences put together from parts, thousands of patterns, for the tuning part: persons in any order of attributes, officials at any work. */
import type { Random } from "./random.ts";

/** N is an official's name, E an ethnic group, C a count. */
const SUBJECTS =
  "党组书记{N} {N}副县长 县委统战部部长{N} {N}局长 民宗局干部{N} 主持人{N} {N}教授 校长{N} 驻村第一书记{N} {N}、{N} 县领导{N}等 记者{N} 律师{N} {N}同志 队长{N} 工作人员{N}".split(
    " ",
  );
const VERBS =
  "为 向 给 到 赴 在 对 与 和 陪同 走访 慰问 看望 调研 会见 帮助 指导 参加 出席 主持 组织 带领 代表 听取 关心 联系 了解 检查 讲解 介绍 推介 编写 翻译 研究 学习 支持 保护 深入 接待 宣传 拍摄 采访 协调 登记 统计 服务 推荐".split(
    " ",
  );
const NOUNS =
  "青年干部 群众 学生 乡 村 村民 代表 文化 歌曲 学校 中学 博物馆 自治县 同胞 老人 语言 服饰 节庆 协会 研究会 代表团 商户 企业 家庭 特色产业 聚居区 社区 妇女 儿童 教师 大学生 传统体育 医药 建筑 古籍 民歌 舞蹈 村寨 美食 农户 歌手 传承人 选手 运动员 家长 考生 党员 居民 农民工 经营户 志愿者 文艺队 合作社 历史 风情 图案 谱牒 干部".split(
    " ",
  );
const TAILS =
  "讲党课 调研 送温暖 发放物资{C}份 开展活动{C}场 座谈 传承 {C}人 {C}户 工作 情况 专题片 申报材料 的诉求 等{C}项 和谐发展 高度评价 安全生产 金融知识 温馨提示 平安建设 成长成才 时代新风 文明实践 万人合唱 方言保护 国家通用语言 全程跟拍 马上就办 余粮收购".split(
    " ",
  );

/** 党组书记韦大明为壮族青年干部讲党课. */
export function officialAtWork(random: Random): string {
  return `${random.pick(SUBJECTS)}${random.pick(VERBS)}{E}${random.pick(NOUNS)}${random.pick(TAILS)}。`;
}

const BEFORE =
  "申请人 学员 村民 户主 推荐对象： 个人事迹： 1. （1） 一是 经查， 当事人 调解 走访 慰问 帮助 同意 批准 受理 邀请 聘请 表彰 {P} {P}村民 党员 本人 其妻".split(
    " ",
  );
const ROLES =
  "群众 党员 学生 歌手 老人 青年 妇女 村民 教师 医生 乡贤 山歌手 老阿妈 传承人 企业家 选手 运动员 护士 民警 司机 厨师 绣娘 志愿者 代表 干部 作家 画家 讲解员 宣讲员 店主 小伙 姑娘 大学生 退役军人 低保户 监测户 网格员 护林员".split(
    " ",
  );
const AFTER =
  "说，政策好。 表示感谢。 参加了活动。 获得一等奖。 的事迹感人。 现场献唱。 义务宣讲多年。 捐款千元。 家住新村。 返乡创业。 被评为先进。 在会上发言。 向工作组反映情况。 申请低保。 一家喜迁新居。 领到补贴。 带头致富。 来访。 ，今年退休。 （见照片）。 、等人到场。 因病住院。 考取研究生。 和乡亲们同乐。 创办合作社。 喜获丰收。 主动调解纠纷。 介绍经验。".split(
    " ",
  );
const STATEMENTS =
  "{N}是{E}。 {N}系{E}，要求核实。 {N}为{E}。 {N}的民族成份是{E}。 {N}由{F}变更为{E}。 {N}申请改为{E}。 {N}民族登记为{E}。 将{N}的民族成份由{F}更正为{E}。 {N}夫妇都是{E}。 {N}等{A}名{E}学生受助。 {N}户，{E}，低保。 {N}原为{F}，后恢复为{E}。 {N}，{E}人，{P}教师。".split(
    " ",
  );

/** N, E and the other letters are filled in by the caller: a list of attributes, a role and a name, or a statement. */
export function personPattern(random: Random): string {
  const kind = random.int(3);
  const start = random.chance(0.5) ? random.pick(BEFORE) : "";
  if (kind === 0) return start + random.pick(STATEMENTS);
  if (kind === 1)
    return `${random.pick(["", "走访", "邀请", "今年，", "据悉，", "其中", "为", "由"])}{E}${random.pick(ROLES)}{N}${random.pick(AFTER)}`;
  const separator = random.pick(["，", "，", "，", "、", " ", "|", "/", "；民族："]);
  if (separator.startsWith("；")) return `姓名：{N}${separator}{E}；性别：{G}`;
  const attributes = ["{G}", "{B}生", "{A}岁", "{P}人", "中共党员", "大学学历", "初中文化", "务农"].filter(() =>
    random.chance(0.4),
  );
  attributes.splice(random.int(attributes.length + 1), 0, "{E}");
  if (attributes.length > 1 && random.chance(0.3))
    return `${start}{N}（${attributes.join(random.pick(["，", "、"]))}）`;
  return [`${start}{N}`, ...attributes].join(separator);
}
