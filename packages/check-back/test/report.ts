/** A report with figures in prose, in a list and in an annex, for the tests of this package. */
import {
  annex,
  date,
  document,
  figure,
  list,
  paragraph,
  section,
  signature,
  table,
  text,
  type DocumentNode,
  type Figure,
  type Quantity,
} from "@taizhang/document";

const of = (name: string, title: string, unit: string, quantity: Quantity): Figure => ({
  ref: `2023/451499/${name}`,
  title,
  unit,
  quantity,
});

/** The figures of the report, by the name that tests call them. */
export const FIGURES = {
  courses: of("training-course/courses", "举办培训班", "期", { value: 3, precision: "exact" }),
  trainees: of("training-course/trainees", "参训", "人次", { value: 90, precision: "about" }),
  county: of("media/county", "县级稿件", "篇", { value: 8, precision: "exact" }),
  city: of("media/city", "市级稿件", "篇", { value: 16, precision: "exact" }),
  days: of("window-duty/days", "坐班", "个工作日", { value: 16, precision: "exact" }),
  meetings: of("meeting/attended", "参会", "次", { value: 10, precision: "over" }),
  cases: of("casework/handled", "办理申请", "件", { value: 9, precision: "exact" }),
  visits: of("window-duty/visits", "接待", "人次", "unknown"),
} as const;

export type Name = keyof typeof FIGURES;

/** The report as the ledger writes it; `changed` is what the ledger counts by now. */
export function reportOf(changed: Partial<Record<Name, Quantity>> = {}): DocumentNode {
  const figures = Object.fromEntries(
    Object.entries(FIGURES).map(([name, each]) => [
      name,
      { ...each, quantity: changed[name as Name] ?? each.quantity },
    ]),
  ) as Record<Name, Figure>;
  const f = (name: Name) => figure(figures[name]);
  const columns = ["事项", "数字", "编号"].map((title) => ({ title, width: 1, align: "left" }) as const);
  return document(
    "××县2023年民族工作总结和2024年工作计划",
    { org: "××县民宗局", orgCode: "451499", year: 2023, lang: "zh-CN" },
    [
      paragraph(text("2023年，××县民宗局围绕铸牢中华民族共同体意识，推动各项工作。现将全年工作情况总结如下：")),
      section(
        1,
        "全年主要工作",
        section(
          2,
          "教育培训",
          paragraph(
            text("全年举办培训班"),
            f("courses"),
            text("，培训"),
            f("trainees"),
            text("。学员反映良好，学用结合。"),
          ),
          paragraph(text("10月24日，邀请专家到“三月三”活动现场授课，宣讲民族政策法规。")),
        ),
        section(
          2,
          "信息宣传",
          paragraph(text("刊发县级稿件"), f("county"), text("、市级稿件"), f("city"), text("。")),
          paragraph(text("在公园、广场等公共场所张贴标语、悬挂横幅，宣传民族理论和民族基本知识。")),
        ),
        section(
          2,
          "窗口与日常",
          paragraph(text("在政务服务中心坐班"), f("days"), text("，参加各类会议"), f("meetings"), text("。")),
          paragraph(text("办理公民民族成份变更申请"), f("cases"), text("，群众满意。")),
        ),
      ),
      section(
        1,
        "存在的主要问题",
        list("points", [
          [text("干部力量薄弱，乡镇都是兼职人员，全年只培训"), f("courses")],
          [text("居民居住分散，服务管理力量不足")],
          [text("新形势下工作难度增大")],
        ]),
      ),
      signature("××县民宗局", date("2023-12-29", "2023-12-29", "2023年12月29日")),
      annex(
        "数字来源表",
        table(
          "数字来源",
          columns,
          Object.values(figures).map((each) => ({
            anchor: each.ref,
            cells: [[text(each.title)], [figure(each)], [text(each.ref)]],
          })),
        ),
      ),
    ],
  );
}
