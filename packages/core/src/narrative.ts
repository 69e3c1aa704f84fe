/** Whose words the report's prose is: which record holds each stretch of it, and how its figures are referred to there. */
import { plainText, type Figure, type Inline } from "@taizhang/document";
import { ENTRIES, type Activity } from "./activity.ts";
import { closed, entriesOf, point, referenceIn, summarySentence } from "./compose.ts";
import { fillIn } from "./reference.ts";
import type { ReportInput } from "./report-input.ts";
import { merged, type Sentence } from "./sentence.ts";
import { entryFigures, highlightsOf, tellingOf, yearFigures } from "./telling.ts";

/** A stretch of the report's prose and where it is kept. */
export interface Prose {
  /** The record; a preamble has no id of its own. */
  readonly kind: string;
  readonly id?: string;
  readonly field: "summary" | "title" | "text" | "measures";
  /** For a preamble: which of its paragraphs, from 0. */
  readonly paragraph?: number;
  /** As the report prints it. */
  readonly content: readonly Inline[];
  /** What an entry's summary writes in braces for a figure, by its ref; absent in prose of the house, which writes the ref. */
  readonly names?: ReadonlyMap<string, string>;
}

/** What the record writes in braces for a figure; undefined when it cannot refer to it. */
export const referenceTo = ({ names }: Prose, ref: string): string | undefined =>
  names === undefined ? ref : names.get(ref);

/** The names of an entry's facts; those of the year too when the entry is its only one. */
function namesOf(figures: ReadonlyMap<string, Figure>, year: ReadonlyMap<string, Figure>): ReadonlyMap<string, string> {
  const names = new Map([...figures, ...year].map(([name, { ref }]) => [ref, name]));
  names.forEach((name, ref) => name === ENTRIES.name && names.delete(ref));
  return names;
}

const contentOf = (sentences: readonly Sentence[]): readonly Inline[] =>
  merged(sentences.flatMap((sentence) => sentence.content));

/** The summaries of an activity's entries, and the sentences it writes of those that have none. */
function activityProse(input: ReportInput, activity: Activity): Prose[] {
  const told = highlightsOf(input, activity);
  const single = entriesOf(input, activity) === 1;
  const telling = tellingOf(input, activity);
  const ofYear = new Set(activity.tell({ ...telling, highlights: [] }).map(({ content }) => plainText(content)));
  const written = told.flatMap((each): Prose[] => {
    const year = single ? yearFigures(input, activity) : new Map<string, Figure>();
    const names = namesOf(entryFigures(input, activity, each), year);
    const highlight = telling.highlights.filter(({ entry }) => entry.id === each.entry.id);
    const own = summarySentence(input, activity, each);
    const sentences =
      own === undefined
        ? activity
            .tell({ ...telling, highlights: highlight })
            .filter(({ content }) => single || !ofYear.has(plainText(content)))
        : [own];
    const content = contentOf(sentences);
    return content.length === 0 ? [] : [{ kind: activity.kind, id: each.entry.id, field: "summary", content, names }];
  });
  return [...written, ...(single && told.length === 0 ? aloneProse(input, activity) : [])];
}

/** The year's sentences of an activity whose only entry is no highlight: what its summary would say instead. */
function aloneProse(input: ReportInput, activity: Activity): Prose[] {
  const id = input.samples.get(activity.kind)?.entries[0]?.id;
  const content = contentOf(activity.tell(tellingOf(input, activity)));
  const names = namesOf(new Map(), yearFigures(input, activity));
  return id === undefined || content.length === 0
    ? []
    : [{ kind: activity.kind, id, field: "summary", content, names }];
}

function preambleProse(input: ReportInput): Prose[] {
  const { preamble } = input;
  if (preamble === undefined) return [];
  const lines = preamble.text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, paragraph) => ({
    kind: "preamble",
    field: "text",
    paragraph,
    content: fillIn(line, referenceIn(input)).content,
  }));
}

/** An activity whose hook fails has no prose of its own. */
function safely(prose: () => Prose[]): Prose[] {
  try {
    return prose();
  } catch {
    return [];
  }
}

/** Every stretch of a report that a record holds, or could hold in its summary. */
export function narrativeOf(input: ReportInput): Prose[] {
  const house = (kind: string, id: string | undefined, field: Prose["field"], content: readonly Inline[]): Prose[] =>
    id === undefined || content.length === 0 ? [] : [{ kind, id, field, content }];
  return [
    ...preambleProse(input),
    ...input.catalogue.activities.flatMap((activity) => safely(() => activityProse(input, activity))),
    ...input.problems.flatMap(({ id, text }) =>
      house("problem", id, "text", point(fillIn(text, referenceIn(input)).content)),
    ),
    ...input.plan.flatMap(({ id, title, measures }) => [
      ...house("plan-item", id, "title", fillIn(title, () => undefined).content),
      ...(measures === undefined
        ? []
        : house("plan-item", id, "measures", closed(fillIn(measures, referenceIn(input))).content)),
    ]),
  ];
}
