/** Records for tests: made by hand, and made at random from few values so that they meet. */
import { sha256Hex, type Screened } from "@taizhang/core";
import type { Act, Stored } from "@taizhang/engine";
import fc from "fast-check";

export const act: Act = { by: "clerk", at: "2023-12-01T08:00:00.000Z" };

type Quantity = Stored["facts"] extends ReadonlyMap<string, infer Q> ? Q : never;

export interface Sketch {
  readonly id: string;
  readonly kind?: string;
  readonly org?: string;
  /** 2023-10, or 2023 for a record of the house. */
  readonly period?: string;
  readonly title?: string;
  readonly highlight?: boolean;
  readonly facts?: Readonly<Record<string, Quantity>>;
}

/** A screened record; its digest follows from its content. */
export function record(sketch: Sketch): Screened {
  const { id, kind = "training-course", org = "451499001", period = "2023-10" } = sketch;
  const { title = "培训班", highlight = false, facts = {} } = sketch;
  const body = JSON.stringify({ id, kind, org, period, title, highlight, facts });
  return {
    id,
    kind,
    org,
    year: Number(period.slice(0, 4)),
    ...(period.length > 4 ? { month: period } : {}),
    title,
    highlight,
    body,
    digest: sha256Hex(body),
    facts: new Map(Object.entries(facts)),
  };
}

export const exactly = (value: number): Quantity => ({ value, precision: "exact" });

export const anyOrg = fc.constantFrom(
  "450000",
  "451400",
  "451499",
  "451499001",
  "451499001002",
  "451421003",
  "441900003",
);
const anyPeriod = fc.constantFrom("2022-12", "2023-01", "2023-10", "2023", "0");
const anyKind = fc.constantFrom("training-course", "sports-meet", "a", "problem");

const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({
    value: fc.nat(1_000_000_000),
    precision: fc.constantFrom(
      "exact" as const,
      "about" as const,
      "over" as const,
      "at-least" as const,
      "nearly" as const,
    ),
  }),
  fc.constantFrom("none-reported" as const, "unknown" as const),
);

export const anyFacts: fc.Arbitrary<Readonly<Record<string, Quantity>>> = fc.dictionary(
  fc.constantFrom("sessions", "trainees", "x"),
  anyQuantity,
);

/** Ids that sort differently by bytes than by letters. */
export const anyId = fc.constantFrom("a", "B", "b-1", "b-10", "b-2", "中", "z", "é");

export const anyRecord: fc.Arbitrary<Screened> = fc
  .record({
    id: anyId,
    kind: anyKind,
    org: anyOrg,
    period: anyPeriod,
    // no door lets NUL in, and PostgreSQL has no place for it
    title: fc.constantFrom("甲", "乙\u0001丙", "𠮷'\"\\"),
    highlight: fc.boolean(),
    facts: anyFacts,
  })
  .map((sketch) => record(sketch.period.length > 4 ? sketch : { ...sketch, facts: {} }));
