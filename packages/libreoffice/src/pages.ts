/** The pages of a PDF as words and where they stand, read by poppler. */
import { spawn } from "node:child_process";
import { found } from "./program.ts";

/** A word and its box; lengths in points (1/72 inch) from the top left corner of the page. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One page, its size in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

const ENTITY: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

const attributes = (tag: string): Record<string, number> =>
  Object.fromEntries(Array.from(tag.matchAll(/(\w+)="([\d.-]+)"/g), ([, name = "", value]) => [name, Number(value)]));

/** All pages of a PDF in order. @throws when poppler is missing or cannot read it. */
export async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const xhtml = await filter(found("pdftotext"), ["-bbox", "-", "-"], pdf);
  return xhtml
    .split(/(?=<page )/)
    .filter((part) => part.startsWith("<page "))
    .map((part) => {
      const { width = 0, height = 0 } = attributes(part.slice(0, part.indexOf(">")));
      const words = Array.from(part.matchAll(/<word ([^>]*)>(.*?)<\/word>/gs), ([, tag = "", text = ""]) => {
        const { xMin = 0, yMin = 0, xMax = 0, yMax = 0 } = attributes(tag);
        return {
          text: text.replaceAll(/&\w+;|&#39;/g, (entity) => ENTITY[entity] ?? entity),
          left: xMin,
          top: yMin,
          right: xMax,
          bottom: yMax,
        };
      });
      return { width, height, words };
    });
}

function filter(program: string | undefined, args: readonly string[], input: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    if (program === undefined) return reject(new Error("找不到 poppler (pdftotext)"));
    const child = spawn(program, args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(Buffer.concat(out).toString()) : reject(new Error(Buffer.concat(err).toString())),
    );
    child.stdin.on("error", () => undefined).end(input);
  });
}
