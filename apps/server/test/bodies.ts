/** Bodies made of the contract's own schemas and then spoilt, sent to every route that takes one. */
import { isDeepStrictEqual } from "node:util";
import { routes, type RouteName } from "@taizhang/api";
import { houseCatalogue } from "@taizhang/house";
import fc from "fast-check";
import { z } from "zod";
import { course, service, type Receipt } from "./desk.ts";
import { PEOPLE, type Person } from "./people.ts";

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly pattern?: string;
}

/** Values that fit a schema, as far as it says. */
function fitting(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map(fitting));
  if (shape.type === "object") {
    const fields = Object.entries(shape.properties ?? {}).map(([name, of]) => [name, fitting(of)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...(shape.required ?? [])] });
  }
  if (shape.type === "array") return fc.array(fitting(shape.items ?? {}), { maxLength: 4 });
  if (shape.type === "boolean") return fc.boolean();
  if (shape.type === "integer" || shape.type === "number") return fc.integer();
  if (shape.pattern !== undefined) return fc.oneof(fc.stringMatching(new RegExp(shape.pattern)), fc.string());
  return shape.type === "string" ? fc.string({ unit: "grapheme" }) : fc.jsonValue();
}

/** What nobody sends who means well. */
const HOSTILE: readonly unknown[] = [
  null,
  [],
  {},
  "",
  "\u0000",
  "\u202e",
  "１２",
  -1,
  0.1,
  1e21,
  true,
  "长".repeat(3_000),
].concat(["2026-02-30", "999999", "__proto__", "constructor", "';drop table records;--", "=1+1", "\ufffe"], [
  [[[[[[]]]]]],
  { toString: 1 },
] as never);
const hostile = fc.constantFrom(...HOSTILE);

/** A value with one place in it spoilt; `pick` chooses the place. */
function spoilt(value: unknown, bad: unknown, pick: number): unknown {
  if (typeof value !== "object" || value === null || pick % 5 === 0) return bad;
  const entries = Object.entries(value);
  const chosen = entries[pick % Math.max(1, entries.length)];
  if (chosen === undefined) return bad;
  const [name, inner] = chosen;
  const changed = spoilt(inner, bad, Math.floor(pick / 5));
  if (Array.isArray(value)) return value.map((each: unknown, at) => (String(at) === name ? changed : each));
  return { ...value, [name]: changed };
}

const standard = await houseCatalogue();
const records = fc.constantFrom<unknown>(
  course,
  { kind: "problem", org: "451499", year: 2023, text: "人手不足" },
  { kind: "plan-item", org: "451499", year: 2024, title: "办好培训班" },
  ...standard.activities.flatMap(({ kind, examples }) => examples.good.map((entry) => ({ ...course, kind, entry }))),
);

/** Bodies for a route: those of its schema, and of a record wherever one goes in. */
function bodies(name: RouteName, schema: z.ZodType): fc.Arbitrary<unknown> {
  const sound = fitting(z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }) as Shape);
  if (name === "recordEntry") return records;
  if (name === "reviseEntry") return fc.record({ record: records, reason: fc.string(), submit: fc.boolean() });
  if (name === "importEntries")
    return fc.record({ records: fc.array(records, { maxLength: 3 }), skipInvalid: fc.boolean() });
  return sound;
}

/** Every route that takes a body. */
export const written = (Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][]).flatMap(([name, route]) =>
  "request" in route && "body" in route.request
    ? [[name, route.method, route.path, route.request.body.content["application/json"].schema as z.ZodType] as const]
    : [],
);

/** What came of the bodies one route was sent. */
export interface Tried {
  /** Taken, and refused with nothing kept. */
  taken: number;
  refused: number;
  /** Answers of 5xx, and refused ones after which something was kept: told with their seed. */
  readonly wrong: string[];
}

/** A service to send bodies to. */
export async function bodiesDesk() {
  const { send, as, head } = await service();
  const { id, version } = (await (await as("clerk").post("/api/v1/entries?draft=1", course)).json()) as Receipt;
  const people = Object.keys(PEOPLE) as Person[];

  /** Sends so many bodies to a route. */
  return async (
    [name, method, path, schema]: (typeof written)[number],
    runs: number,
    seed?: number,
  ): Promise<Tried> => {
    const tried: Tried = { taken: 0, refused: 0, wrong: [] };
    const where = path.replace("{id}", id).replace("{login}", "clerk").replace("{name}", "dueDay");
    const cases = fc.tuple(bodies(name, schema), hostile, fc.nat(), fc.boolean(), fc.constantFrom(...people));
    const outcome = await fc.check(
      fc.asyncProperty(cases, async ([sound, bad, pick, asItIs, person]) => {
        const before = await head();
        const body = asItIs ? sound : spoilt(sound, bad, pick);
        const answer = await send(person, method.toUpperCase(), where, JSON.stringify(body), {
          "if-match": `"${version}"`,
        });
        if (answer.status < 400) {
          tried.taken += 1;
          return true;
        }
        tried.refused += 1;
        const after = await head();
        return answer.status < 500 && isDeepStrictEqual(after, before);
      }),
      { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
    );
    if (outcome.failed) tried.wrong.push(`${name}: ${fc.defaultReportMessage(outcome)}`);
    return tried;
  };
}
