/** What is read aloud from a tagged PDF: a paragraph, heading or cell a line, page numbers and repeated heads left out. */
import { getDocumentProxy } from "unpdf";

interface Node {
  readonly role?: string;
  /** Of a piece of content, as the text has it. */
  readonly id?: string;
  readonly children?: readonly Node[];
}

const BLOCK = /^(?:P|H\d|TH|TD|Caption|Figure)$/;

/** The content of each block in order; what stands in none is a block of its own. */
function blocksOf(node: Node, texts: ReadonlyMap<string, string>): string[] {
  const { role = "", id = "", children = [] } = node;
  if (children.length === 0) return [texts.get(id) ?? ""];
  const inside = children.flatMap((child) => blocksOf(child, texts));
  return BLOCK.test(role) || role === "Link" || role === "Span" || role === "Strong" ? [inside.join("")] : inside;
}

export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes);
  const pages: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at);
    const texts = new Map<string, string>();
    const open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      const id = open.at(-1);
      if ("str" in item) {
        if (id !== undefined && id !== "") texts.set(id, (texts.get(id) ?? "") + item.str);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? "");
    }
    pages.push(blocksOf((await page.getStructTree()) as Node, texts).join("\n"));
  }
  await pdf.loadingTask.destroy();
  // a paragraph may run over to the next page, a numbered line does not
  return pages.reduce((all, page) => all + (/^\d+[.．]/.test(page) ? "\n" : "") + page);
}
