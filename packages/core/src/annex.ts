/** The annexes of a report: every figure with its entries, and what could not be read. */
import {
  annex,
  chart,
  figure,
  figuresIn,
  paragraph,
  table,
  text,
  type AnnexNode,
  type Block,
  type ChartNode,
  type Figure,
  type Inline,
  type ParagraphNode,
  type TableColumn,
  type TableRow,
} from "@taizhang/document";
import { ENTRIES, type Activity } from "./activity.ts";
import { dateNode } from "./period.ts";
import type { ReportInput, Sample } from "./report-input.ts";
import type { Told } from "./told.ts";
import { entryFigures, highlightsOf, storedPeriod, yearFigures } from "./telling.ts";

const COLUMNS: readonly TableColumn[] = [
  { title: "指标", width: 20, align: "left" },
  { title: "数值", width: 13, align: "center" },
  { title: "依据（台账条目）", width: 31, align: "left" },
  { title: "溯源编号", width: 36, align: "left" },
];

function named(entry: Sample["entries"][number], year: number): Inline[] {
  return [text(`${entry.title}（`), dateNode(storedPeriod(entry), year), text("）")];
}

function sources(sample: Sample | undefined, year: number): Inline[] {
  if (sample === undefined) return [];
  const listed = sample.entries.flatMap((entry, at) => [...(at === 0 ? [] : [text("；")]), ...named(entry, year)]);
  return sample.more ? [...listed, text("；等")] : listed;
}

function row(title: string, of: Figure, source: readonly Inline[]): TableRow {
  return { anchor: of.ref, cells: [[text(title)], [figure(of)], source, [text(of.ref)]] };
}

function totalRows(input: ReportInput, activity: Activity): TableRow[] {
  const source = sources(input.samples.get(activity.kind), input.year);
  return [...yearFigures(input, activity)]
    .filter(([name, { quantity }]) => name !== ENTRIES.name && quantity !== "none-reported")
    .map(([, of]) => row(`${activity.title}·${of.title}`, of, source));
}

function entriesRow(input: ReportInput, activity: Activity): TableRow | undefined {
  const of = yearFigures(input, activity).get(ENTRIES.name);
  if (of === undefined || typeof of.quantity === "string") return undefined;
  return row(`${activity.title}·${of.title}`, of, sources(input.samples.get(activity.kind), input.year));
}

/** Annex rows of every total of the year. */
function totalsTable(input: ReportInput): Block[] {
  const rows = input.catalogue.activities.flatMap((activity) => {
    const first = entriesRow(input, activity);
    return first === undefined ? [] : [first, ...totalRows(input, activity)];
  });
  return rows.length === 0 ? [paragraph(text("本年度没有已审的台账条目。"))] : [table("全年数据汇总", COLUMNS, rows)];
}

/** Annex rows of the figures of single entries that the body prints. */
function highlightRows(input: ReportInput, printed: ReadonlyMap<string, Figure>): TableRow[] {
  return input.catalogue.activities.flatMap((activity) =>
    highlightsOf(input, activity).flatMap((told: Told) => {
      const source = named(told.entry, input.year);
      return [...entryFigures(input, activity, told).values()]
        .filter(({ ref }) => printed.has(ref))
        .map((of) => row(`${activity.title}·${of.title}`, of, source));
    }),
  );
}

/** Rows of the other figures the body prints: comparisons, what prose refers to, the targets of the plan. */
function otherRows(printed: ReadonlyMap<string, Figure>, known: ReadonlySet<string>): TableRow[] {
  return [...printed.values()]
    .filter(({ ref }) => !known.has(ref))
    .map((of) => row(of.title, of, [text("见溯源编号")]));
}

/** How many entries each activity has, as bars; nothing for fewer than two activities. */
function overview(input: ReportInput): ChartNode[] {
  const bars = input.catalogue.activities.flatMap((activity) => {
    const of = yearFigures(input, activity).get(ENTRIES.name);
    return of === undefined || typeof of.quantity === "string" ? [] : [{ label: activity.title, value: figure(of) }];
  });
  return bars.length < 2
    ? []
    : [chart("各类工作台账条目", `各类工作的台账条目数：${bars.map(({ label }) => label).join("、")}`, bars)];
}

function unreadAnnex(input: ReportInput): AnnexNode[] {
  if (input.unread.length === 0) return [];
  const columns: TableColumn[] = [
    { title: "条目", width: 40, align: "left" },
    { title: "类别", width: 20, align: "left" },
    { title: "原因", width: 40, align: "left" },
  ];
  const rows = input.unread.map(({ id, kind, title, why }) => ({
    cells: [[text(title === "" ? id : title)], [text(kind)], [text(why)]],
  }));
  return [
    annex(
      "未能读出的台账条目",
      paragraph(text("下列条目存在台账中，但没有读出，其数据未计入本报告，请核对后重新生成。")),
      table("未能读出的台账条目", columns, rows),
    ),
  ];
}

/** A hash in groups, for eyes and for narrow columns. */
const grouped = (hash: string): string => hash.replace(/.{16}(?=.)/g, "$& ");

/** What whoever signs should know of how the figures came to be. */
function standing({ review, seal, draft }: ReportInput): ParagraphNode[] {
  return [
    ...(draft === true ? ["本稿计入了尚未审核的条目，只供核对，不作为正式报告。"] : []),
    ...(review === "one-hand" ? ["台账由一人经办：条目在登记时即由登记人审定，没有另一人审核。"] : []),
    ...(seal === undefined
      ? []
      : [`台账链头：${grouped(seal.head)}。以后可凭它核对台账的历史有没有变：taizhang audit verify --anchor。`]),
  ].map((words) => paragraph(text(words)));
}

/** All annexes for a body already written: the annexes explain what it prints. */
export function annexesOf(input: ReportInput, body: readonly Block[]): AnnexNode[] {
  const printed = new Map(body.flatMap(figuresIn).map((node) => [node.figure.ref, node.figure]));
  const totals = totalsTable(input);
  const explained = highlightRows(input, printed);
  const known = new Set([
    ...totals.flatMap(figuresIn).map((node) => node.figure.ref),
    ...explained.map(({ anchor }) => anchor ?? ""),
  ]);
  const single = [...explained, ...otherRows(printed, known)];
  return [
    annex("台账数据汇总表", ...overview(input), ...totals, ...standing(input)),
    ...(single.length === 0 ? [] : [annex("单项数据来源表", table("单项数据来源", COLUMNS, single))]),
    ...unreadAnnex(input),
  ];
}
