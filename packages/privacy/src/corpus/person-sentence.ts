/** Sentences that put a person and an ethnic group, a religion or a register's particulars together. */
import { personPattern } from "./composed.ts";
import { inventedDay, inventedDottedName, inventedName } from "./invented.ts";
import type { Part } from "./part.ts";
import type { Random } from "./random.ts";

export const GROUPS: readonly string[] = (
  "汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 " +
  "拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 " +
  "乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族"
).split(" ");

/** N name, E ethnic group, F another, G sex, B birth, P place, R religion, A age. */
const TEMPLATES: Readonly<Record<Part, readonly string[]>> = {
  tune: [
    "{N}，{G}，{E}，{B}生",
    "{N}，{G}，{E}，{B}生，{P}人，中共党员。",
    "{N}，{G}，{B}出生，{E}，大学学历，现任村党支部书记。",
    "推荐{N}（{G}，{E}）为先进个人。",
    "{N}（{E}）荣获一等奖。",
    "申请人{N}，{E}，要求变更民族成份。",
    "{P}村民{N}，{G}，{A}岁，{E}。",
    "{E}群众{N}说，党的政策好。",
    "走访{E}困难群众{N}一家。",
    "{E}党员{N}同志带头宣讲政策。",
    "{E}学生{N}获得诵读大赛二等奖。",
    "邀请{E}歌手{N}演唱山歌。",
    "{N}的民族成份由{E}变更为{F}。",
    "同意{N}由{E}变更为{F}。",
    "经核实，{N}系{E}。",
    "姓名：{N}，性别：{G}，民族：{E}，出生年月：{B}。",
    "姓名 {N} 性别 {G} 民族 {E}",
    "{N}|{G}|{E}|{B}",
    "{N}、{G}、{E}、{A}岁、小学文化。",
    "帮助{N}同志办理民族成份变更手续。",
    "{N}信仰{R}。",
    "{N}夫妇信奉{R}多年。",
    "信教群众{N}反映场所漏雨。",
    "{N}，{G}，{E}，信{R}，住{P}。",
    "阿訇{N}到会并发言。",
    "教职人员{N}（{G}，{B}生）参加培训。",
    "{N}，{G}，{B}生，住{P}12号。",
    "{N}_{E}_申请表.docx",
    "{P}{N}，{E}，现年{A}岁，低保户。",
    "非遗传承人{N}，{G}，{E}，擅长织锦。",
    "{E}选手{N}在陀螺比赛中夺冠。",
    "调解{N}（{E}）与他人的纠纷。",
    "{E} {N} {G} {A}岁",
    "{E}小学生{N}荣获征文一等奖",
    "一等奖：{N}（{P}，{E}）",
    "{N}等3名{E}学生获助学金",
    "为{E}同胞{N}送去慰问品。",
    "{E}小伙{N}勇救落水儿童。",
    "关于{N}同志民族成份更改的批复",
    "{N}民族成份变更材料已上报。",
    "{N}提出恢复民族成份申请。",
    "本人{N}，{E}，自愿申请。",
    "其妻{N}，{E}，务农。",
    "{N}（{G}，{B}生，{E}，中共党员）",
    "户主：{N}；民族：{E}；人口：4人",
    "{N}/{G}/{E}",
    "{E} {N}",
    "经公示，{N}为{E}公民。",
    "{N}是{E}学生。",
    "{N}信佛。",
    "{N}是基督教徒。",
    "牧师{N}讲道。",
    "{N}牧师受邀到会。",
    "佛教信徒{N}捐款。",
    "认定{N}为伊斯兰教教职人员。",
    "{N}已受洗入教。",
    "住持{N}，{G}，{A}岁。",
    "{N}（{G}，{A}岁），{P}人。",
    "当事人：{N}，{G}，{B}{D}生，住{P}3组。",
    "{N}，{G}，{A}岁，{P}人，务工。",
    "{E}摄影家{N}的作品参展。",
    "{E}的{N}老人今年{A}岁。",
    "讲解员{N}（{E}）为游客讲解。",
    "{E}运动员{N}打破纪录。",
    "记者采访了{E}企业家{N}。",
    "驻村第一书记{N}，{E}，{B}入党。",
    "{N}，{E}，{P}人。",
    "法官{N}（{E}）双语调解。",
    "{E}退役军人{N}事迹宣讲。",
    "受助学生：{N}，{E}，{G}。",
    "新娘{N}，{E}；新郎{N}，{F}。",
    "姓名：{N}\n民族：{E}\n性别：{G}",
    "{N}：{G}，{E}，{A}岁",
    "①{N}，{E}，{G}",
    "1.{N}（{E}）",
    "{N}，身份证已核，{E}，符合条件。",
    "给{E}孤儿{N}办理入学。",
    "{N}自幼随母改为{E}。",
    "{N}，{E}，{G}，{P}人，{B}参加工作。",
    "模范个人候选人：{N}，{G}，{E}，{P}小学教师。",
    "{N}同志，{G}，{E}，生于{B}。",
    "入户看望了{E}老人{N}，送去慰问金。",
    "其中{E}大学生{N}考取研究生。",
    "{E}青年{N}返乡创业，带动就业。",
    "困难职工{N}（{G}，{E}，{A}岁）。",
    "批准{N}的民族成份更改为{E}。",
    "{N}要求将民族成份由{E}恢复为{F}。",
    "户主{N}，{E}，家庭人口4人。",
    "{N} {G} {E} {B}",
    "民族：{E} 姓名：{N}",
    "{G}，{E}，{N}，{A}岁",
    "经查，当事人{N}，{G}，{A}岁，{E}，户籍地为{P}。",
    "来访人{N}（{E}）反映就业问题。",
    "{E}妇女代表{N}在座谈会上发言。",
    "{E}村民{N}家发生火灾。",
    "{N}是{E}，{A}岁，家住{P}。",
    "{N}皈依{R}。",
    "{N}一家都信{R}，定期到场所活动。",
    "神父{N}、执事若干人到场。",
    "活佛{N}主持法会。",
    "宗教教职人员{N}认定备案材料已报送。",
    "{N}，{G}，{R}教徒，{P}人。",
    "基督徒{N}申请设立聚会点。",
    "{N}-{G}-{E}-推荐表.pdf",
    "{N}，{G}，{B}出生，初中文化，现住{P}。",
    "{E}绣娘{N}的作品入选展览。",
    "主讲人{N}，{E}，高级讲师。",
    "第3名：{N}（{P}，{E}）",
  ],
  "held-out": [
    "申报人{N}，{G}，{B}生，{E}，{P}小学教师，从教20年。",
    "个人事迹：{N}，{E}，{A}岁。",
    "{E}乡贤{N}捐资助学。",
    "{E}女孩{N}考上重点大学。",
    "{E}老党员{N}义务宣讲十余年。",
    "看望慰问{E}老阿妈{N}。",
    "{N}（{G}、{E}、{P}人）",
    "获奖学生{N}（{E}，{P}）",
    "{N}，{E}，系本村村民。",
    "村民{N}（{E}）主动调解邻里矛盾。",
    "{N}原为{F}，现申请变更为{E}。",
    "经审核，不同意{N}变更为{E}。",
    "受理{N}由{E}更改为{F}的申请。",
    "{N}的民族是{E}。",
    "{N}户，{E}，4口人。",
    "姓名：{N}，族别：{E}，住址：{P}",
    "{E}，{N}，{G}",
    "序号1 {N} {G} {E} {A}",
    "{P}{E}村民{N}种植沃柑致富。",
    "{N}夫妇均为{E}。",
    "{E}山歌手{N}现场献唱。",
    "{E}居民{N}的房屋漏雨问题已解决。",
    "聘请{E}医师{N}坐诊。",
    "{N}、{G}、{A}岁、{E}、初中",
    "推荐对象：{N} 性别：{G} 民族：{E}",
    "个体户{N}（{E}）的营业执照已办好。",
    "{N}信仰{R}，多次劝说无效。",
    "党员{N}信{R}问题已谈话提醒。",
    "{R}信徒{N}在家中聚会。",
    "长老{N}和牧师{N}到会。",
    "{N}为{R}教职人员。",
    "{N}法师受邀讲经。",
    "{N}，{G}，信奉{R}，{P}村民。",
    "{N}（{G}，{B}出生），{P}人，因病致困。",
    "学员{N}，{G}，{A}岁，高中文化，电话已留。",
    "{N}，{B}生，{P}人，现任支部委员。",
  ],
};

const PLACES: Readonly<Record<Part, readonly string[]>> = {
  tune: [
    "宁明县城中镇",
    "龙脊村",
    "广西南宁",
    "三江县独峒镇",
    "幸福社区",
    "新和镇东安村",
    "凭祥市夏石镇",
    "青山屯",
    "贵州黎平",
    "大新县硕龙镇",
    "石榴红社区",
    "金竹寨",
  ],
  "held-out": ["龙州县上金乡", "桃花屯", "河池环江", "罗城县东门镇", "团结社区", "高山村"],
};
const RELIGIONS = ["伊斯兰教", "佛教", "道教", "天主教", "基督教"];

function filled(template: string, random: Random, name: string, part: Part): string {
  const group = random.pick(GROUPS);
  const { year, month } = inventedDay(random, 1940, 2010);
  const values: Readonly<Record<string, string>> = {
    N: name,
    E: group,
    F: random.pick(GROUPS.filter((each) => each !== group)),
    G: random.pick(["男", "女"]),
    B: `${year}年${month}月`,
    P: random.pick(PLACES[part]),
    R: random.pick(RELIGIONS),
    D: `${random.between(1, 28)}日`,
    A: String(random.between(18, 88)),
  };
  return template.replace(/\{([A-Z])\}/g, (_, key: string) => values[key] ?? "");
}

export function personSentence(random: Random, part: Part): string {
  const name = random.chance(0.2) ? inventedDottedName(random, part) : inventedName(random, part);
  const template = part === "tune" && random.chance(0.6) ? personPattern(random) : random.pick(TEMPLATES[part]);
  return filled(template, random, name, part);
}

const DOTTED_TEMPLATES = ["{N}，{G}，{E}，{B}生", "{N}（{E}）", "{E}群众{N}说", "姓名：{N} 民族：{E}", "{N}信仰{R}。"];

/** One sentence, its name of several parts written with each of the dots. */
export function dottedSentence(random: Random, part: Part, dot: string): string {
  return filled(random.pick(DOTTED_TEMPLATES), random, inventedDottedName(random, part, dot), part);
}
