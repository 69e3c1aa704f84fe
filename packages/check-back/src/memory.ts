/** What a paper remembers of itself: the figures' part. */
import { walkXml, type OfficeFile } from "@taizhang/ooxml";
import { FIGURES_NAMESPACE } from "@taizhang/office";
import type { Memory, Told } from "./paper.ts";

const decoder = new TextDecoder();

const ITEM = /^customXml\/item\d*\.xml$/i;

/** What is told of a ref. */
function byRef(told: readonly Told[]): (ref: string) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const { ref, text } of told) {
    const texts = found.get(ref);
    if (texts === undefined) found.set(ref, [text]);
    else texts.push(text);
  }
  return (ref) => found.get(ref) ?? [];
}

/** Reads one part; undefined when it is not the figures' part. */
function memoryIn(part: string, bytes: Uint8Array): Memory | undefined {
  const source = decoder.decode(bytes);
  const numbers: Told[] = [];
  const written: Told[] = [];
  const digests: Readonly<Record<string, string[]>> = { paragraphs: [], layout: [] };
  let ours: boolean | undefined;
  let ref = "";
  let from = 0;
  let words = "";
  walkXml(part, bytes, {
    open: ({ local, attributes, end }) => {
      ours ??= local === "figures" && Object.values(attributes).includes(FIGURES_NAMESPACE);
      if (local === "figure") ref = attributes["ref"] ?? "";
      from = end;
      words = "";
    },
    text: (more) => void (words += more),
    close: ({ local, end, selfClosing }) => {
      const told = { ref, text: words, from, to: source.lastIndexOf("<", end - 1) };
      if (local === "text" && !selfClosing) numbers.push(told);
      if (local === "written") written.push(told);
      digests[local]?.push(...words.split(/\s+/).filter((each) => each !== ""));
      words = "";
    },
  });
  if (ours !== true) return undefined;
  const { paragraphs = [], layout = [] } = digests;
  return { part, numbers, written, numbersOf: byRef(numbers), wordsOf: byRef(written), digests: paragraphs, layout };
}

/** The figures' part of a paper, wherever the office suite has put it. */
export async function memoryOf(file: OfficeFile): Promise<Memory | undefined> {
  for (const name of file.names.filter((each) => ITEM.test(each))) {
    const bytes = await file.read(name);
    const memory = bytes === undefined ? undefined : memoryIn(name, bytes);
    if (memory !== undefined) return memory;
  }
  return undefined;
}
