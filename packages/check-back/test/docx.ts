/** A DOCX taken apart, edited as text and put together again; and what a check says of it, in short. */
import type { DocumentNode } from "@taizhang/document";
import { renderDocx } from "@taizhang/office";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { compare, ledgersOf, readPaper, type Found } from "../src/index.ts";
import { FIGURES, reportOf } from "./report.ts";

export const BODY = "word/document.xml";

/** The parts of a DOCX as text, edited; undefined takes a part away. */
export function edited(
  docx: Uint8Array,
  edit: (part: string, name: string) => string | undefined,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).flatMap(([name, bytes]) => {
    const text = edit(strFromU8(bytes), name);
    return text === undefined ? [] : [[name, strToU8(text)] as const];
  });
  return zipSync({
    ...Object.fromEntries(parts),
    ...Object.fromEntries(Object.entries(more).map(([n, t]) => [n, strToU8(t)])),
  });
}

/** The report with its body edited as text. Every edit must change something. */
export function withBody(edit: (xml: string) => string, docx: Uint8Array = renderDocx(reportOf())): Uint8Array {
  return edited(docx, (part, name) => {
    if (name !== BODY) return part;
    const out = edit(part);
    if (out === part) throw new Error("the edit changed nothing");
    return out;
  });
}

/** The paragraph (or row) of a body in which words stand. */
export function unitWith(xml: string, words: string): string {
  const found = (xml.match(/<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>/gs) ?? []).find((unit) =>
    unit.replace(/<[^>]*>/g, "").includes(words),
  );
  if (found === undefined) throw new Error(`no paragraph with ${words}`);
  return found;
}

const nameOf = (ref = ""): string => Object.entries(FIGURES).find(([, each]) => each.ref === ref)?.[0] ?? ref;

const words = (text: string): string => text.slice(0, 8);

/** `error figure-changed trainees 约90人次→约80人次`; for paragraphs the beginning of their words. */
export function short({ severity, code, state, ref, from, to, refs, quote, count }: Found): string {
  const about =
    code.startsWith("paragraph") || code.startsWith("ledger")
      ? [words(to ?? quote), ...(count !== undefined && count > 1 ? [`×${count}`] : [])]
      : code === "comment"
        ? [to ?? ""]
        : [
            ...(ref === undefined ? [] : [nameOf(ref)]),
            from === undefined ? (to ?? "") : `${from}→${to ?? ""}`,
            ...(refs ?? []).map(nameOf),
          ];
  return [severity, code, ...(state === "made" ? [] : [state]), ...about].join(" ");
}

/** Everything a check finds. `today` is the report the ledger would write. */
export async function findings(
  docx: Uint8Array,
  today: DocumentNode = reportOf(),
  answers: ReadonlyMap<string, string> = new Map(),
): Promise<Found[]> {
  const paper = await readPaper(docx);
  return compare(paper, ledgersOf(await readPaper(renderDocx(today)), paper, answers));
}

/** The same in short, in the order of the paper. */
export const found = async (...args: Parameters<typeof findings>): Promise<string[]> =>
  (await findings(...args)).map(short);
