/** Entries near the good examples: one or two fields changed, left out or put in. What a schema lets in, rules must stand. */
import { LARGEST_COUNT, type Activity } from "@taizhang/core";
import { deepFrozen } from "./deep-frozen.ts";
import { goodSpecimens, type Specimen } from "./specimen.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a field may be changed to; `undefined` leaves it out. The schema says which of these fit. */
const POOL: readonly unknown[] = [
  undefined,
  0,
  1,
  2,
  1000,
  LARGEST_COUNT,
  "none-reported",
  "unknown",
  { value: 0, precision: "about" },
  { value: 90, precision: "over" },
  "甲",
  "2023-01-01",
  "2023-12-31",
  true,
  false,
  [],
];

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value with one thing in it changed: every field and list position, one at a time. */
function* changed(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const at of value.keys()) {
      yield value.toSpliced(at, 1);
      yield value.toSpliced(at, 0, value[at]); // the same thing twice
      for (const each of changed(value[at])) yield value.with(at, each);
    }
  } else if (isFields(value)) {
    for (const [key, each] of Object.entries(value)) for (const other of changed(each)) yield put(value, key, other);
  }
  yield* POOL;
}

function put(fields: Fields, key: string, value: unknown): Fields {
  const { [key]: _, ...rest } = fields;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** One step away from an entry, fields the entry leaves out included. */
function* steps(entry: Fields, known: readonly string[]): Generator<Fields> {
  for (const key of known) {
    for (const other of changed(entry[key])) yield put(entry, key, other);
  }
}

/** How many entries two steps away are tried. */
const SECOND_STEPS = 300;

/** Numbers that look thrown and are the same every time (Park and Miller). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const made = new WeakMap<Activity, readonly Specimen[]>();

/** The good examples and several hundred entries near them, all let in by the schema, all frozen, the same every time. */
export function variantsOf(activity: Activity): readonly Specimen[] {
  const before = made.get(activity);
  if (before !== undefined) return before;
  const known = Object.keys(activity.schema.shape);
  const fits = ({ entry }: Specimen): boolean => activity.schema.safeParse(entry).success;
  const near = (specimen: Specimen): Specimen[] =>
    isFields(specimen.entry) ? [...steps(specimen.entry, known)].map((entry) => ({ ...specimen, entry })) : [];
  const good = goodSpecimens(activity).filter(fits);
  const first = good.flatMap(near).filter(fits);
  const roll = dice(2023);
  const second = Array.from({ length: first.length === 0 ? 0 : SECOND_STEPS }, () => {
    const from = first[roll(first.length)];
    const next = from === undefined ? [] : near(from);
    return next[roll(Math.max(1, next.length))];
  });
  const all = [...good, ...first, ...second.filter((each) => each !== undefined).filter(fits)].map(deepFrozen);
  made.set(activity, all);
  return all;
}

/** The good examples with a text or nothing in the place of one number, by outermost field. */
export function withTextForNumbers(activity: Activity): { readonly field: string; readonly entry: unknown }[] {
  return goodSpecimens(activity).flatMap(({ entry }) =>
    isFields(entry)
      ? Object.entries(entry).flatMap(([field, value]) =>
          [...texted(value)].map((other) => ({ field, entry: put(entry, field, other) })),
        )
      : [],
  );
}

function* texted(value: unknown): Generator<unknown> {
  if (typeof value === "number") yield* [String(value), "", null];
  else if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) for (const other of texted(each)) yield value.with(at, other);
  } else if (isFields(value)) {
    for (const [key, each] of Object.entries(value)) for (const other of texted(each)) yield put(value, key, other);
  }
}
