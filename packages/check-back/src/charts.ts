/** The bars of native charts: as long as the ledger says today, where the officer has left them. */
import { walkXml, type OfficeFile } from "@taizhang/ooxml";
import type { Paper } from "./paper.ts";
import { escaped, spliced, type Splice } from "./splice.ts";

/** A value of a chart, and where it stands in the text of its part. */
interface Value extends Omit<Splice, "text"> {
  readonly words: string;
}

/** One series with its labels; the charts of a long one share their title. */
interface Chart {
  readonly title: string;
  /** By the place of the bar. */
  readonly labels: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, Value>;
}

const PART = /^word\/charts\/chart\d*\.xml$/i;

const decoder = new TextDecoder();

function chartIn(part: string, bytes: Uint8Array): Chart {
  const source = decoder.decode(bytes);
  const labels = new Map<string, string>();
  const values = new Map<string, Value>();
  let [title, within, at, from, words] = ["", "", "", 0, ""];
  walkXml(part, bytes, {
    open: ({ local, attributes, end }) => {
      if (local === "tx" || local === "cat" || local === "val") within = local;
      if (local === "pt") at = attributes["idx"] ?? "";
      if (local === "v") [from, words] = [end, ""];
    },
    text: (more) => void (words += more),
    close: ({ local, end }) => {
      if (local === within) within = "";
      if (local !== "v") return;
      if (within === "tx") title = words;
      if (within === "cat") labels.set(at, words);
      if (within === "val") values.set(at, { words, from, to: source.lastIndexOf("<", end - 1) });
    },
  });
  return { title, labels, values };
}

/** Each chart part with its text and what it shows. */
async function chartsOf(file: OfficeFile): Promise<(readonly [part: string, source: string, chart: Chart])[]> {
  const found: (readonly [string, string, Chart])[] = [];
  for (const part of file.names.filter((name) => PART.test(name))) {
    const bytes = await file.read(part);
    if (bytes !== undefined) found.push([part, decoder.decode(bytes), chartIn(part, bytes)]);
  }
  return found;
}

const placeOf = (title: string, label: string): string => `${title}\n${label}`;

/** The end of the scale, which is the longest bar of the whole series. */
const SCALE = /(<c:max val=")[^"]*/;

/**
 * Parts of charts whose bars are not as the ledger says today, in their new words. A bar is known by the title of its series
 * and its label; one that today's report does not have stays as it is.
 */
export async function chartsRefreshed(paper: Paper, today: Paper): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const scales = new Map<string, string>();
  for (const [, source, { title, labels, values }] of await chartsOf(today.file)) {
    scales.set(title, SCALE.exec(source)?.[0] ?? "");
    for (const [at, label] of labels) known.set(placeOf(title, label), values.get(at)?.words ?? "");
  }
  const parts = new Map<string, string>();
  for (const [part, source, { title, labels, values }] of await chartsOf(paper.file)) {
    const splices = [...values].flatMap(([at, { words, from, to }]): Splice[] => {
      const now = known.get(placeOf(title, labels.get(at) ?? ""));
      return now === undefined || now === words ? [] : [{ from, to, text: escaped(now) }];
    });
    if (splices.length === 0) continue;
    const scale = scales.get(title) ?? "";
    const bars = spliced(source, splices);
    parts.set(part, scale === "" ? bars : bars.replace(SCALE, () => scale));
  }
  return parts;
}
