/** What is wrong with a sentence somebody wrote into the ledger. */
import type { Quantity } from "@taizhang/document";
import type { Activity } from "./activity.ts";
import type { Catalogue } from "./catalogue.ts";
import { claimsIn } from "./claims.ts";
import { error, type Issue, type Path } from "./issue.ts";
import { didYouMean } from "./near.ts";
import { countsIn, mayCount, referencesIn } from "./prose.ts";
import { parseRef } from "./ref.ts";

function bareCounts(text: string, path: Path, advice: string): Issue[] {
  return countsIn(text).map((count) => error("count-in-prose", path, `“${count.text}”是直接写进文字的数；${advice}`));
}

function* unprovenClaims(text: string, path: Path): Generator<Issue> {
  for (const claim of claimsIn(text)) {
    yield error(
      "claim-unproven",
      path,
      `“${claim.text}”要由台账来证明；请改写成 ${claim.reference}（能证明时才印出），或删去这句`,
    );
  }
}

/** The fact a reference of a summary names: itself, or behind a claim (most:trainees). */
const factNamed = (reference: string): string => reference.replace(/^(?:most|compared):/, "");

/** What is wrong with a clerk's own sentence: bare counts, references to facts that are not there or not reported. */
export function* summaryIssues(
  summary: string,
  activity: Activity,
  facts: ReadonlyMap<string, Quantity>,
): Generator<Issue> {
  const names = activity.facts.map(({ name }) => name);
  const listed = activity.facts.map(({ name, title }) => `{${name}} ${title}`).join("，");
  yield* bareCounts(summary, ["summary"], `请改为引用：${listed}`);
  yield* unprovenClaims(summary, ["summary"]);
  for (const { at, text: written } of referencesIn(summary)) {
    if (written === "first") continue;
    const name = factNamed(written);
    const unit = activity.facts.find((fact) => fact.name === name)?.unit;
    if (unit === undefined) {
      yield error(
        "reference-unknown",
        ["summary"],
        `没有“{${name}}”这个数${didYouMean(name, names)}；可引用：${listed}`,
      );
      continue;
    }
    if (name === written && typeof facts.get(name) === "string") {
      yield error("reference-empty", ["summary"], `摘要引用了{${name}}，但这一条没有报这个数；请补上数或删去引用`);
    }
    if (name === written && unit !== "" && summary.startsWith(unit, at + written.length + 2)) {
      yield error("unit-twice", ["summary"], `{${name}}已带单位“${unit}”，请删去后面的“${unit}”`);
    }
  }
}

/** Bare counts in the name of a piece of work. */
export function titleIssues(title: string): Issue[] {
  return bareCounts(title, ["title"], "专有名称请加引号，如“百人合唱”");
}

/** Bare counts in the texts of the activity's own business: names and themes that a section may print. */
export function textIssues(value: unknown, path: Path): Issue[] {
  if (typeof value === "string") return bareCounts(value, path, "数请填在数的栏目里；专有名称请加引号，如“百人合唱”");
  if (typeof value !== "object" || value === null || !holdsNumeral(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textIssues(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Whether any text in it may hold a count: most hold none, and then nobody asks where they stand. */
function holdsNumeral(value: unknown): boolean {
  if (typeof value === "string") return mayCount(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsNumeral);
}

/** Prose of the house: counts are references to figures by their full address. */
export function* proseIssues(text: string, path: Path, house: Catalogue): Generator<Issue> {
  yield* bareCounts(text, path, "请改为引用台账的数，如 {2023/451499/training-course/courses}");
  // a comparison of the house names both years in its reference: {2023~2022/…}
  if (!/\{[^{}]*~[^{}]*\}/.test(text)) yield* unprovenClaims(text, path);
  for (const { text: written } of referencesIn(text)) {
    const ref = parseRef(written);
    if (ref === undefined) {
      yield error("reference-unknown", path, `“{${written}}”不是数的编号，应写成 {年/单位代码/类别/指标}`);
      continue;
    }
    const activity = house.get(ref.kind);
    const facts = activity?.facts.map(({ name }) => name) ?? [];
    if (activity === undefined) {
      yield error("reference-unknown", path, `没有“${ref.kind}”这个类别${didYouMean(ref.kind, house.kinds)}`);
    } else if (!facts.includes(ref.fact)) {
      yield error(
        "reference-unknown",
        path,
        `“${activity.title}”没有“${ref.fact}”这个指标${didYouMean(ref.fact, facts)}；可引用：${facts.join("、")}`,
      );
    }
  }
}
