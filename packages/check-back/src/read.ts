/** Reads the bytes of a DOCX into a paper. */
import { openOffice, OfficeRefusal, propertiesOf, walkXml, type OfficeFile } from "@taizhang/ooxml";
import { chartsOf } from "./chart.ts";
import { memoryOf } from "./memory.ts";
import type { Paper, Remark, Unit } from "./paper.ts";
import { storyOf, type Story } from "./story.ts";

/** Paragraphs and rows that are read; a report of forty pages has some hundreds. */
const MOST_UNITS = 50_000;

/** Who our own comments are by; they are no remarks of the officer. */
export const OURSELVES = "台账核对";

const decoder = new TextDecoder();

/** The part of that name in the folder of the main part. */
export const beside = (main: string, name: string): string => main.replace(/[^/]*$/, name);

interface Comment {
  readonly id: string;
  readonly by: string;
  readonly text: string;
}

async function commentsIn(file: OfficeFile): Promise<Comment[]> {
  const comments: Comment[] = [];
  const name = beside(file.main, "comments.xml");
  const bytes = await file.read(name);
  if (bytes === undefined) return [];
  let open: { id: string; by: string; text: string } | undefined;
  let inText = false;
  walkXml(name, bytes, {
    open: ({ name: tag, attributes }) => {
      if (tag === "w:comment") open = { id: attributes["w:id"] ?? "", by: attributes["w:author"] ?? "", text: "" };
      if (tag === "w:p" && open !== undefined && open.text !== "") open.text += "\n";
      inText = tag === "w:t";
    },
    text: (words) => {
      if (inText && open !== undefined) open.text += words;
    },
    close: ({ name: tag }) => {
      inText = false;
      if (tag !== "w:comment" || open === undefined) return;
      comments.push(open);
      open = undefined;
    },
  });
  return comments;
}

function remarksOf(comments: readonly Comment[], main: Story): Remark[] {
  return comments
    .filter(({ by }) => by !== OURSELVES)
    .map(({ id, by, text }) => {
      const anchor = main.anchors.get(id);
      return { by, text, about: anchor?.about ?? "", n: (anchor?.at ?? -1) + 1 };
    });
}

/** Reads a DOCX. Throws `OfficeRefusal`, in Chinese, for what is no DOCX, is hostile or is beyond the limits. */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const file = await openOffice(bytes);
  if (file.kind !== "docx") {
    throw new OfficeRefusal("not-office", "这是 Excel 文件；核对要的是台账写出的 Word 报告（.docx）");
  }
  const sources = new Map<string, string>();
  const stories: Story[] = [];
  for (const name of [file.main, beside(file.main, "footnotes.xml"), beside(file.main, "endnotes.xml")]) {
    const part = await file.read(name);
    if (part === undefined) continue;
    const source = decoder.decode(part);
    sources.set(name, source);
    stories.push(storyOf(name, part, source));
  }
  const units = stories.flatMap((story) => story.units).map((unit, at): Unit => ({ ...unit, n: at + 1 }));
  if (units.length > MOST_UNITS) {
    throw new OfficeRefusal("too-large", `文件有 ${units.length} 段，超过 ${MOST_UNITS} 段，不像是一份报告`);
  }
  const [main] = stories;
  return {
    file,
    properties: await propertiesOf(file),
    memory: await memoryOf(file),
    units,
    charts: await chartsOf(file, units),
    remarks: main === undefined ? [] : remarksOf(await commentsIn(file), main),
    sources,
  };
}
