/** The columns of a kind of record: every field it has, flat, each with a heading of its own. */
import type { Path } from "@taizhang/core";
import type { Field, Form, Shape } from "@taizhang/forms";

export interface Column {
  /** Where its value goes in the record. */
  readonly path: Path;
  /** Its heading; no two of a form have the same. */
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  readonly shape: Shape;
  /** Words for the choices whose values are English, by value. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Pieces of evidence a row has room for. */
const EVIDENCE = 2;

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ownership: { own: "本单位主办", joint: "联合举办", assisted: "协助" },
  "evidence.kind": {
    notice: "通知",
    photo: "照片",
    "sign-in-total": "签到汇总",
    "document-no": "文号",
    "web-link": "网址",
    certificate: "证书",
    other: "其他",
  },
};

/** A plugin says what its English choices mean in its hint: `national 国家、province 省`. */
function labelsIn({ hint, shape }: Field): Record<string, string> {
  if (shape.is !== "text") return {};
  const told = new Map(hint.split("、").map((each) => each.split(" ", 2) as [string, string | undefined]));
  const known = shape.choices.flatMap((choice) => {
    const label = told.get(choice);
    return label === undefined ? [] : [[choice, label] as const];
  });
  return known.length === shape.choices.length ? Object.fromEntries(known) : {};
}

function columnsBelow(fields: readonly Field[], path: Path, above: string, required = true): Column[] {
  return fields.flatMap((field): Column[] => {
    const title = above + field.title;
    const own = [...path, field.name];
    const needed = required && field.required;
    if (field.shape.is === "group") return columnsBelow(field.shape.fields, own, `${title}·`, needed);
    return [{ path: own, title, hint: field.hint, required: needed, shape: field.shape, labels: labelsIn(field) }];
  });
}

const text = (path: Path, title: string, hint: string, required = false): Column => ({
  path,
  title,
  hint,
  required,
  shape: { is: "text", choices: [] },
  labels: {},
});

const choice = (path: Path, title: string, hint: string, labels: Readonly<Record<string, string>> = {}): Column => ({
  ...text(path, title, hint),
  shape: { is: "text", choices: Object.keys(labels) },
  labels,
});

const FIRST: readonly Column[] = [
  text(["org"], "单位代码", "6、9 或 12 位", true),
  text(["title"], "名称", "不写数，例如 民族政策法规培训班", true),
  {
    ...text(["when", "from"], "开始日期", "2023-10-24；只知道月份写 2023-10，季度写 2023-Q4", true),
    shape: { is: "date" },
  },
  { ...text(["when", "to"], "结束日期", "当天结束的不填"), shape: { is: "date" } },
  choice(["ownership"], "主办或协助", "", LABELS["ownership"]),
];

const evidence = Array.from({ length: EVIDENCE }, (_, at): readonly Column[] => {
  const nth = at === 0 ? "" : String(at + 1);
  return [
    choice(["evidence", at, "kind"], `佐证${nth}种类`, "", LABELS["evidence.kind"]),
    text(["evidence", at, "ref"], `佐证${nth}名称或文号`, "只写名称或文号，不贴原件"),
    text(["evidence", at, "heldWhere"], `佐证${nth}存放处`, ""),
  ];
}).flat();

const LAST: readonly Column[] = [
  { ...text(["highlight"], "列入亮点", "在报告中单独写到的填是"), shape: { is: "yes-no" } },
  text(["summary"], "摘要", "报告里怎么写这件事；数写成 {trainees} 这样的引用"),
  ...evidence,
  text(["partOf"], "所属活动", "另一条的编号"),
  text(["sameAs"], "与哪一条是同一活动", "另一条的编号"),
  text(["planItem"], "对应计划", "计划的编号"),
];

/** Heading of the hidden column of ids. */
export const ID: Column = text(["id"], "编号", "");

const known = new WeakMap<Form, readonly Column[]>();

/** Every column of a form after its id, headings told apart. The same form has the same columns. */
export function columnsOf(form: Form): readonly Column[] {
  const columns = known.get(form) ?? flat(form);
  known.set(form, columns);
  return columns;
}

function flat(form: Form): Column[] {
  const own = columnsBelow(form.fields, form.ofHouse ? [] : ["entry"], "").filter(({ path }) => path[0] !== "id");
  if (form.ofHouse) return own;
  const taken = new Set([ID, ...FIRST, ...LAST].map(({ title }) => title));
  return [
    ...FIRST,
    ...own.map((column) => (taken.has(column.title) ? { ...column, title: `${form.title}${column.title}` } : column)),
    ...LAST,
  ];
}
