/** Every output taken apart: no number outside a figure, a date or a label; each figure the sum of its entries. */
import { add, compose, countsIn, NOTHING, orgPath, parseRef, quantityOf, totalOf } from "@taizhang/core";
import { figuresIn, printQuantity, type DocumentNode } from "@taizhang/document";
import { renderDocx } from "@taizhang/office";
import { renderPdf } from "@taizhang/pdf";
import { renderHtml, renderJson, renderMarkdown, renderText } from "@taizhang/render";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { pdfWords } from "./pdf-words.ts";
import { anyLedger, inputOf } from "./random-ledger.ts";

const RUNS = 1000;
/** A PDF is typeset twice for each, and read back: a tenth of a second. */
const PDF_RUNS = process.env["CI"] === undefined ? 40 : 200;

/** A stand-in for the words of the n-th ref: letters only, which no other text has. */
const token = (n: number): string => `ZQ${[...String(n)].map((digit) => "ABCDEFGHIJ"[Number(digit)]).join("")}QZ`;

/** The document with every figure's words replaced by a token. */
function masked(document: DocumentNode): { document: DocumentNode; words: Map<string, string> } {
  const words = new Map<string, string>();
  const tokens = new Map<string, string>();
  const copy = JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !("type" in value) || value.type !== "figure") return value;
    const { figure, text } = value as unknown as { figure: { ref: string }; text: string };
    const stand = tokens.get(figure.ref) ?? token(tokens.size);
    tokens.set(figure.ref, stand);
    words.set(stand, text);
    return { ...value, text: stand };
  }) as DocumentNode;
  return { document: copy, words };
}

const docxParts = (document: DocumentNode): string => {
  const parts = unzipSync(renderDocx(document));
  return strFromU8(parts["word/document.xml"] ?? new Uint8Array());
};

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** Formats: how to render, and how to get at the words a reader sees. */
const FORMATS: Readonly<Record<string, { render: (d: DocumentNode) => string; words: (out: string) => string }>> = {
  txt: { render: renderText, words: (out) => out },
  md: {
    render: renderMarkdown,
    words: (out) =>
      out
        .replace(/<a id="[^"]*"><\/a>/g, "")
        .replace(/\]\(#[^)\s]*\)/g, "]")
        .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&])/g, "$1"),
  },
  html: {
    render: renderHtml,
    words: (out) => unescaped(out.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, "\n")),
  },
  docx: {
    render: docxParts,
    words: (out) =>
      unescaped([...out.matchAll(/<\/w:p>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, t]) => t ?? "\n").join("")),
  },
};

/** Refs and numbering labels, the only other places where digits may stand. */
const LABELS = /\d{4}(?:~\d{4})?\/\d{6,12}\/[a-z-]+\/[a-zA-Z-]+(?:\/[0-9a-z-]+)?|(?:附件：|^[\s　]*)\d+[.．]|附件\d*/gm;

function strayCounts(words: string): string[] {
  const left = words.replace(/ZQ[A-J]+QZ/g, "□").replace(LABELS, "□");
  return left.split("\n").flatMap((line) => countsIn(line).map(({ text }) => `${text} in ${line}`));
}

describe(`over ${RUNS} random ledgers`, () => {
  it.each(Object.keys(FORMATS))(
    "no number stands outside a figure, a date or a label in %s",
    (name) => {
      const format = FORMATS[name];
      if (format === undefined) throw new Error(name);
      fc.assert(
        fc.property(anyLedger, (records) => {
          const { document } = compose(inputOf(records));
          const stand = masked(document);
          const out = format.render(stand.document);
          expect(strayCounts(format.words(out))).toEqual([]);
          const filled = out.replace(/ZQ[A-J]+QZ/g, (found) => stand.words.get(found) ?? found);
          // a number of a DOCX stands in a control of its own, which a token does not
          const seen = name === "docx" ? format.words : String;
          expect(seen(filled) === seen(format.render(document))).toBe(true);
        }),
        { numRuns: RUNS },
      );
    },
    180_000,
  ); // two thousand papers are zipped, on a machine that may be busy

  it(`no number stands outside a figure, a date or a label in pdf (over ${PDF_RUNS} of them)`, async () => {
    const wordsOf = async (document: DocumentNode): Promise<string> =>
      pdfWords((await renderPdf(document, { fonts: "bundled" })).bytes);
    await fc.assert(
      fc.asyncProperty(anyLedger, async (records) => {
        const { document } = compose(inputOf(records));
        const stand = masked(document);
        const words = await wordsOf(stand.document);
        // a line that is spread out is read with gaps in it
        expect(strayCounts(words.replaceAll(" ", ""))).toEqual([]);
        // lines and pages break elsewhere, the words are the same
        const filled = words.replace(/ZQ[A-J]+QZ/g, (found) => stand.words.get(found) ?? found);
        expect(filled.replace(/\s/g, "")).toBe((await wordsOf(document)).replace(/\s/g, ""));
      }),
      { numRuns: PDF_RUNS },
    );
  }, 180_000);

  it("JSON holds the numbers of figures in figures alone", () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        const { document } = compose(inputOf(records));
        expect(JSON.parse(renderJson(document))).toEqual(JSON.parse(JSON.stringify(document)));
        const texts: string[] = [];
        JSON.parse(renderJson(document), (key, value: unknown) => {
          if (key === "value" && typeof value === "string") texts.push(value);
          return value;
        });
        expect(texts.flatMap(strayCounts)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("each figure recomputed from its entries is the printed one", () => {
    fc.assert(
      fc.property(anyLedger, (records) => {
        const { document } = compose(inputOf(records));
        for (const { figure, text } of figuresIn(document)) {
          const ref = parseRef(figure.ref);
          const mine = records.filter(
            ({ id, kind, org }) =>
              kind === ref?.kind &&
              orgPath(org).startsWith(orgPath(ref.org)) &&
              (ref.id === undefined || ref.id === id),
          );
          const total = mine
            .map(({ facts }) => facts.get(ref?.fact ?? ""))
            .filter((quantity) => quantity !== undefined)
            .map(totalOf)
            .reduce(add, NOTHING);
          expect(text).toBe(printQuantity(quantityOf(total), figure.unit));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
