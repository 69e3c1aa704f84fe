/** Made-up work of a county and its townships: what clerks would send in over a year. */
import { drawsFrom, type Draws } from "./random.ts";

/** The county of the seed, with twelve townships. */
export const COUNTY = "451499";

const TOWNSHIPS = ["城关镇", "江南镇", "河口镇", "龙山镇", "石桥镇", "平安镇"].concat([
  "新和乡",
  "福禄乡",
  "青竹乡",
  "大坪乡",
  "茶山乡",
  "板栗乡",
]);

const codeOf = (township: number): string => `${COUNTY}${String(101 + township)}`;

/** The units as records of the ledger. */
export const UNITS: readonly object[] = [
  { kind: "org", code: COUNTY, name: "××县民宗局" },
  ...TOWNSHIPS.map((name, township) => ({ kind: "org", code: codeOf(township), name: `××县${name}` })),
];

const YEAR = 2023;

const day = (month: number, date: number): string =>
  `${YEAR}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

/** What is particular about a piece of work. */
interface Work {
  readonly kind: string;
  readonly title: string;
  readonly when: { readonly from: string; readonly to?: string };
  readonly entry: object;
  /** The clerk's own sentence, where this kind of work is told so. */
  readonly summary?: string;
}

const count = ({ whole }: Draws, least: number, most: number): number | object => {
  const value = whole(least, most);
  return whole(1, 3) === 1 ? { value, precision: "about" } : value;
};

function training(draws: Draws, place: string): Work {
  const sessions = draws.whole(1, 4);
  const topic = draws.one(["民族政策法规", "宗教事务条例", "农村宗教治理", "信息报送", "法律法规知识", "双语服务"]);
  return {
    kind: "training-course",
    title: `${place}${topic}培训班`,
    when: { from: day(draws.whole(1, 12), draws.whole(1, 28)) },
    entry: {
      sessions,
      hours: sessions * draws.whole(4, 16),
      trainees: count(draws, 20, 90 * sessions),
      basis: "人次",
      lecturers: draws.one([["××市民宗委"], ["××县委党校"], ["××市民宗委", "××县委党校"]]),
      traineeGroups: draws.one([["乡镇（街道）干部"], ["乡镇（街道）干部", "村（社区）干部"], ["机关干部", "企业"]]),
    },
    summary: `邀请县委党校到${place}授课，{trainees}参训，共{hours}`,
  };
}

function publicity(draws: Draws, place: string): Work {
  const month = draws.whole(1, 12);
  const talks = draws.whole(1, 20);
  return {
    kind: "publicity-month",
    title: `${place}民族团结进步宣传月`,
    when: { from: day(month, 1), to: day(month, draws.whole(10, 28)) },
    entry: {
      theme: draws.one(["铸牢中华民族共同体意识", "石榴花开", "同心共筑", "团结进步"]),
      forms: ["宣讲", "发放宣传资料", "政策咨询"],
      villages: draws.whole(1, 14),
      communities: draws.whole(1, 5),
      enterprises: draws.whole(0, 4),
      talks,
      audience: count(draws, 30 * talks, 90 * talks),
      materials: count(draws, 200, 4000),
      banners: draws.whole(0, 40),
      consultations: draws.whole(0, 200),
      legalAid: draws.whole(0, 9),
    },
    summary: `组织干部进村入户宣讲，{audience}听讲，发放宣传资料{materials}`,
  };
}

function sports(draws: Draws, place: string): Work {
  const teams = draws.whole(2, 16);
  const [gold, silver, bronze] = [draws.whole(1, 12), draws.whole(1, 12), draws.whole(1, 12)];
  const date = draws.whole(1, 25);
  const month = draws.whole(1, 12);
  return {
    kind: "sports-meet",
    title: `${place}民族传统体育运动会`,
    when: { from: day(month, date), to: day(month, date + 2) },
    entry: {
      hosts: ["××县民宗局", "××县文体局"],
      days: draws.whole(1, 3),
      disciplines: draws.whole(12, 20),
      matches: draws.whole(20, 90),
      teams,
      athletes: teams * draws.whole(8, 30),
      spectators: count(draws, 300, 6000),
      medals: { gold, silver, bronze, total: gold + silver + bronze },
    },
  };
}

function contest(draws: Draws, place: string): Work {
  const month = draws.whole(2, 11);
  const awards = [
    { grade: "一等奖", n: draws.whole(1, 3) },
    { grade: "二等奖", n: draws.whole(2, 6) },
    { grade: "三等奖", n: draws.whole(3, 9) },
  ];
  return {
    kind: "anime-contest",
    title: `${place}动漫作品大赛`,
    when: { from: day(month, 1), to: day(month, 28) },
    entry: {
      themes: [draws.one(["山水风光", "民族风情", "八景新韵"])],
      callFrom: day(month, 1),
      callTo: day(month, 20),
      resultsOn: day(month, 27),
      works: draws.whole(20, 260),
      entrants: draws.whole(20, 200),
      awards,
      linkedEvents: draws.whole(1, 6),
    },
  };
}

function windowDuty(draws: Draws, place: string): Work {
  const month = draws.whole(1, 12);
  const accepted = draws.whole(20, 400);
  return {
    kind: "window-duty",
    title: `${place}窗口坐班`,
    when: { from: day(month, 1), to: day(month, 28) },
    entry: {
      dutyDays: draws.whole(8, 15),
      accepted,
      completed: accepted - draws.whole(0, 15),
      opinionsOnDrafts: draws.whole(0, 6),
      meetings: draws.whole(0, 4),
      systemDataChanges: draws.whole(0, 30),
      complaints: draws.whole(0, 3),
    },
  };
}

/** Of every twelve entries five are training courses, three window duties, two publicity months, one meet, one contest. */
const KINDS = [training, windowDuty, training, publicity, training, sports].concat([
  windowDuty,
  training,
  publicity,
  training,
  windowDuty,
  contest,
]) as [typeof training, ...(typeof training)[]];

/** One entry of the ledger. The same `number` is the same entry; another number is another one. */
export function entryOf(number: number, highlight: boolean): object {
  const draws = drawsFrom(number);
  const township = draws.whole(-1, TOWNSHIPS.length - 1);
  const { summary, ...work } = draws.one(KINDS)(draws, TOWNSHIPS[township] ?? "县直机关");
  // a third of the highlights are told in the clerk's own words
  const told = !highlight ? {} : summary !== undefined && number % 3 === 0 ? { summary } : { highlight: true };
  return {
    ...work,
    org: township === -1 ? COUNTY : codeOf(township),
    ownership: draws.one(["own", "own", "joint", "assisted"]),
    evidence: [{ kind: "document-no", ref: `×民宗台〔${YEAR}〕${number}号`, heldWhere: "档案室" }],
    ...told,
  };
}

/** Preamble, problems and plan of the county. */
export const PAPERS: readonly object[] = [
  {
    kind: "preamble",
    org: COUNTY,
    year: YEAR,
    title: "××县2023年民族工作总结和2024年工作计划",
    text: "2023年，××县民宗局坚持以铸牢中华民族共同体意识为主线，广泛开展民族团结进步宣传教育，推动党的民族政策的宣传落实。现将全年工作情况总结如下：",
  },
  ...["民族工作干部力量薄弱，业务能力不强", "居民居住分散，服务管理力量不足", "新形势下做好民族工作难度增大"].map(
    (text, at) => ({ kind: "problem", id: `problem-${at}`, org: COUNTY, year: YEAR, text }),
  ),
  ...["继续加强民族团结进步工作", "加强民族政策法规的学习和宣传", "做好社区民族工作", "加强人员培训"].map(
    (title, at) => ({
      kind: "plan-item",
      id: `plan-${at}`,
      org: COUNTY,
      year: YEAR + 1,
      title,
      measures: "指导各乡镇开展形式多样的学习和宣传活动，提高服务管理水平，完善工作机制，夯实民族团结进步思想基础。",
    }),
  ),
];
