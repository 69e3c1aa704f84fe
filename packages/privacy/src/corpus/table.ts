/** Tables: registers of persons in many shapes, and the tables of counts and activities that a ledger is made of. */
import {
  inventedDay,
  inventedIdentity,
  inventedLandline,
  inventedMobile,
  inventedName,
  inventedDottedName,
} from "./invented.ts";
import type { Part } from "./part.ts";
import { GROUPS } from "./person-sentence.ts";
import type { Random } from "./random.ts";

export type Table = (string | number)[][];

type Column = readonly [heading: string, value: (random: Random, part: Part) => string | number];

const name = (random: Random, part: Part) =>
  random.chance(0.15) ? inventedDottedName(random, part) : inventedName(random, part);
const date = (random: Random) => {
  const { year, month } = inventedDay(random);
  return `${year}年${month}月`;
};
const place = (random: Random) => random.pick(["城中镇东安村", "新和镇", "幸福社区3栋", "龙脊村平安寨"]);

const NAME_HEADINGS: Readonly<Record<Part, readonly string[]>> = {
  tune: [
    "姓名",
    "姓 名",
    "学员姓名",
    "户主姓名",
    "姓名*",
    "申请人姓名",
    "姓名",
    "姓　名",
    "学生姓名",
    "姓名（必填）",
    "被推荐人姓名",
    "1.姓名",
    "姓名",
    "姓 名",
    "家长姓名",
    "负责人姓名",
    "姓名/签名",
    "教职人员姓名",
  ],
  "held-out": ["姓名", "姓  名", "孩子姓名", "当事人姓名", "姓名（身份证上的）", "2、姓名"],
};

const PERSONAL: Readonly<Record<Part, readonly Column[]>> = {
  tune: [
    ["民族", (random) => random.pick(GROUPS)],
    ["族别", (random) => random.pick(GROUPS).slice(0, -1)],
    ["身份证号", (random, part) => inventedIdentity(random, part)],
    ["联系电话", (random) => inventedMobile(random)],
    ["家庭住址", place],
    ["出生年月", date],
    ["政治面貌", (random) => random.pick(["群众", "中共党员", "共青团员"])],
    ["民 族", (random) => random.pick(GROUPS)],
    ["民族成份", (random) => random.pick(GROUPS)],
    ["证件号码", (random, part) => inventedIdentity(random, part)],
    ["手机号码", (random) => inventedMobile(random)],
    ["电话", (random, part) => inventedLandline(random, part).join("-")],
    ["户籍地址", place],
    ["出生日期", date],
    ["政治面貌（党派）", (random) => random.pick(["党员", "群众", "民盟"])],
    ["宗教信仰", (random) => random.pick(["无", "佛教", "伊斯兰教"])],
    ["民族", (random) => random.pick(GROUPS)],
    ["民族类别", (random) => random.pick(GROUPS)],
    ["身份证号码", (random, part) => inventedIdentity(random, part)],
    ["公民身份号码", (random, part) => inventedIdentity(random, part)],
    ["手机", (random) => inventedMobile(random)],
    ["联系方式", (random) => inventedMobile(random)],
    ["现住址", place],
    ["籍贯", (random) => random.pick(["广西宁明", "贵州黎平"])],
    ["出生年月日", date],
    ["年龄", (random) => random.between(18, 80)],
    ["政治面貌", (random) => random.pick(["群众", "党员"])],
    ["性别", (random) => random.pick(["男", "女"])],
  ],
  "held-out": [
    ["民族", (random) => random.pick(GROUPS)],
    ["民族（族别）", (random) => random.pick(GROUPS)],
    ["身份证", (random, part) => inventedIdentity(random, part)],
    ["有效证件号", (random, part) => inventedIdentity(random, part)],
    ["联系电话（手机）", (random) => inventedMobile(random)],
    ["家长电话", (random) => inventedMobile(random)],
    ["户口所在地", place],
    ["详细住址", place],
    ["出生日期（年月）", date],
    ["政治面貌", (random) => random.pick(["群众", "团员"])],
    ["信仰", (random) => random.pick(["佛教", "无"])],
  ],
};

const HARMLESS: readonly Column[] = [
  ["序号", (random) => random.between(1, 99)],
  ["单位", (random) => random.pick(["县民宗局", "教育局", "文旅局"])],
  ["职务", (random) => random.pick(["科员", "主任", "教师"])],
  ["备注", () => ""],
  ["学时", (random) => random.between(1, 40)],
];

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((each) => ({ each, key: random.int(1_000_000) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ each }) => each);
}

/** A register of persons: upright, lying, with a title over it, its headings over two rows, or a form for one person. */
export function register(random: Random, part: Part): Table {
  const personal = shuffled(random, PERSONAL[part]).slice(0, random.between(1, 3));
  const columns = shuffled(random, [
    [random.pick(NAME_HEADINGS[part]), name] as Column,
    ...personal,
    ...shuffled(random, HARMLESS).slice(0, random.between(0, 3)),
  ]);
  const headings = columns.map(([heading]) => heading);
  const body = Array.from({ length: random.between(1, 8) }, () => columns.map(([, value]) => value(random, part)));
  const shape = random.pick(["upright", "upright", "titled", "grouped", "lying", "form", "form-row", "bare"]);
  if (shape === "titled") return [["参训人员统计表", ...headings.slice(1).map(() => "")], headings, ...body];
  if (shape === "grouped") return [headings.map((_, at) => (at === 0 ? "基本情况" : "")), headings, ...body];
  const first = body[0] ?? [];
  if (shape === "lying") return headings.map((heading, at) => [heading, ...body.map((row) => row[at] ?? "")]);
  if (shape === "form") return headings.map((heading, at) => [heading, first[at] ?? ""]);
  if (shape === "form-row") return [headings.flatMap((heading, at) => [heading, first[at] ?? ""])];
  if (shape === "bare") {
    return body.map(() => [
      random.between(1, 9),
      inventedName(random, part),
      random.pick(["男", "女"]),
      random.pick(GROUPS),
      date(random),
    ]);
  }
  return [headings, ...body];
}

const count = (random: Random) => random.between(0, 3000);

const CLEAN: Readonly<Record<Part, readonly ((random: Random, part: Part) => Table)[]>> = {
  tune: [
    (random) => [
      ["民族", "户数", "人数", "占比"],
      ...GROUPS.slice(0, random.between(3, 56)).map((group) => [group, count(random), count(random), "3.5%"]),
    ],
    (random) => [
      ["村名", "民族", "户数", "人口"],
      ...["马山", "龙头", "黄洛", "平安寨", "金竹", "高定"].map((village) => [
        village,
        random.pick(GROUPS),
        count(random),
        count(random),
      ]),
    ],
    (random, part) => [
      ["活动名称", "时间", "地点", "主讲人", "参加人数"],
      ["政策法规培训班", "2023年10月24日", "县党校", inventedName(random, part), count(random)],
    ],
    (random, part) => [
      ["姓名", "职务", "出席会议"],
      [inventedName(random, part), "县委书记", "民族工作会议"],
      [inventedName(random, part), "副县长", "座谈会"],
    ],
    (random) => [
      ["单位名称", "单位代码", "2022年", "2023年"],
      ["县民宗局", "451499", count(random), count(random)],
      ["城中镇", "451499001", count(random), count(random)],
    ],
    (random) => [
      ["民族", ...GROUPS.slice(0, 10)],
      ["人数", ...GROUPS.slice(0, 10).map(() => count(random))],
      ["其中女", ...GROUPS.slice(0, 10).map(() => count(random))],
    ],
    (random) => [
      ["月份", "受理", "退回", "办结"],
      ...Array.from({ length: 12 }, (_, month) => [`${month + 1}月`, count(random), count(random), count(random)]),
    ],
    (random) => [
      ["项目", "性别", "民族", "人数"],
      ["参训", "男", "壮族", count(random)],
      ["参训", "女", "瑶族", count(random)],
    ],
    (random) => [
      ["区划代码", "年", "月", "日", "件数"],
      ...Array.from({ length: 20 }, () => [
        451499,
        random.between(2020, 2026),
        random.between(1, 12),
        random.between(1, 28),
        count(random),
      ]),
    ],
    (random) => [
      ["宗教", "场所数", "教职人员数", "信教群众数"],
      ["佛教", 3, 5, count(random)],
      ["道教", 1, 2, count(random)],
    ],
    (random) => [
      ["序号", "民族", "男", "女", "合计"],
      ...GROUPS.slice(0, random.between(5, 56)).map((group, at) => [
        at + 1,
        group,
        count(random),
        count(random),
        count(random),
      ]),
    ],
    (random) => [
      ["乡镇", "村屯", "主体民族", "人口"],
      ...["石门", "古坡", "江底", "白马", "田心", "大新"].map((village) => [
        "城中镇",
        village,
        random.pick(GROUPS),
        count(random),
      ]),
    ],
    (random, part) => [
      ["会议", "日期", "主持人", "人数"],
      ["联席会议", "2023-05-06", inventedName(random, part), count(random)],
      ["座谈会", "2023-09-12", inventedName(random, part), count(random)],
    ],
    (random, part) => [
      ["奖项", "获奖单位", "指导老师"],
      ["一等奖", "县民族中学", inventedName(random, part)],
      ["二等奖", "城关小学", inventedName(random, part)],
    ],
    (random) => [
      ["org", "kind", "fact", "value"],
      ["451499", "training-course", "trainees", count(random)],
      ["451499001002", "meeting", "sessions", count(random)],
    ],
    (random) => [
      ["年龄段", "性别", "人数"],
      ["18-35岁", "男", count(random)],
      ["36-60岁", "女", count(random)],
    ],
    (random) => [
      ["合同编号", "金额（元）", "日期"],
      ...Array.from({ length: 8 }, () => [
        `${random.between(1, 9)}${random.digits(15)}`,
        `1${random.between(3, 9)}${random.digits(9)}`,
        "2023-10-24",
      ]),
    ],
    (random) => [
      ["单位", "地址", "面积"],
      ["民族博物馆", "城中镇东安路1号", count(random)],
      ["文化馆", "新和镇", count(random)],
    ],
    (random, part) => [
      ["组别", "组长", "成员单位"],
      ["宣传组", inventedName(random, part), "宣传部、民宗局"],
      ["后勤组", inventedName(random, part), "机关事务中心"],
    ],
    (random) => [
      ["民族乡名称", "民族", "人口", "面积"],
      ["某某瑶族乡", "瑶族", count(random), count(random)],
      ["某某苗族乡", "苗族", count(random), count(random)],
    ],
    (random) => [
      ["族别", "干部数", "其中女", "占比"],
      ...GROUPS.slice(0, random.between(2, 30)).map((group) => [group, count(random), count(random), "12.5%"]),
    ],
    (random) => [
      ["社区", "少数民族人口", "主要民族"],
      ...["金竹", "白水", "高桥", "石头", "龙门"].map((community) => [community, count(random), random.pick(GROUPS)]),
    ],
    (random, part) => [
      ["日期", "事项", "参加领导", "备注"],
      ["10月24日", "培训班", inventedName(random, part), ""],
      ["11月2日", "座谈会", inventedName(random, part), ""],
    ],
    (random, part) => [
      ["姓名", "单位", "奖项"],
      [inventedName(random, part), "县民族中学", "一等奖"],
      [inventedName(random, part), "城关小学", "二等奖"],
    ],
    (random) => [
      ["宗教类别", "活动场所", "教职人员", "信徒（人）"],
      ["伊斯兰教", 1, 1, count(random)],
      ["基督教", 2, 3, count(random)],
    ],
    (random) => [
      ["性别", "民族", "年龄段", "人数"],
      ["男", "壮族", "18-35", count(random)],
      ["女", "汉族", "36-60", count(random)],
    ],
    () => [
      ["部门", "联系地址", "网址"],
      ["县民宗局", "城中镇", "http://www.example.gov.cn"],
      ["县文旅局", "城中镇", ""],
    ],
    (random) => [
      ["凭证号", "金额", "用途"],
      ...Array.from({ length: 6 }, () => [random.digits(18), `${random.digits(11)}元`, "培训"]),
    ],
    (random) => [
      ["编码", "年度", "季度", "数量"],
      ...Array.from({ length: 12 }, () => [
        "451499001",
        random.between(2020, 2026),
        random.between(1, 4),
        count(random),
      ]),
    ],
    (random, part) => [
      ["节目", "表演单位", "领队"],
      ["壮族扁担舞", "县文工团", inventedName(random, part)],
      ["瑶族长鼓舞", "民族中学", inventedName(random, part)],
    ],
  ],
  "held-out": [
    (random) => [
      ["序号", "民族", "学生数", "教师数"],
      ...GROUPS.slice(0, random.between(2, 20)).map((group, at) => [at + 1, group, count(random), count(random)]),
    ],
    (random) => [
      ["屯名", "民族", "户数"],
      ...["江口", "龙脊", "白石", "金坑", "马岭", "高山"].map((hamlet) => [hamlet, random.pick(GROUPS), count(random)]),
    ],
    (random, part) => [
      ["活动", "主讲人", "职务", "人次"],
      ["讲座", inventedName(random, part), "教授", count(random)],
      ["宣讲", inventedName(random, part), "部长", count(random)],
    ],
    (random, part) => [
      ["值班日期", "带班领导", "值班人员"],
      ["10月1日", inventedName(random, part), inventedName(random, part)],
      ["10月2日", inventedName(random, part), inventedName(random, part)],
    ],
    (random) => [
      ["教别", "场所", "备案教职人员数"],
      ["佛教", "白云寺", 3],
      ["天主教", "城中堂", count(random)],
    ],
    (random) => [
      ["年度", "办件量", "办结率"],
      ...Array.from({ length: 5 }, (_, at) => [2019 + at, count(random), "100%"]),
    ],
    () => [
      ["县", "乡镇", "民族乡"],
      ["宁明", "爱店", "否"],
      ["龙胜", "马堤", "是"],
    ],
    (random) => [
      ["项目名称", "合同编号", "金额（元）", "电话回访满意度"],
      ["特色村寨", random.digits(15), `1${random.between(3, 9)}${random.digits(9)}`, "98%"],
    ],
    (random) => [
      ["民族", "男", "女"],
      ["汉族", count(random), count(random)],
      ["壮族", count(random), count(random)],
      ["其他", count(random), count(random)],
    ],
    (random, part) => [
      ["作品", "作者", "单位", "等次"],
      ["团结花开", inventedName(random, part), "民族小学", "一等"],
      ["石榴红", inventedName(random, part), "实验小学", "二等"],
    ],
  ],
};

export function cleanTable(random: Random, part: Part): Table {
  return random.pick(CLEAN[part])(random, part);
}

/** A number cut in two or three, laid in neighbouring cells of a row or of a column, among other cells. */
export function splitTable(random: Random, part: Part): Table {
  const id = inventedIdentity(random, part);
  const one = random.between(3, 15);
  const other = random.between(one + 1, 17);
  const pieces = random.pick([
    [id.slice(0, 6), id.slice(6, 14), id.slice(14)],
    [id.slice(0, 6), id.slice(6)],
    [id.slice(0, one), id.slice(one)],
    [id.slice(0, one), id.slice(one, other), id.slice(other)],
  ]);
  const filler = () => random.pick(["已办结", "无", "城中镇", "材料齐"]);
  if (random.chance(0.5))
    return [
      ["事项", "甲", "乙", "丙", "备注"],
      ["变更", ...pieces, filler()],
    ];
  return [["事项", "内容"], ...pieces.map((piece): [string, string] => [filler(), piece])];
}
