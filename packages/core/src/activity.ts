/** The plugin contract: one plain object goes in, an `Activity` without type parameters comes out. */
import type { DateNode, Figure, Quantity } from "@taizhang/document";
import { z } from "zod";
import { CATEGORIES, type Category, type CategoryName } from "./category.ts";
import type { Check, Observation, YearView } from "./check.ts";
import { versionFact } from "./comparison.ts";
import type { Entry } from "./entry.ts";
import { withTitles } from "./field-title.ts";
import { error, type Issue } from "./issue.ts";
import { asQuantity, type WrittenQuantity } from "./quantity.ts";
import type { Progress } from "./progress.ts";
import type { FieldPath, Rule } from "./rule.ts";
import { say, type Sentence } from "./sentence.ts";
import { chinese, issuesOf } from "./wording.ts";

/** One named number of an entry. */
export interface FactSpec<E> {
  /** What is counted: 参训. */
  readonly title: string;
  /** Measure word: 人次. Heads (人, 名) of several entries add up to 人次. */
  readonly unit: string;
  /** The number in one entry; undefined when nobody reported it. */
  readonly of: (entry: Entry<E>) => WrittenQuantity | undefined;
}

/** An entry the report tells of by name, with its own figures. */
export interface Highlight<E, F extends string> {
  readonly entry: Entry<E>;
  readonly facts: Readonly<Record<F | "entries", Figure>>;
  /** The entry's dates in words, the year dropped inside the reporting year; undefined when only that year is known. */
  readonly on: DateNode | undefined;
  /** How far it had come on the day of the report; `verb(progress, "举办")` says it in its tense. */
  readonly progress: Progress;
}

/** What a section is told: the year's totals, and the entries to tell of. */
export interface SectionInput<E, F extends string> {
  /** Totals over the year, by fact; `entries` counts the entries themselves. */
  readonly facts: Readonly<Record<F | "entries", Figure>>;
  /** 比上年增加3期: this year beside last, by fact; silent when they cannot be compared. */
  readonly compared: Readonly<Record<F | "entries", Sentence>>;
  readonly highlights: readonly Highlight<E, F>[];
  readonly say: typeof say;
}

/** A cross-check an activity brings over its own entries of a year. */
export interface CheckSpec<E> {
  /** What holds when it is silent, in Chinese. */
  readonly title: string;
  readonly severity?: Check["severity"];
  readonly find: (
    own: readonly { readonly entry: Entry<E>; readonly facts: ReadonlyMap<string, Quantity> }[],
    view: YearView,
  ) => Iterable<Observation>;
}

/** The inner entry, or an envelope around it when a rule is about the envelope. */
export type Example<I> = I | (Partial<Omit<Entry, "entry" | "id" | "kind">> & { readonly entry: I });

export interface ActivitySpec<S extends z.ZodObject, R extends string, F extends string> {
  /** Identity, kebab-case: `training-course`. */
  readonly kind: string;
  /** 培训班. */
  readonly title: string;
  readonly category: CategoryName;
  /** Version of the definitions; raise it when a fact comes to count something else. Default 1. */
  readonly version?: number;
  /** Checks the inner entry and does not transform it. A new field is optional forever. */
  readonly entry: S;
  readonly rules: { readonly [K in R]: Rule<z.output<S>> };
  readonly facts: { readonly [K in F]: FactSpec<z.output<S>> };
  /** Cross-checks over a year's entries, run by `taizhang check`. */
  readonly checks?: Readonly<Record<string, CheckSpec<z.output<S>>>>;
  /** The year in sentences; what has nothing to say drops out by itself. */
  readonly section: (input: SectionInput<z.output<S>, NoInfer<F>>) => readonly Sentence[];
  readonly examples: {
    readonly good: readonly [Example<z.input<S>>, ...Example<z.input<S>>[]];
    readonly bad: { readonly [K in NoInfer<R>]: Example<z.input<S>> };
  };
}

/** A fact as the house sees it. */
export interface Fact {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** What an activity made of an entry: its facts when it is in order, its issues when not. */
export interface Reading {
  readonly issues: readonly Issue[];
  /** Every declared fact, in order; none when there are errors. */
  readonly facts: ReadonlyMap<string, Quantity>;
}

/** The totals and highlights a section is written from, before the activity puts its types on them. */
export interface Telling {
  readonly facts: ReadonlyMap<string, Figure>;
  readonly compared: ReadonlyMap<string, Sentence>;
  readonly highlights: readonly {
    readonly entry: Entry;
    readonly facts: ReadonlyMap<string, Figure>;
    readonly on: DateNode | undefined;
    readonly progress: Progress;
  }[];
}

/** One kind of work: how it is checked, counted and told. */
export interface Activity {
  readonly kind: string;
  readonly title: string;
  readonly category: Category;
  readonly version: number;
  /** Schema of the inner entry, for forms, sheets and API documents. */
  readonly schema: z.ZodObject;
  readonly rules: readonly { readonly name: string; readonly says: string; readonly severity: Issue["severity"] }[];
  /** The declared facts, then `entries`, which every activity has. */
  readonly facts: readonly Fact[];
  /** Its own cross-checks; their codes begin with its kind. */
  readonly checks: readonly Check[];
  /** Checks and counts one entry. Never throws: a fault of the plugin is an issue that names it. */
  readonly read: (entry: Entry) => Reading;
  /** The year in sentences. Throws what the plugin throws. */
  readonly tell: (telling: Telling) => readonly Sentence[];
  readonly examples: {
    readonly good: readonly unknown[];
    readonly bad: Readonly<Record<string, unknown>>;
  };
}

/** The fact every activity has: how many entries there are. */
export const ENTRIES: Fact = { name: "entries", title: "台账条目", unit: "条" };

const ONE: Quantity = { value: 1, precision: "exact" };

/** Makes an activity from its specification. Throws when the specification contradicts itself. */
export function defineActivity<const S extends z.ZodObject, const R extends string, const F extends string>(
  spec: ActivitySpec<S, R, F>,
): Activity {
  const category = CATEGORIES[spec.category];
  const version = spec.version ?? 1;
  const facts = Object.entries<FactSpec<z.output<S>>>(spec.facts);
  const own = Object.entries<Rule<z.output<S>>>(spec.rules);
  const inherited = Object.entries<Rule<unknown>>(category.rules);
  const known = Object.keys(spec.entry.shape);
  refuseContradictions(
    spec.kind,
    facts.map(([name]) => name),
    [...own, ...inherited].map(([name]) => name),
  );

  const typed = (entry: Entry): Entry<z.output<S>> => ({ ...entry, entry: frozen(spec.entry.parse(entry.entry)) });

  const read = (entry: Entry): Reading => {
    const parsed = spec.entry.safeParse(entry.entry, { error: chinese });
    if (!parsed.success) return { issues: issuesOf(parsed.error, ["entry"], known), facts: new Map() };
    const whole = { ...entry, entry: frozen(parsed.data) };
    const issues = [
      ...own.flatMap(([name, rule]) => brokenBy(spec.kind, name, rule, whole)),
      ...inherited.flatMap(([name, rule]) => brokenBy(spec.kind, name, rule, whole)),
    ];
    if (issues.some((issue) => issue.severity === "error")) return { issues, facts: new Map() };
    const counted = new Map<string, Quantity>();
    for (const [name, fact] of facts) {
      try {
        counted.set(name, countOf(fact.of(whole) ?? "none-reported"));
      } catch (cause) {
        return { issues: [fault(spec.kind, `facts.${name}`, cause)], facts: new Map() };
      }
    }
    // an entry that another one already counts is recorded, and counts nothing
    if (entry.sameAs !== undefined) return { issues, facts: new Map() };
    counted.set(ENTRIES.name, ONE);
    counted.set(versionFact(version), ONE);
    return { issues, facts: counted };
  };

  const named = (figures: ReadonlyMap<string, Figure>) => Object.fromEntries(figures) as Record<F | "entries", Figure>;

  return Object.freeze({
    kind: spec.kind,
    title: spec.title,
    category,
    version,
    schema: spec.entry,
    rules: [...own, ...inherited].map(([name, rule]) => ({
      name,
      says: rule.says,
      severity: rule.severity ?? "error",
    })),
    facts: [...facts.map(([name, { title, unit }]) => ({ name, title, unit })), ENTRIES],
    checks: Object.entries(spec.checks ?? {}).map(([name, each]) => ({
      code: `${spec.kind}/${name}`,
      title: each.title,
      severity: each.severity ?? "warning",
      find: (view: YearView) =>
        each.find(
          view.entries
            .filter(({ entry }) => entry.kind === spec.kind)
            .map(({ entry, facts: counted }) => ({ entry: typed(entry), facts: counted })),
          view,
        ),
    })),
    read: (entry: Entry) => {
      const { issues, facts: counted } = read(entry);
      return { issues: withTitles(issues, spec.entry, ["entry"]), facts: counted };
    },
    tell: (telling: Telling) =>
      spec.section({
        say,
        facts: named(telling.facts),
        compared: Object.fromEntries(telling.compared) as Record<F | "entries", Sentence>,
        highlights: telling.highlights.map(({ entry, facts: figures, on, progress }) => ({
          entry: typed(entry),
          facts: named(figures),
          on,
          progress,
        })),
      }),
    examples: spec.examples,
  });
}

/** What a fact gave, if it is a count: a total can never be rid of a NaN or a half. */
function countOf(written: WrittenQuantity): Quantity {
  const quantity = asQuantity(written);
  if (typeof quantity === "string" || (Number.isSafeInteger(quantity.value) && quantity.value >= 0)) return quantity;
  throw new RangeError(`${quantity.value} is no count`);
}

/** The value frozen all through: a rule that changes what it judges is caught at once, not by the next rule. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function brokenBy<E>(kind: string, name: string, rule: Rule<E>, entry: Entry<E>): Issue[] {
  try {
    const severity = rule.severity ?? "error";
    return rule.broken(entry).map((path: FieldPath<E>) => ({
      code: `rule/${name}`,
      path,
      message: `不符合“${rule.says}”，请核对`,
      severity,
    }));
  } catch (cause) {
    return [fault(kind, `rules.${name}`, cause)];
  }
}

/** What an exception of a plugin says, whatever was thrown. */
export function thrownWords(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  return typeof cause === "string" ? cause : (JSON.stringify(cause) ?? String(cause));
}

function fault(kind: string, hook: string, cause: unknown): Issue {
  return error(
    "plugin-fault",
    ["entry"],
    `插件 ${kind} 的 ${hook} 出错（${thrownWords(cause)}），这一条没有记入；请告知插件作者`,
  );
}

function refuseContradictions(kind: string, facts: readonly string[], rules: readonly string[]): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind)) throw new Error(`activity “${kind}”: kind must be kebab-case`);
  if (facts.includes(ENTRIES.name)) throw new Error(`activity ${kind}: the fact “entries” is the house's own`);
  const twice = rules.find((name, at) => rules.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`activity ${kind}: the rule “${twice}” is already a rule of its category`);
}
