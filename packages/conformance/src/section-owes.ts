/** What a section owes: silence where there is nothing, clean sentences elsewhere, and no number that is not a figure. */
import { countsIn, outrun, thrownWords, VERBS, type Activity, type Sentence } from "@taizhang/core";
import { amountOf, paragraph, plainText, walk, type FigureNode, type Inline } from "@taizhang/document";
import { defect, type Defect } from "./defect.ts";
import { elsewhen } from "./elsewhen.ts";
import { yearsOf, type Year } from "./years.ts";

interface Written {
  readonly year: Year;
  readonly sentences: readonly Sentence[];
}

function tell(activity: Activity, year: Year): Written | Defect {
  try {
    return { year, sentences: activity.tell(year.telling).filter(({ content }) => content.length > 0) };
  } catch (cause) {
    return defect("section-throws", `section: throws “${thrownWords(cause)}” for ${year.name}`);
  }
}

const written = (activity: Activity): Written[] =>
  yearsOf(activity).flatMap((year) => {
    const told = tell(activity, year);
    return "year" in told ? [told] : [];
  });

/** The first defect of each code: one example is enough to mend it. */
function firstOfEach(defects: readonly Defect[]): Defect[] {
  return [...new Map(defects.toReversed().map((each) => [each.code, each])).values()].toReversed();
}

/** It never throws. */
export function stands(activity: Activity): Defect[] {
  return firstOfEach(
    yearsOf(activity).flatMap((year) => {
      const told = tell(activity, year);
      return "year" in told ? [] : [told];
    }),
  );
}

/** An empty year passes in silence, and a year with a real entry does not. */
export function silentWhenEmpty(activity: Activity): Defect[] {
  return firstOfEach(
    written(activity).flatMap(({ year, sentences }) => {
      const words = sentences.map(({ content }) => plainText(content)).join("");
      if (year.empty && words !== "")
        return [defect("section-not-silent", `section: says “${words}” for ${year.name}`)];
      if (year.owed && words === "") return [defect("section-says-nothing", `section: says nothing for ${year.name}`)];
      return [];
    }),
  );
}

const nodesOf = (content: readonly Inline[]) => [...walk(paragraph(...content))];

/** The words with every figure and date taken out. */
const remainder = (content: readonly Inline[]): string =>
  nodesOf(content)
    .map((node) => (node.type === "text" ? node.value : node.type === "figure" || node.type === "date" ? "□" : ""))
    .join("");

const figureNodes = (content: readonly Inline[]): FigureNode[] =>
  nodesOf(content).filter((node) => node.type === "figure");

function strangersIn({ telling }: Year, nodes: readonly FigureNode[]): string | undefined {
  const given = [
    ...[telling, ...telling.highlights].flatMap(({ facts }) => [...facts.values()]),
    ...[...telling.compared.values()].flatMap(({ content }) => figureNodes(content).map(({ figure }) => figure)),
  ].map((each) => JSON.stringify(each));
  return nodes.find(({ figure }) => !given.includes(JSON.stringify(figure)))?.text;
}

/** It prints the figures it was given and no other number; never 0, 未报 or 不详. */
export function figuresOnly(activity: Activity): Defect[] {
  return firstOfEach(
    written(activity).flatMap(({ year, sentences }) =>
      sentences.flatMap(({ content }): Defect[] => {
        const words = plainText(content);
        const figures = figureNodes(content);
        const mute = figures.find(({ figure }) => !["one", "many"].includes(amountOf(figure.quantity)));
        const bare = countsIn(remainder(content))[0]?.text;
        const stranger = strangersIn(year, figures);
        const said = /未报|不详/.exec(remainder(content))?.[0];
        return [
          ...(mute === undefined
            ? []
            : [
                defect(
                  "section-prints-nothing",
                  `section: prints “${mute.text}” (${mute.figure.title}) in “${words}” for ${year.name}`,
                ),
              ]),
          ...(bare === undefined
            ? []
            : [
                defect(
                  "section-bare-number",
                  `section: prints the bare number “${bare}” in “${words}” for ${year.name}`,
                ),
              ]),
          ...(stranger === undefined
            ? []
            : [
                defect(
                  "section-made-figure",
                  `section: prints “${stranger}”, a figure it was not given, in “${words}”`,
                ),
              ]),
          ...(said === undefined
            ? []
            : [defect("section-prints-nothing", `section: says “${said}” in “${words}” for ${year.name}`)]),
        ];
      }),
    ),
  );
}

const PAIRS: Readonly<Record<string, string>> = { "”": "“", "’": "‘", "）": "（", "》": "《", "】": "【" };

/** The first quotation mark or bracket without its partner. */
function unpaired(words: string): string | undefined {
  const open: string[] = [];
  for (const mark of words.match(/[“”‘’（）《》【】]/g) ?? []) {
    const partner = PAIRS[mark];
    if (partner === undefined) open.push(mark);
    else if (open.pop() !== partner) return mark;
  }
  return open.at(-1);
}

function flaw(words: string): string | undefined {
  if (!words.endsWith("。")) return "does not end in 。";
  const doubled = /[，、；：。][，、；：。]|[“（][，、；：。]|[，、；：][”）]/.exec(words)?.[0];
  if (doubled !== undefined) return `has “${doubled}”`;
  const leading = /^[，、；：。]/.exec(words)?.[0];
  if (leading !== undefined) return `begins with “${leading}”`;
  const alone = unpaired(words);
  if (alone !== undefined) return `has “${alone}” without its partner`;
  const narrow = /[,;:()"'?!]|\s/.exec(words)?.[0];
  return narrow === undefined ? undefined : `has the half-width “${narrow}”`;
}

/** Its sentences are whole: closed by 。, no mark dangling, quotes in pairs. */
export function clean(activity: Activity): Defect[] {
  return firstOfEach(
    written(activity).flatMap(({ year, sentences }) =>
      sentences.flatMap(({ content }) => {
        const words = plainText(content);
        const wrong = flaw(words);
        return wrong === undefined ? [] : [defect("section-flawed", `section: “${words}” ${wrong}, for ${year.name}`)];
      }),
    ),
  );
}

/** It says of planned work that it is planned, and of work that goes on nothing that only the end can show. */
export function inTense(activity: Activity): Defect[] {
  return firstOfEach(
    written(activity).flatMap(({ year, sentences }) => {
      const words = sentences.map(({ content }) => plainText(content)).join("");
      const { progress } = year.telling.highlights.find((each) => each.progress !== "done") ?? {};
      if (progress === undefined) return [];
      const ahead = outrun(words, progress);
      if (ahead !== undefined)
        return [defect("section-tense", `section: says “${ahead}” in “${words}”, for ${year.name}`)];
      return progress === "ongoing" || words === "" || VERBS.planned.some((each) => words.includes(each))
        ? []
        : [
            defect(
              "section-tense",
              `section: “${words}” does not say that it is planned, for ${year.name}; use verb(progress, …)`,
            ),
          ];
    }),
  );
}

/** It writes the same of the same year, on any day. */
export function steadyWords(activity: Activity): Defect[] {
  const before = written(activity);
  const after = elsewhen(() => written(activity));
  const odd = before.find(({ sentences }, at) => JSON.stringify(sentences) !== JSON.stringify(after[at]?.sentences));
  return odd === undefined
    ? []
    : [defect("section-fickle", `section: says one thing and then another for ${odd.year.name}`)];
}
