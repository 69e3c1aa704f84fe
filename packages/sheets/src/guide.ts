/** The sheet that explains the others: how to fill in, each column, and the rules. */
import type { Catalogue } from "@taizhang/core";
import { shapeWords, type Form } from "@taizhang/forms";
import type { CellSpec, SheetSpec } from "@taizhang/spreadsheet";
import { columnsOf } from "./column.ts";

/** Its name. */
export const GUIDE = "填写说明";

const LINES: readonly string[] = [
  "一行填一件事；标着“示例”的一行导入时跳过。",
  "表头带“必填”的一定要填；其余没有的就空着，空着不是 0。",
  "数只填数：90、约90、90余、近90、90以上；没人报填“未报”，说不清填“不详”。",
  "日期写 2023-10-24；只知道月份写 2023-10，只知道季度写 2023-Q4。",
  "可以排序、移动列、改工作表的名称；第一列（隐藏）是每一行的编号，请不要删去，也不要整行复制。",
  "不写合计行，台账自己加总；不填姓名、身份证号、电话。",
  "填好后：taizhang import 文件.xlsx。有错会指明哪一格怎么改；改好再导入，已记的不会重复记。",
];

const wide = (value: string): (CellSpec | undefined)[] => [{ value, look: "note" }];

/** The guide to the sheets of the forms. */
export function guideSheet(
  forms: readonly Form[],
  {
    house,
    org,
    year,
  }: {
    readonly house: Catalogue;
    readonly org: { readonly code: string; readonly name: string };
    readonly year: number;
  },
): SheetSpec {
  const head = ["栏目", "要不要填", "可填", "说明"].map((value): CellSpec => ({ value, look: "heading" }));
  const rows: (CellSpec | undefined)[][] = [
    [{ value: `${org.name}（${org.code}）${year}年填报表`, look: "title" }],
    ...LINES.map((line, at) => wide(`${at + 1}. ${line}`)),
  ];
  for (const form of forms) {
    rows.push([], [{ value: form.title, look: "title" }], head);
    for (const { title, required, shape, hint, labels } of columnsOf(form)) {
      const may = Object.keys(labels).length > 0 ? Object.values(labels).join("、") : shapeWords(shape);
      rows.push([title, required ? "必填" : "", may, hint].map((value): CellSpec => ({ value, look: "plain" })));
    }
    for (const { says, severity } of house.get(form.kind)?.rules ?? [])
      rows.push(wide(`${severity === "error" ? "必须" : "提醒"}：${says}`));
  }
  return { name: GUIDE, columns: [{ width: 26 }, { width: 12 }, { width: 60 }, { width: 44 }], rows };
}
