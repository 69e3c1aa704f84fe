/** A report with every kind of node in it, for tests; the figures' words may be replaced. */
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
} from "@taizhang/document";

const of = (name: string, title: string, unit: string, value: number): Figure => ({
  ref: `2023/451499/${name}`,
  title,
  unit,
  quantity: { value, precision: "exact" },
});

/** The figures of the sample, by the name their ref ends with. */
export const FIGURES = {
  trainees: of("training-course/trainees", "参训", "人", 90),
  province: of("media/province", "省级稿件", "篇", 8),
  city: of("media/city", "市级稿件", "篇", 16),
  none: of("media/none", "国家级稿件", "篇", 0),
} as const;

/** The sample report. `write` makes the node of a figure, so that a test can print other words in its place. */
export function sample(write: (of: Figure) => FigureNode = figure): DocumentNode {
  const trainees = write(FIGURES.trainees);
  const row = (each: Figure): { anchor: string; cells: [[ReturnType<typeof text>], [FigureNode]] } => ({
    anchor: each.ref,
    cells: [[text(each.title)], [write(each)]],
  });
  const columns = [
    { title: "事项", width: 2, align: "left" },
    { title: "数字", width: 1, align: "right" },
  ] as const;
  return document(
    "某某县民族宗教事务局民族工作总结和下一年度工作计划",
    { org: "某某县民族宗教事务局", orgCode: "451499", year: 2023, lang: "zh-CN" },
    [
      paragraph(text("现将全年工作情况总结如下：")),
      section(
        1,
        "主要工作",
        section(
          2,
          "教育培训",
          paragraph(
            date("2023-10-24", "2023-10-24", "10月24日"),
            text("，举办培训班，"),
            strong(trainees, text("参训。")),
          ),
          section(3, "县直机关", section(4, "统战部", paragraph(text("参加。")))),
        ),
        section(
          2,
          "信息宣传",
          chart("各级媒体刊发稿件", "市级多于省级。", [
            { label: "省级", value: write(FIGURES.province) },
            { label: "市级", value: write(FIGURES.city) },
            { label: "国家级", value: write(FIGURES.none) },
          ]),
        ),
      ),
      section(
        1,
        "存在的主要问题",
        list("points", [[text("力量薄弱。")], [text("全年仅"), trainees]]),
        list("items", [[text("居住分散。")]]),
      ),
      signature("某某县民族宗教事务局", date("2023-12-29", "2023-12-29", "2023年12月29日")),
      annex("数字来源表", table("数字来源", columns, Object.values(FIGURES).map(row))),
      annex("未能读取的条目", section(1, "清单", paragraph(text("无。")))),
    ],
  );
}
