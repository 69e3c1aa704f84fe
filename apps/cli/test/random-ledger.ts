/** Random ledgers made of what the plugins themselves show as good examples, shaken. */
import {
  addCells,
  catalogue,
  cellsOf,
  rollUp,
  screen,
  type Activity,
  type Catalogue,
  type Entry,
  type ReportInput,
  type Screened,
} from "@taizhang/core";
import { standard } from "@taizhang/plugins-standard";
import fc from "fast-check";

export const house: Catalogue = catalogue(standard);

export const ORGS = [
  { code: "451499", name: "××县民宗局" },
  { code: "451499001", name: "××镇" },
  { code: "451499002", name: "××街道办" },
] as const;

const TITLES = [
  "民族政策法规培训班",
  "××区2023年民族宗教政策法规和农村宗教治理培训班",
  "第九届民族传统体育运动会",
  "“百人合唱”展演",
  "“三月三”歌圩<b>&活动",
  "|*_`[x](y)#",
  "5·15政务公开日",
] as const;

const anyCount: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 3, 9, 16, 37, 100, 1234, 999_999) },
  {
    weight: 3,
    arbitrary: fc.record({
      value: fc.constantFrom(1, 5, 10, 37, 90, 1000),
      precision: fc.constantFrom("about", "over", "at-least", "nearly"),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom("none-reported", "unknown") },
);

const inner = (example: unknown): object =>
  (typeof example === "object" && example !== null && "entry" in example ? example.entry : example) as object;

/** A good example with some of its fields taken away and some of its counts replaced. */
function shaken(activity: Activity): fc.Arbitrary<object> {
  return fc
    .tuple(fc.constantFrom(...activity.examples.good.map(inner)), fc.infiniteStream(fc.tuple(fc.nat(9), anyCount)))
    .map(([example, stream]) =>
      Object.fromEntries(
        Object.entries(example).flatMap(([field, value]) => {
          const [dice, count] = stream.next().value as [number, unknown];
          const counted =
            typeof value === "number" || (typeof value === "object" && value !== null && "value" in value);
          if (dice === 0) return [];
          return [[field, counted && dice > 4 ? count : value]];
        }),
      ),
    );
}

function anyEntry(activity: Activity): fc.Arbitrary<object> {
  const names = activity.facts.map(({ name }) => name);
  return fc.record({
    kind: fc.constant(activity.kind),
    org: fc.constantFrom(...ORGS.map(({ code }) => code)),
    title: fc.constantFrom(...TITLES),
    when: fc.constantFrom(
      { from: "2023-10-24" },
      { from: "2023-05" },
      { from: "2023" },
      { from: "2023-06-03", to: "2023-06-05" },
    ),
    ownership: fc.constant("own"),
    highlight: fc.boolean(),
    summary: fc.option(
      fc.constantFrom(...names).map((name) => `10月20日，第十一批“三个离不开”活动，共{${name}}，《2023年三百问》`),
      { nil: undefined, freq: 3 },
    ),
    entry: shaken(activity),
  });
}

/** Records that passed the door, no two alike. What the door refuses is left out: it never gets into a report. */
export const anyLedger: fc.Arbitrary<readonly Screened[]> = fc
  .array(fc.constantFrom(...house.activities).chain(anyEntry), { maxLength: 12 })
  .map((raws) => {
    const records = raws.flatMap((raw) => {
      const screening = screen(JSON.parse(JSON.stringify(raw)), house);
      return screening.ok ? [screening.record] : [];
    });
    return [...new Map(records.map((record) => [record.id, record])).values()];
  });

/** What the report of some records is composed from. */
export function inputOf(records: readonly Screened[]): ReportInput {
  const told = records.map(({ body, facts }) => ({ entry: JSON.parse(body) as Entry, facts }));
  return {
    year: 2023,
    org: ORGS[0],
    catalogue: house,
    totals: rollUp(addCells(records.flatMap(cellsOf)), { org: ORGS[0].code, period: "2023" }),
    highlights: told.filter((_, at) => records[at]?.highlight === true),
    samples: new Map(
      house.activities.map(({ kind }) => [
        kind,
        { entries: told.map(({ entry }) => entry).filter((entry) => entry.kind === kind), more: false },
      ]),
    ),
    problems: [{ kind: "problem", org: ORGS[0].code, year: 2023, text: "力量薄弱，民族团结“七进”不够深入。" }],
    plan: [{ kind: "plan-item", id: "a", org: ORGS[0].code, year: 2024, title: "加强培训", due: "2024-Q3" }],
    references: new Map(),
    history: new Map(),
    unread: [],
    date: "2023-12-31",
  };
}
