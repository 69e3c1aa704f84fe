/** A copy of the paper with a comment at each finding. */
import type { Found } from "./finding.ts";
import type { Line, Stretch } from "./line.ts";
import type { Paper } from "./paper.ts";
import { beside, OURSELVES } from "./read.ts";
import { repacked } from "./repack.ts";
import { escaped, placeOf, spliced, type Splice } from "./splice.ts";

/** What a comment says at a finding, a line for each paragraph. */
export interface Annotation {
  readonly found: Found;
  readonly says: readonly string[];
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** Where a comment begins and ends: outside controls, or inside a run that is then cut in two. */
interface Edge {
  readonly at: number;
  /** Properties of the run that is cut; absent when the place lies between runs. */
  readonly cut?: string;
}

const text = (stretch: Stretch | undefined): boolean =>
  stretch?.piece.source !== undefined && stretch.piece.run !== undefined;

function edgeOf(source: string, line: Line, { piece, start, end }: Stretch, at: number, side: "start" | "end"): Edge {
  const { control, run } = piece;
  const inline = control !== undefined && line.units.every((unit) => control.start > unit.start);
  const bounds = control !== undefined && inline ? control : run;
  const whole = at <= start ? side === "start" : at >= end && side === "end";
  const deleted = piece.changes.some(({ as }) => as === "deleted");
  const spaced = /\s/.test(line.text.slice(at - 1, at + 1));
  if (whole || inline || deleted || spaced || piece.source === undefined || run === undefined) {
    return { at: bounds?.[side] ?? 0 };
  }
  return { at: placeOf(source, piece.source.from, piece.source.to, at - start), cut: run.properties };
}

const cutting = ({ cut }: Edge, inner: string): string =>
  cut === undefined ? inner : `</w:t></w:r>${inner}<w:r>${cut}<w:t xml:space="preserve">`;

/** The two ends of a comment in the text of the part; undefined where nothing can be commented. */
function rangeOf(paper: Paper, found: Found): { readonly from: Edge; readonly to: Edge } | undefined {
  const line = found.anchor?.line ?? found.after;
  const source = paper.sources.get(paper.file.main) ?? "";
  if (line === undefined || line.units.some(({ part }) => part !== paper.file.main)) return undefined;
  const [from, to] = [found.anchor?.start ?? 0, found.anchor?.end ?? line.text.length];
  const within = line.stretches.filter((each) => text(each) && each.start < to && from < each.end);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { from: edgeOf(source, line, first, from, "start"), to: edgeOf(source, line, last, to, "end") };
}

/** The first words of the paper, for what stands nowhere. */
function opening({ units, file }: Paper): { readonly from: Edge; readonly to: Edge } | undefined {
  const run = units
    .find(({ part, pieces }) => part === file.main && pieces.some((piece) => piece.run !== undefined))
    ?.pieces.find((piece) => piece.run !== undefined && piece.control === undefined)?.run;
  return run === undefined ? undefined : { from: { at: run.start }, to: { at: run.end } };
}

interface Placed {
  readonly from: Edge;
  readonly to: Edge;
  readonly says: string[];
}

/** What stands at one place is one comment. */
function placed(paper: Paper, annotations: readonly Annotation[]): Placed[] {
  const places = new Map<string, Placed>();
  for (const { found, says } of annotations) {
    const range = rangeOf(paper, found) ?? opening(paper);
    if (range === undefined) continue;
    const key = `${range.from.at}-${range.to.at}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { ...range, says: [...says] });
    else known.says.push(...says);
  }
  return [...places.values()];
}

const commentXml = (id: number, says: readonly string[]): string =>
  `<w:comment xmlns:w="${WORD}" w:id="${id}" w:author="${OURSELVES}" w:initials="台账">` +
  `${says.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join("")}</w:comment>`;

/** The inside of a root element with more at its end. */
const appended = (xml: string, root: string, more: string): string =>
  xml.includes(`</${root}>`)
    ? xml.replace(new RegExp(`</${root}>(?![\\s\\S]*</${root}>)`), () => `${more}</${root}>`)
    : xml.replace(
        new RegExp(`<${root}([^>]*)/>`),
        (_, attributes: string) => `<${root}${attributes}>${more}</${root}>`,
      );

const decoder = new TextDecoder();

async function commentParts(paper: Paper, comments: readonly string[], known: string): Promise<Map<string, string>> {
  const { file } = paper;
  const [part, relations] = [beside(file.main, "comments.xml"), beside(file.main, "_rels/document.xml.rels")];
  const textOf = async (name: string): Promise<string> => decoder.decode(await file.read(name));
  if (known !== "") return new Map([[part, appended(known, "w:comments", comments.join(""))]]);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const relation = `<Relationship Id="rIdTaizhang" Type="${OFFICE}/comments" Target="comments.xml"/>`;
  const type = `<Override PartName="/${part}" ContentType="${COMMENTS}"/>`;
  return new Map([
    [part, `${head}<w:comments xmlns:w="${WORD}">${comments.join("")}</w:comments>`],
    [relations, appended(await textOf(relations), "Relationships", relation)],
    ["[Content_Types].xml", appended(await textOf("[Content_Types].xml"), "Types", type)],
  ]);
}

/** The DOCX with the annotations as comments by 台账核对; nothing else in it is changed. */
export async function annotated(paper: Paper, annotations: readonly Annotation[]): Promise<Uint8Array> {
  const { file, sources } = paper;
  const known = decoder.decode(await file.read(beside(file.main, "comments.xml")));
  const ids = Array.from(known.matchAll(/<w:comment [^>]*w:id="(\d+)"/g), ([, id]) => Number(id));
  const first = Math.max(-1, ...ids) + 1;
  const places = placed(paper, annotations);
  if (places.length === 0) return repacked(paper, new Map());
  const splices = places.flatMap(({ from, to }, at): Splice[] => {
    const id = first + at;
    const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    return [
      { from: from.at, to: from.at, text: cutting(from, `<w:commentRangeStart w:id="${id}"/>`) },
      { from: to.at, to: to.at, text: cutting(to, end) },
    ];
  });
  const comments = places.map(({ says }, at) => commentXml(first + at, says));
  const changed = await commentParts(paper, comments, known);
  return repacked(paper, changed.set(file.main, spliced(sources.get(file.main) ?? "", splices)));
}
