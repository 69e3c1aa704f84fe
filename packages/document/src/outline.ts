/** What every format prints around headings, points and annexes, so that all of them number alike. */
import { strong, text } from "./build.ts";
import type { Block, DocumentNode, Inline, ListNode } from "./node.ts";
import { levelLabel, pointLabel } from "./numeral.ts";
import { plainText } from "./walk.ts";

/** A block and the label that stands before it: 一、 for a section, 附件 for an annex, "" for all others. */
export interface Labelled {
  readonly block: Block;
  readonly label: string;
}

/** The children of one parent with their labels. Numbering starts anew in each parent; annexes are numbered when several. */
export function labelled(children: readonly Block[]): Labelled[] {
  const several = children.filter((block) => block.type === "annex").length > 1;
  const sections = [0, 0, 0, 0, 0];
  let annexes = 0;
  return children.map((block) => {
    if (block.type === "section") {
      const n = (sections[block.depth] ?? 0) + 1;
      sections[block.depth] = n;
      return { block, label: levelLabel(block.depth, n) };
    }
    if (block.type === "annex") {
      annexes += 1;
      return { block, label: several ? `附件${annexes}` : "附件" };
    }
    return { block, label: "" };
  });
}

/** One point of a list: 一是, its words without their closing mark, and the mark that closes it here. */
export interface Point {
  readonly label: string;
  readonly content: readonly Inline[];
  /** ； or, after the last point, 。; "" where the words close themselves with ！ ？ … or a closed quotation. */
  readonly mark: "；" | "。" | "";
}

const SEPARATOR = /[；。;，,、\s]+$|(?<=\p{Script=Han})\.$/u;
const CLOSED = /[！？!?…][”’」』）]*$|。[”’」』）]+$/u;

/** The words without the mark that closed them; figures and dates are left as they are. */
function unclosed(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (last?.type === "text") return [...content.slice(0, -1), text(last.value.replace(SEPARATOR, ""))];
  if (last?.type === "strong") return [...content.slice(0, -1), strong(...unclosed(last.children))];
  return content;
}

/** The points of a list as official papers run them: 一是…；二是…。 */
export function pointsOf(list: ListNode): Point[] {
  return list.items.map((item, at) => {
    const content = unclosed(item);
    const mark = at === list.items.length - 1 ? "。" : "；";
    return { label: pointLabel(at + 1), content, mark: CLOSED.test(plainText(content)) ? "" : mark };
  });
}

/** The note that names the annexes below the body, 附件：… (GB/T 9704—2012, 7.3.4). */
export interface AnnexNote {
  /** Index of the child of the document before which the note stands: the signature, else the first annex. */
  readonly before: number;
  /** One line per annex, the first after 附件：, numbered 1. when there are several. */
  readonly lines: readonly { readonly label: string; readonly title: string }[];
}

/** The annex note of a document, or undefined when it has no annexes. */
export function annexNote(document: DocumentNode): AnnexNote | undefined {
  const titles = document.children.flatMap((block) => (block.type === "annex" ? [block.title] : []));
  if (titles.length === 0) return undefined;
  const firstAnnex = document.children.findIndex((block) => block.type === "annex");
  const signature = document.children.findIndex((block) => block.type === "signature");
  return {
    before: signature === -1 ? firstAnnex : Math.min(signature, firstAnnex),
    lines: titles.map((title, at) => ({
      label: titles.length > 1 ? `${at + 1}.` : "",
      title,
    })),
  };
}
