/** A report as the ready JSON that a template is filled from. */
import type { Block, DocumentNode, Inline, TableRow } from "@taizhang/document";

/** Sentences that stand in one paragraph. */
interface Paragraph {
  readonly sentences: readonly string[];
}

interface Chapter {
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly Paragraph[] }[];
}

/** What both kinds of template are filled from: texts, each finished. */
export interface ReportData {
  readonly title: string;
  readonly opening: readonly Paragraph[];
  readonly chapters: readonly Chapter[];
  readonly org: string;
  readonly date: string;
  readonly annexes: readonly {
    readonly title: string;
    readonly bars: readonly { readonly label: string; readonly value: string }[];
    readonly rows: readonly {
      readonly fact: string;
      readonly value: string;
      readonly source: string;
      readonly ref: string;
    }[];
  }[];
}

const words = (content: readonly Inline[] = []): string =>
  content
    .map((node) => (node.type === "text" ? node.value : node.type === "strong" ? words(node.children) : node.text))
    .join("");

const paragraphs = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block) => {
    if (block.type === "paragraph") return [{ sentences: words(block.children).split(/(?<=。)/) }];
    return block.type === "list" ? [{ sentences: block.items.map((item) => `${words(item)}；`) }] : [];
  });

const tableRows = (blocks: readonly Block[]): readonly TableRow[] =>
  blocks.filter((block) => block.type === "table").flatMap(({ rows }) => rows);

/** The same paragraphs, headings and rows that the document has, every sentence ready. */
export function sentencesOf(document: DocumentNode): ReportData {
  const blocks = document.children;
  const signature = blocks.find((block) => block.type === "signature");
  return {
    title: document.title,
    opening: paragraphs(blocks),
    chapters: blocks
      .filter((block) => block.type === "section")
      .map(({ heading, children }) => ({
        heading,
        paragraphs: paragraphs(children),
        sections: children
          .filter((block) => block.type === "section")
          .map((inner) => ({ heading: inner.heading, paragraphs: paragraphs(inner.children) })),
      })),
    org: signature?.org ?? "",
    date: signature?.date.text ?? "",
    annexes: blocks
      .filter((block) => block.type === "annex")
      .map(({ title, children }) => ({
        title,
        bars: children
          .filter((block) => block.type === "chart")
          .flatMap(({ bars }) => bars.map(({ label, value }) => ({ label, value: value.text }))),
        rows: tableRows(children).map(({ cells: [fact, value, source, ref] }) => ({
          fact: words(fact),
          value: words(value),
          source: words(source),
          ref: words(ref),
        })),
      })),
  };
}

/** The figures of one kind of work, printed: those of the year, and those of each highlight with its name and days. */
interface Work {
  readonly total: Readonly<Record<string, string>>;
  readonly highlights: readonly Readonly<Record<string, string>>[];
}

export interface FiguresData extends ReportData {
  readonly work: Readonly<Record<string, Work>>;
}

/** What a template with words of its own needs to know: kind → fact → the words before its figure. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The same report for a template that holds the words of the sentences: figures, names and days instead of sentences. */
export function figuresOf(document: DocumentNode): { readonly data: FiguresData; readonly facts: Facts } {
  const facts = new Map<string, Map<string, string>>();
  const totals = new Map<string, Record<string, string>>();
  const highlights = new Map<string, Map<string, Record<string, string>>>();
  const { chapters, annexes, ...rest } = sentencesOf(document);
  for (const { fact: title, value, source, ref } of annexes.flatMap(({ rows }) => rows)) {
    const [, , kind = "", fact = "", id] = ref.split("/");
    const known = facts.get(kind) ?? new Map<string, string>();
    facts.set(kind, known.set(fact, title.slice(title.indexOf("·") + 1)));
    if (id === undefined) {
      totals.set(kind, { ...totals.get(kind), [fact]: value });
    } else {
      const [, name = "", on = ""] = /^(.*)（(.*)）$/.exec(source) ?? [];
      const told = highlights.get(kind) ?? new Map<string, Record<string, string>>();
      highlights.set(kind, told.set(id, { name, on, ...told.get(id), [fact]: value }));
    }
  }
  const work = Object.fromEntries(
    [...totals].map(([kind, total]) => [kind, { total, highlights: [...(highlights.get(kind)?.values() ?? [])] }]),
  );
  return { data: { ...rest, chapters: chapters.slice(1), annexes, work }, facts };
}
