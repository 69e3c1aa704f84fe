/** Asks for a record field by field, in Chinese, and takes each answer up at once. */
import { printPath, type Catalogue, type Issue, type Org, type Path } from "@taizhang/core";
import { pathOf, valueAt, withoutValue, withValue } from "./draft.ts";
import { issuesIn } from "./faulty.ts";
import { readTyped, shapeWords, spoken, type Field, type Form, type Shape } from "@taizhang/forms";
import type { Terminal } from "./terminal.ts";

/** Left in place of an answer by who does not want to go on. */
export const CANCELLED = Symbol("cancelled");

/** A plan item that an entry may fulfil. */
interface Planned {
  readonly id: string;
  readonly year: number;
  readonly title: string;
}

interface Question {
  readonly path: Path;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  readonly shape: Shape;
  /** Words that may be typed for values, 1, 2, 3 among them. */
  readonly meanings?: Readonly<Record<string, string>>;
}

const text = (path: Path, title: string, hint: string, required = true): Question => ({
  path,
  title,
  hint,
  required,
  shape: { is: "text", choices: [] },
});

/** Numbered choices: what to show, and what a typed number means. */
function numbered(of: readonly (readonly [value: string, words: string])[]) {
  return {
    hint: of.map(([, words], at) => `${at + 1} ${words}`).join("  "),
    meanings: Object.fromEntries(
      of.flatMap(([value, words], at) => [
        [String(at + 1), value],
        [words, value],
        [value, value],
      ]),
    ),
  };
}

const OWNERSHIP = numbered([
  ["own", "本单位主办"],
  ["joint", "联合举办"],
  ["assisted", "协助"],
]);

const orgQuestion = (orgs: readonly Org[]): Question => {
  const { hint, meanings } = numbered(orgs.map(({ code, name }) => [code, name]));
  return { path: ["org"], title: "单位", hint, meanings, required: true, shape: { is: "text", choices: [] } };
};

const envelopeQuestions = (orgs: readonly Org[]): Question[] => [
  orgQuestion(orgs),
  text(["title"], "名称", "不写数，例如 民族政策法规培训班"),
  text(["when", "from"], "开始日期", "2023-10-24；只知道月份写 2023-10"),
  text(["when", "to"], "结束日期", "当天结束的直接回车", false),
  { ...text(["ownership"], "谁主办", OWNERSHIP.hint, false), meanings: OWNERSHIP.meanings },
];

/** Nothing to ask when nothing is planned. */
function planQuestions(plan: readonly Planned[]): Question[] {
  if (plan.length === 0) return [];
  const { hint, meanings } = numbered(plan.map(({ id, year, title }) => [id, `${year}年 ${title}`]));
  return [{ ...text(["planItem"], "对应计划", `${hint}；不对应的直接回车`, false), meanings }];
}

const highlightQuestion: Question = {
  path: ["highlight"],
  title: "在报告中单独写到吗",
  hint: "是 或 否，直接回车为否",
  required: false,
  shape: { is: "yes-no" },
};

/** Questions of the form's own fields; a group is asked field by field. */
function fieldQuestions(fields: readonly Field[], below: Path, required = true): Question[] {
  return fields.flatMap((field): Question[] => {
    const path = [...below, field.name];
    if (field.shape.is === "group") return fieldQuestions(field.shape.fields, path, required && field.required);
    const choices =
      field.shape.is === "text" && field.shape.choices.length > 0
        ? numbered(field.shape.choices.map((each) => [each, each]))
        : undefined;
    const hints = [
      field.hint,
      choices?.hint ?? shapeWords(field.shape),
      field.shape.is === "list" ? "多项用顿号隔开" : "",
    ];
    return [
      {
        path,
        title: field.title,
        hint: hints.filter((each) => each !== "").join("；"),
        required: required && field.required,
        shape: field.shape,
        ...(choices === undefined ? {} : { meanings: choices.meanings }),
      },
    ];
  });
}

function questionsOf({ form, orgs, plan }: Pick<Asking, "form" | "orgs" | "plan">): Question[] {
  if (form.ofHouse) {
    const known = form.kind !== "org" && orgs.length > 0;
    return fieldQuestions(form.fields, []).map((question) =>
      known && question.path[0] === "org" ? orgQuestion(orgs) : question,
    );
  }
  return [
    ...envelopeQuestions(orgs),
    ...fieldQuestions(form.fields, pathOf(form, [])),
    ...planQuestions(plan),
    highlightQuestion,
  ];
}

const startsWith = (path: Path, beginning: Path): boolean => beginning.every((step, at) => path[at] === step);

/** What is asked for, and what is known while asking. */
export interface Asking {
  readonly form: Form;
  readonly house: Catalogue;
  readonly orgs: readonly Org[];
  /** Plan items that an entry may be linked to. */
  readonly plan: readonly Planned[];
}

/** An envelope that stands in for what has not been answered yet, so that each answer can be judged at once. */
const STAND_IN = { org: "450000", title: "名称", when: { from: "2000-01-01" } };

/** What is wrong with the answer at a path. */
function wrongAt(path: Path, filled: unknown, { form, house }: Asking): Issue[] {
  const whole = form.ofHouse ? filled : { ...STAND_IN, ...(filled as object) };
  return issuesIn(whole, house).filter((issue) => issue.severity === "error" && startsWith(issue.path, path));
}

/** Asks until the answer is one the ledger takes; gives the record with it, or without when it was left empty. */
async function ask(terminal: Terminal, question: Question, record: unknown, of: Asking): Promise<unknown> {
  const { path, title, hint, required, shape, meanings = {} } = question;
  for (;;) {
    const said = await terminal.ask(`${title}${required ? "" : "（可不填）"}${hint === "" ? "" : `  ${hint}`}\n> `);
    if (said === undefined) return CANCELLED;
    const typed = said.trim();
    if (typed === "" && required) {
      terminal.err("  这一项要填。\n");
      continue;
    }
    const { value, notices } =
      typed === "" ? { value: undefined, notices: [] } : readTyped(meanings[typed] ?? typed, shape);
    for (const notice of notices) terminal.err(`  ${notice}\n`);
    const filled = value === undefined ? withoutValue(record, path) : withValue(record, path, value);
    const wrong = wrongAt(path, filled, of);
    if (wrong.length === 0) return filled;
    for (const { message } of wrong) terminal.err(`  ${spoken(message)}\n`);
  }
}

/** Chooses a kind by number, name or title. */
export async function askKind(terminal: Terminal, forms: readonly Form[]): Promise<Form | undefined> {
  const { meanings } = numbered(forms.map(({ kind, title }) => [kind, title]));
  terminal.err(`记哪一类？\n${forms.map(({ title, kind }, at) => `  ${at + 1} ${title}（${kind}）`).join("\n")}\n`);
  for (;;) {
    const said = (await terminal.ask("> "))?.trim();
    if (said === undefined) return undefined;
    const form = forms.find(({ kind }) => kind === meanings[said]);
    if (form !== undefined) return form;
    terminal.err(`  请写 1 至 ${forms.length} 的数字。\n`);
  }
}

const askEach = async (
  terminal: Terminal,
  questions: readonly Question[],
  start: unknown,
  of: Asking,
): Promise<unknown> => {
  let record = start;
  for (const question of questions) {
    record = await ask(terminal, question, record, of);
    if (record === CANCELLED) return CANCELLED;
  }
  return record;
};

/** Asks for everything the form wants and the record lacks. The record, or `CANCELLED`. */
export function askAll(terminal: Terminal, start: unknown, of: Asking): Promise<unknown> {
  terminal.err(`\n${of.form.title}：逐项填写，按 Ctrl-C 取消。\n\n`);
  const questions = questionsOf(of);
  return askEach(
    terminal,
    questions.filter(({ path }) => valueAt(start, path) === undefined),
    start,
    of,
  );
}

/** Asks again for the fields that issues are about. The record, `CANCELLED`, or undefined when no field would help. */
export async function askAgain(
  terminal: Terminal,
  record: unknown,
  issues: readonly Issue[],
  of: Asking,
): Promise<unknown> {
  const questions = questionsOf(of);
  const about = (issue: Issue) =>
    questions.filter(({ path }) => startsWith(issue.path, path) || startsWith(path, issue.path));
  for (const issue of issues) terminal.err(`  ${titleAt(issue, questions)}：${spoken(issue.message)}\n`);
  const again = [...new Set(issues.filter(({ path }) => path.length > 0 && path[0] !== "id").flatMap(about))];
  return again.length === 0 ? undefined : askEach(terminal, again, record, of);
}

const titleAt = ({ path }: Issue, questions: readonly Question[]): string =>
  questions.find((question) => startsWith(path, question.path) || startsWith(question.path, path))?.title ??
  (printPath(path) || "这一条");
