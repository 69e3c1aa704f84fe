/** A report with every kind of node in it, for the tests of this package; the figures' words may be replaced. */
import {
  annex,
  chart,
  date,
  document,
  figure,
  list,
  paragraph,
  section,
  signature,
  strong,
  table,
  text,
  type DocumentNode,
  type Figure,
  type FigureNode,
  type Quantity,
  type TableRow,
} from "@taizhang/document";

const count = (value: number): Quantity => ({ value, precision: "exact" });
const of = (name: string, title: string, unit: string, quantity: Quantity): Figure => ({
  ref: `2023/451499/${name}`,
  title,
  unit,
  quantity,
});

/** The figures of the sample, by the name their ref ends with. */
export const FIGURES = {
  sessions: of("publicity-month/sessions", "宣传活动", "场", count(12)),
  leaflets: of("publicity-month/leaflets", "发放宣传材料", "份", { value: 3200, precision: "over" }),
  courses: of("training-course/courses", "举办培训班", "期", count(1)),
  trainees: of("training-course/trainees", "参训", "人", { value: 90, precision: "about" }),
  province: of("media/province", "省级稿件", "篇", count(8)),
  city: of("media/city", "市级稿件", "篇", count(13)),
  county: of("media/county", "县级稿件", "篇", count(8)),
  articles: of("media/articles", "刊发稿件", "篇", count(29)),
  meetings: of("window/meetings", "参加会议", "次", { value: 10, precision: "over" }),
  visitors: of("sports-meet/visitors", "观众", "人次", "unknown"),
} as const;

/** The sample report. `write` makes the node of a figure, so that a test can print other words in its place. */
export function sample(write: (of: Figure) => FigureNode = figure): DocumentNode {
  const f = (name: keyof typeof FIGURES): FigureNode => write(FIGURES[name]);
  const trainingDay = date("2023-10-24", "2023-10-24", "10月24日");
  const month = date("2023-05-01", "2023-05-31", "5月");

  const row = (name: keyof typeof FIGURES, entries: string): TableRow => ({
    anchor: FIGURES[name].ref,
    cells: [[text(FIGURES[name].title)], [f(name)], [text(entries)]],
  });

  return document(
    "某某县民族宗教事务局民族工作总结和下一年度工作计划",
    { org: "某某县民族宗教事务局", orgCode: "451499", year: 2023, lang: "zh-CN" },
    [
      paragraph(
        text("一年来，某某县民族宗教事务局以铸牢中华民族共同体意识为主线，"),
        text("广泛开展民族团结进步宣传教育，推动党的民族政策落到实处。现将全年工作情况总结如下："),
      ),
      section(
        1,
        "全年主要工作",
        section(
          2,
          "宣传教育",
          paragraph(
            month,
            text("开展民族团结进步宣传月活动，全年共举办宣传活动"),
            f("sessions"),
            text("，发放宣传材料"),
            f("leaflets"),
            text("。结合“民族团结共守南疆”主题，在中学举行国家安全教育进校园宣传活动，营造了浓厚的宣传氛围。"),
          ),
          section(
            3,
            "进社区",
            paragraph(text("面向社区各族群众开展主题教育宣传活动，"), strong(text("增进各族群众交往交流交融。"))),
            section(4, "传统节日活动", paragraph(text("举办民族传统体育运动会，观众人次"), f("visitors"), text("。"))),
            section(4, "经典诵读活动", paragraph(text("举办民族经典诵读大赛。"))),
          ),
          section(3, "进校园", paragraph(text("举办幼儿绘画大赛和民族团结故事会。"))),
        ),
        section(
          2,
          "教育培训",
          paragraph(
            trainingDay,
            text("，举办民族宗教政策法规培训班"),
            f("courses"),
            text("，"),
            strong(f("trainees"), text("参训。")),
            text("培训后组织座谈，汇总意见建议。"),
          ),
        ),
        section(
          2,
          "信息宣传",
          paragraph(
            text("全年共刊发稿件"),
            f("articles"),
            text("，其中省级"),
            f("province"),
            text("、市级"),
            f("city"),
            text("、县级"),
            f("county"),
            text("。"),
          ),
          chart("各级媒体刊发稿件数", "横条比较省级、市级、县级媒体刊发的稿件，市级最多。", [
            { label: "省民委网站", value: f("province") },
            { label: "市民族宗教事务委员会网站和公众号", value: f("city") },
            { label: "县媒体", value: f("county") },
          ]),
        ),
        section(
          2,
          "窗口与日常",
          list("items", [
            [text("参加政务服务中心各类会议"), f("meetings"), text("。")],
            [text("按要求修改系统数据，提出意见建议。")],
          ]),
        ),
      ),
      section(
        1,
        "存在的主要问题",
        list("points", [
          [text("会做民族工作的干部力量薄弱，业务能力不强，尤其是乡办、村、社区都是兼职人员。")],
          [text("少数民族居民居住分散，管理难度大；")],
          [text("培训覆盖面不够，全年仅"), f("trainees")],
          [strong(text("新形势下做好民族工作难度增大。"))],
        ]),
      ),
      section(
        1,
        "下一年度工作计划",
        section(2, "继续加强民族团结进步工作", paragraph(text("开展好“铸牢中华民族共同体意识”系列宣传活动。"))),
        section(2, "加强民族政策法规的学习和宣传", paragraph(text("深化民族团结进步创建。"))),
      ),
      signature("某某县民族宗教事务局", date("2023-12-29", "2023-12-29", "2023年12月29日")),
      annex(
        "数字来源表",
        paragraph(text("本表列明正文每个数字的来源条目。")),
        table(
          "数字来源",
          [
            { title: "事项", width: 3, align: "left" },
            { title: "数字", width: 2, align: "right" },
            { title: "来源条目", width: 5, align: "left" },
          ],
          [
            row("sessions", "民族团结进步宣传月、国家安全教育进校园"),
            row("leaflets", "民族团结进步宣传月"),
            row("courses", "民族宗教政策法规和农村宗教治理培训班"),
            row("trainees", "民族宗教政策法规和农村宗教治理培训班"),
            row("articles", "省、市、县三级媒体刊发"),
            row("province", "省民委网站"),
            row("city", "市民宗委网站"),
            row("county", "县媒体"),
            row("meetings", "政务服务中心综合窗口"),
            { cells: [[text("合计")], [], [text("以上各项不相加")]] },
          ],
        ),
      ),
      annex(
        "未能读取的条目",
        section(1, "说明", paragraph(text("下列条目格式有误，未计入总数。"))),
        section(1, "清单", list("items", [[text("某乡宣传活动：缺少日期")]])),
      ),
    ],
  );
}
