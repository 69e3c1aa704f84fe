/**
 * Invented persons: names, numbers and dates that belong to nobody. Identity numbers carry valid check digits and the
 * serial 000, which is never given to anyone.
 */
import { identityCheck, luhn } from "../check-digit.ts";
import type { Part } from "./part.ts";
import type { Random } from "./random.ts";

const SURNAMES: Readonly<Record<Part, readonly string[]>> = {
  tune: [
    ..."李王张刘陈杨黄赵吴周韦覃农蒙陆岑盘龙石马白丁金朴罗梁谢宋唐许邓冯韩曹彭曾肖田董潘蔡余杜叶魏苏吕任沈卢",
    "欧阳",
    "司马",
    ..."王李张黄韦徐孙胡朱高林何郭莫蓝廖零班凌甘隆玉粟麻冉向覃马哈穆单冼温文方史江汤尹洪邱侯邹熊孟秦白阎薛",
    "上官",
    "欧阳",
    ..."李王张刘陈杨黄韦赵周吴梁覃卢莫谢唐蒋姚钟谭廖贾夏付方邓贺龚万段钱严武戴孔常康汪范金石崔顾毛龙葛柳欧滕苏农陆岑盘",
    "司徒",
    "诸葛",
  ],
  "held-out": [
    ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文韦覃农蓝盘莫岑",
    "皇甫",
    "夏侯",
  ],
};

const GIVEN: Readonly<Record<Part, readonly string[]>> = {
  tune: (
    "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 涛 明 超 霞 平 刚 秀英 桂英 建国 建华 志强 志明 大明 小红 玉兰 玉梅 文辉 海燕 海生 春花 翠兰 福贵 永福 德才 德胜 国强 国庆 家辉 俊杰 天佑 " +
    "佳怡 雨欣 思琪 梓萱 浩然 子轩 某 某某 小军 小芳 美丽 凤英 金凤 阿英 老三 二妹 生贵 光荣 成林 鑫 婷 宁 颖 璐 旭 帆 悦 斌 亮 琳 莹 嘉轩 雨桐 梓涵 思远 子墨 若曦 奕辰 诗琪 一鸣 可馨 " +
    "承志 启航 晓彤 振邦 立新 学勤 美莲 木兰 社妹 火生 土生 金莲 水生 秋菊 冬梅 少华 世昌 绍武 培元 炳坤 锡光 树清 正义 尚礼 家兴 业勤 桂芝 月娥 爱花 彩云 银妹 佩珊 玥彤 丕显 卫东 援朝 " +
    "红卫 胜利 建军 爱民 晨曦 楚怡 皓轩 沐宸" +
    " 佳宁 梦洁 俊熙 雅静 志远 国栋 秀珍 桂兰 淑芬 建民 卫国 海涛 文斌 丽萍 晓燕 小燕 小龙 春梅 秋月 冬生 有福 得胜 来宝 满仓 天成 玉书 明珠 明月 云飞 鹏程 凯旋 依诺 一诺 子豪 宇航 艺涵 靖雯 皓月 可欣 若兰 静怡 培 峰 博 倩 鹏 晶 雪 健 萍 坤 岚 贵 六妹 亚妹 老四 某 某某 阿荣 少云 宗翰 伯安 仲文 丕烈 佩瑶 沁怡 沛霖 嘉懿 弘毅 士林"
  ).split(" "),
  "held-out": [
    "军",
    "敏",
    "静",
    "磊",
    "洋",
    "艳",
    "勇",
    "娟",
    "秀兰",
    "玉兰",
    "桂荣",
    "凤兰",
    "建军",
    "国华",
    "文华",
    "志华",
    "红梅",
    "小平",
    "海波",
    "春生",
    "长生",
    "有才",
    "大伟",
    "立强",
    "雅婷",
    "雨彤",
    "雨泽",
    "子晴",
    "子墨",
    "浩宇",
    "宇轩",
    "梦琪",
    "晨阳",
    "一帆",
    "嘉欣",
    "思雨",
    "诗涵",
    "佩琪",
    "若溪",
    "皓天",
    "承恩",
    "念慈",
    "秉义",
    "克勤",
    "维国",
    "绍华",
    "庆生",
    "阿福",
    "阿花",
    "小宝",
    "二牛",
    "三妹",
    "某",
    "某某",
    "月英",
    "水莲",
    "火旺",
    "木生",
    "石保",
    "昭华",
    "韶光",
    "仁杰",
    "允文",
    "耀祖",
    "光宗",
    "显贵",
    "瑞雪",
    "冰洁",
    "芷若",
    "语嫣",
  ],
};

const PARTS: Readonly<Record<Part, readonly string[]>> = {
  tune: (
    "买买提 艾合买提 古丽 热依汗 吐尔逊 阿卜杜拉 努尔 玉素甫 帕提古丽 木合塔尔 叶尔江 阿依古丽 扎西 次仁 卓玛 买合木提 依明 艾力 吾守尔 哈斯木 阿不都 热合曼 阿依努尔 库尔班 迪丽娜尔 伊力亚斯 阿迪力 " +
    "玛依拉 赛买提 阿米娜 巴特尔 叶尔肯 哈丽旦 吾布力 图尔荪 米娜瓦尔 达吾提 斯琴 库热西" +
    " 麦麦提 阿布力孜 努尔麦麦提 祖丽胡玛尔 艾山 吐尔洪 阿依谢姆 卡德尔 热孜万 塔依尔 肉孜 海力且木 赛福丁 布海里其 哈力克 加娜尔 别克 叶斯波 巴合提 才让 丹增 旺堆"
  ).split(" "),
  "held-out": [
    "阿卜力克木",
    "图尔迪",
    "努尔比亚",
    "帕丽达",
    "凯赛尔",
    "木沙江",
    "古丽巴哈尔",
    "艾尼瓦尔",
    "阿米尔",
    "沙拉买提",
    "居马",
    "别尔克",
    "塔兰",
    "苏日娜",
    "巴雅尔",
    "乌云",
    "仁青",
    "拉毛",
    "索南",
    "东珠",
  ],
};

export const DOTS: readonly string[] = ["·", "•", "‧", "・", "･", "∙", "⋅", ".", "．", "\u0387", "\u2e31", "●"];

export function inventedName(random: Random, part: Part): string {
  const surname = random.pick(SURNAMES[part]);
  if (part === "held-out" || random.chance(0.4)) return surname + random.pick(GIVEN[part]);
  return surname + random.pick([...CHARACTERS]) + (random.chance(0.8) ? random.pick([...CHARACTERS]) : "");
}

/** Characters that the given names of the tuning part are put together from. */
const CHARACTERS =
  "子涵宇轩浩宸欣怡梓诗雨晨泽睿博文俊杰佳慧思彤雅琪晓东海波建平国栋立群继红卫民向阳春兰秋萍冬生水旺火根土发金宝银花" +
  "玉珍桂香莲英凤仙翠云彩霞素芬淑贞爱华振兴启明世荣永昌德茂正清仁义礼智信开泰大川小虎阿勇亚飞新宇嘉诚天赐其昌亦凡之恒";

/** 买买提·艾合买提, with the dot asked for. */
export function inventedDottedName(random: Random, part: Part, dot = "·"): string {
  return `${random.pick(PARTS[part])}${dot}${random.pick(PARTS[part])}`;
}

const COUNTIES: Readonly<Record<Part, readonly string[]>> = {
  tune: [
    "110105",
    "450103",
    "451422",
    "451499",
    "530102",
    "650102",
    "520326",
    "430121",
    "150102",
    "610111",
    "371302",
    "440106",
    "450881",
    "451229",
    "522632",
    "533123",
    "632801",
    "654223",
    "130525",
    "320583",
    "350212",
    "421022",
    "511025",
    "620521",
    "110108",
    "450981",
    "451424",
    "520181",
    "532601",
    "653101",
    "411522",
    "360730",
    "230183",
    "141024",
    "350102",
    "460105",
  ],
  "held-out": [
    "120103",
    "451302",
    "450328",
    "520402",
    "533421",
    "540102",
    "652901",
    "411323",
    "360102",
    "231002",
    "350602",
    "469027",
  ],
};

export function inventedDay(random: Random, from = 1935, to = 2012): { year: number; month: number; day: number } {
  return { year: random.between(from, to), month: random.between(1, 12), day: random.between(1, 28) };
}

const two = (n: number): string => String(n).padStart(2, "0");

/** An 18-character number of the given region, or of any. */
export function inventedIdentity(random: Random, part: Part, region = random.pick(COUNTIES[part])): string {
  const { year, month, day } = inventedDay(random);
  const body = `${region}${year}${two(month)}${two(day)}000`;
  const check = identityCheck([...body].map(Number));
  return body + (check === 10 ? "X" : String(check));
}

/** As issued until 1999. */
export function inventedOldIdentity(random: Random, part: Part): string {
  const { year, month, day } = inventedDay(random, 1930, 1990);
  return `${random.pick(COUNTIES[part])}${two(year % 100)}${two(month)}${two(day)}000`;
}

export function inventedMobile(random: Random): string {
  return `1${random.between(3, 9)}${random.digits(9)}`;
}

const AREAS: Readonly<Record<Part, readonly string[]>> = {
  tune: [
    "0771",
    "0771",
    "010",
    "021",
    "0991",
    "0871",
    "0851",
    "0730",
    "0772",
    "0776",
    "020",
    "028",
    "0471",
    "0953",
    "0855",
    "0594",
    "0773",
    "0774",
    "025",
    "027",
    "0431",
    "0891",
    "0931",
    "0756",
  ],
  "held-out": ["0775", "0778", "022", "029", "0451", "0851", "0931", "0592"],
};

/** Area code and local number, apart. */
export function inventedLandline(random: Random, part: Part): readonly [area: string, local: string] {
  const area = random.pick(AREAS[part]);
  const length = area.length === 3 ? 8 : 7;
  return [area, `${random.between(2, 8)}${random.digits(length - 1)}`];
}

/** A card of the home network that passes the Luhn test. */
export function inventedCard(random: Random, length: number): string {
  const body = `62${random.between(0, 8)}${random.digits(length - 4)}`;
  for (let check = 0; check < 10; check++) if (luhn(body + check)) return body + check;
  return body;
}
