/** One part of WordprocessingML told as units: paragraphs and rows with their text, controls and tracked changes. */
import { walkXml, type XmlElement, type XmlVisitor } from "@taizhang/ooxml";
import { refOf } from "./binding.ts";
import type { Change, Control, Piece, Run, Unit } from "./paper.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] };
type Sdt = Open<Control> & { alias: string; xpath: string; known: boolean };
type OpenUnit = Open<Omit<Unit, "n" | "pieces" | "charts">> & {
  pieces: Piece[];
  charts: string[];
  paragraphs: number;
};

const CHANGES: Readonly<Record<string, Pick<Change, "as" | "moved">>> = {
  "w:ins": { as: "inserted", moved: false },
  "w:del": { as: "deleted", moved: false },
  "w:moveTo": { as: "inserted", moved: true },
  "w:moveFrom": { as: "deleted", moved: true },
};

/** What stands twice (an old form beside a new one) or is no text of the paper. */
const IGNORED = new Set([
  "mc:Fallback",
  "w:rt",
  "w:pPrChange",
  "w:rPrChange",
  "w:trPrChange",
  "w:tblPrChange",
  "w:sectPrChange",
]);

const BREAKS: Readonly<Record<string, string>> = { "w:br": "\n", "w:cr": "\n", "w:tab": "\t", "w:noBreakHyphen": "-" };

export interface Story {
  readonly units: readonly Omit<Unit, "n">[];
  /** Ids of comments, with the words they are about and the unit they stand at (its index in `units`). */
  readonly anchors: ReadonlyMap<string, { readonly about: string; readonly at: number }>;
}

/** Reads a part. `source` is its text, `bytes` the same as bytes. */
export function storyOf(part: string, bytes: Uint8Array, source: string): Story {
  const units: OpenUnit[] = [];
  const path: string[] = [];
  const inside: (OpenUnit | "box")[] = [];
  const changes: Change[] = [];
  const controls: Sdt[] = [];
  const anchors = new Map<string, { about: string; at: number }>();
  const commented = new Set<string>();
  let ignored = 0;
  const runs: (Open<Run> & { from: number })[] = [];
  let text: { from: number; words: string } | undefined;

  const unit = (): OpenUnit | undefined => inside.findLast((each) => each !== "box");
  const parent = (back = 1): string => path.at(-1 - back) ?? "";
  const startOf = ({ end }: XmlElement): number => source.lastIndexOf("<", end - 1);

  const put = (words: string, from?: number, to?: number): void => {
    const control = controls.findLast(({ known }) => known);
    const run = runs.at(-1);
    unit()?.pieces.push({
      text: words,
      ...(from === undefined || to === undefined ? {} : { source: { from, to } }),
      ...(run === undefined ? {} : { run }),
      ...(control === undefined ? {} : { control }),
      changes: [...changes],
    });
    for (const id of commented) {
      const anchor = anchors.get(id);
      if (anchor !== undefined) anchor.about += words;
    }
  };

  const anchored = (id: string): void => {
    const at = units.indexOf(unit() as OpenUnit);
    if (!anchors.has(id)) anchors.set(id, { about: "", at });
  };

  const begin = (as: Unit["as"], start: number): void => {
    const made: OpenUnit = { part, as, start, end: start, pieces: [], charts: [], paragraphs: 0 };
    units.push(made);
    inside.push(made);
  };

  const opened: Readonly<Record<string, (element: XmlElement) => void>> = {
    "w:p": (element) => {
      const within = inside.at(-1);
      if (within === undefined || within === "box" || within.as === "paragraph") begin("paragraph", startOf(element));
      else if (within.paragraphs++ > 0) put("\n");
    },
    "w:tr": (element) => begin("row", startOf(element)),
    "w:tc": () => {
      const row = unit();
      if (row !== undefined) row.paragraphs = 0;
    },
    "w:txbxContent": () => inside.push("box"),
    "w:r": (element) => runs.push({ start: startOf(element), end: element.end, properties: "", from: 0 }),
    "w:rPr": (element) => {
      const run = runs.at(-1);
      if (run !== undefined && parent() === "w:r") run.from = startOf(element);
    },
    "w:sdt": (element) => {
      const start = startOf(element);
      controls.push({ ref: "", bound: false, start, end: start, alias: "", xpath: "", known: false });
    },
    "w:alias": ({ attributes }) => {
      const control = controls.at(-1);
      if (control !== undefined && parent() === "w:sdtPr") control.alias = attributes["w:val"] ?? "";
    },
    "w:dataBinding": ({ attributes }) => {
      const control = controls.at(-1);
      if (control !== undefined && parent() === "w:sdtPr") control.xpath = attributes["w:xpath"] ?? "";
    },
    "w:sdtContent": () => {
      const control = controls.at(-1);
      const found = control === undefined ? undefined : refOf(control.xpath, control.alias);
      if (control !== undefined && found !== undefined) Object.assign(control, found, { known: true });
    },
    "w:t": ({ end }) => (text = { from: end, words: "" }),
    "w:delText": ({ end }) => (text = { from: end, words: "" }),
    "c:chart": ({ attributes }) => {
      if (changes.every(({ as }) => as === "inserted")) unit()?.charts.push(attributes["r:id"] ?? "");
    },
    "w:commentRangeStart": ({ attributes }) => {
      anchored(attributes["w:id"] ?? "");
      commented.add(attributes["w:id"] ?? "");
    },
    "w:commentRangeEnd": ({ attributes }) => commented.delete(attributes["w:id"] ?? ""),
    "w:commentReference": ({ attributes }) => anchored(attributes["w:id"] ?? ""),
  };

  const closed: Readonly<Record<string, (element: XmlElement) => void>> = {
    "w:p": ({ end }) => {
      const last = inside.at(-1);
      if (last === undefined || last === "box" || last.as !== "paragraph") return;
      last.end = end;
      inside.pop();
    },
    "w:tr": ({ end }) => {
      const row = inside.pop();
      if (row !== undefined && row !== "box") row.end = end;
    },
    "w:tc": () => put("|"),
    "w:txbxContent": () => inside.pop(),
    "w:r": ({ end }) => {
      const run = runs.pop();
      if (run !== undefined) run.end = end;
    },
    "w:rPr": (element) => {
      const run = runs.at(-1);
      if (run !== undefined && parent() === "w:r") run.properties = source.slice(run.from, element.end);
    },
    "w:sdt": ({ end }) => {
      const control = controls.pop();
      if (control !== undefined) control.end = end;
    },
  };

  const close = (element: XmlElement): void => {
    if (IGNORED.has(element.name)) ignored -= 1;
    else if (ignored === 0) {
      if (text !== undefined && (element.name === "w:t" || element.name === "w:delText")) {
        if (!element.selfClosing) put(text.words, text.from, startOf(element));
        text = undefined;
      }
      closed[element.name]?.(element);
      if (element.name in CHANGES && changing(path)) changes.pop();
    }
    path.pop();
  };

  const open = (element: XmlElement): void => {
    path.push(element.name);
    if (IGNORED.has(element.name)) ignored += 1;
    if (ignored > 0) return;
    opened[element.name]?.(element);
    const words = BREAKS[element.name];
    if (words !== undefined && parent() === "w:r") put(words);
    const made = change(element);
    if (made === undefined) return;
    const marks = (parent() === "w:rPr" && parent(2) === "w:pPr") || parent() === "w:trPr";
    const marked = unit();
    if (marks && marked !== undefined && (marked.as === "row") === (parent() === "w:trPr")) marked.mark = made;
    if (changing(path)) changes.push(made);
  };

  const visitor: XmlVisitor = { open, close, text: (words) => void (text !== undefined && (text.words += words)) };
  walkXml(part, bytes, visitor);
  return { units, anchors };
}

function change({ name, attributes }: XmlElement): Change | undefined {
  const found = CHANGES[name];
  return found === undefined ? undefined : { ...found, by: attributes["w:author"] ?? "" };
}

/** Whether the element at the end of the path is a change around content, and not one of a mark or of properties. */
const changing = (path: readonly string[]): boolean => !(path.at(-2) ?? "").endsWith("Pr");
