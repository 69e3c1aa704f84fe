/** A report as the ready JSON that a template is filled from: every sentence and every cell a finished text. */
import type { Block, DocumentNode, Inline } from "@taizhang/document";

/** Sentences that stand in one paragraph. */
interface Paragraph {
  readonly sentences: readonly string[];
}

export interface ReportData {
  readonly title: string;
  readonly opening: readonly Paragraph[];
  readonly chapters: readonly {
    readonly heading: string;
    readonly paragraphs: readonly Paragraph[];
    readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly Paragraph[] }[];
  }[];
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

/** The data for the same paragraphs, headings and rows that the document has. */
export function reportData(document: DocumentNode): ReportData {
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
        rows: children
          .filter((block) => block.type === "table")
          .flatMap(({ rows }) =>
            rows.map(({ cells: [fact, value, source, ref] }) => ({
              fact: words(fact),
              value: words(value),
              source: words(source),
              ref: words(ref),
            })),
          ),
      })),
  };
}
