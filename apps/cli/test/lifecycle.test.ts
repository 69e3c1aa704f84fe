/** Whatever two people do with records, in whatever order, by whatever door: they live as the model says. */
import { localPrincipal } from "@taizhang/access";
import { catalogue } from "@taizhang/core";
import {
  Activities,
  importRecords,
  Ledger,
  perform,
  revise,
  settle,
  type Failure,
  type Stored,
} from "@taizhang/engine";
import { standard } from "@taizhang/plugins-standard";
import { memoryLedger } from "@taizhang/store";
import { Effect, Layer, ManagedRuntime, Stream } from "effect";
import fc from "fast-check";
import { expect, it } from "vitest";
import { BASE, service } from "../../server/test/desk.ts";
import { desk, lines } from "./desk.ts";
import {
  anyCourse,
  courseOf,
  hold,
  type Answer,
  type Asked,
  type Door,
  type Seen,
  type Who,
} from "./lifecycle-model.ts";

/** Ids that no run before had. */
let runs = 0;
function freshIds(): (slot: number) => string {
  const run = (runs += 1);
  return (slot) => `018b5fa1-9c00-75c5-8f3c-${String(run * 10 + slot).padStart(12, "0")}`;
}

const traineesIn = (record: unknown): number => (record as { entry: { trainees: number } }).entry.trainees;

const REASON = "按签到表更正";
const why = ({ reason }: { readonly reason: boolean }) => (reason ? { reason: REASON } : {});

const TAGS: Readonly<Record<string, Answer>> = {
  Refused: "refused",
  Unknown: "unknown",
  Denied: "denied",
  Conflict: "conflict",
};

/** The use cases themselves. */
async function engine(): Promise<Door> {
  const house = Layer.succeed(Activities, catalogue(standard));
  const runtime = ManagedRuntime.make(Layer.merge(house, memoryLedger()));
  const local = localPrincipal("office");
  const org = { where: "", raw: { kind: "org", code: "451499", name: "××县民宗局" } };
  await runtime.runPromise(importRecords({ offered: Stream.make([org]), principal: local }));
  await runtime.runPromise(settle(local, "review", "four-eyes"));
  const answer = (work: Effect.Effect<unknown, Failure, Activities | Ledger>): Promise<Answer> =>
    runtime.runPromise(
      work.pipe(
        Effect.as<Answer>("done"),
        Effect.catch(({ _tag }) => Effect.succeed(TAGS[_tag] ?? "refused")),
      ),
    );
  return {
    ask: (asked, id) => {
      const principal = localPrincipal(asked.by);
      if (asked.do === "record") {
        const offered = Stream.make([{ where: "", raw: courseOf(id, asked.trainees) }]);
        return answer(importRecords({ offered, principal, draft: asked.draft }));
      }
      if (asked.do !== "edit") return answer(perform({ principal, id, deed: asked.do, ...why(asked) }));
      const raw = courseOf(id, asked.trainees);
      return answer(revise({ principal, id, raw, submit: asked.submit, ...why(asked) }));
    },
    look: (id) =>
      runtime.runPromise(
        Effect.map(
          Effect.flatMap(Ledger, (ledger) => ledger.find(id)),
          (found) => found && seenOf(found),
        ),
      ),
  };
}

function seenOf(stored: Stored): Seen {
  const { state, body, standing } = stored;
  const counts = state === "approved" ? stored : standing;
  return {
    state,
    trainees: traineesIn(JSON.parse(body)),
    ...(counts === undefined ? {} : { counts: traineesIn(JSON.parse(counts.body)) }),
  };
}

const EXITS: Readonly<Record<number, Answer>> = {
  0: "done",
  1: "refused",
  2: "refused",
  7: "unknown",
  9: "denied",
  10: "conflict",
};

type Run = (who: Who, args: readonly string[], stdin?: string) => ReturnType<ReturnType<typeof desk>["run"]>;

function argsOf(asked: Exclude<Asked, { do: "record" }>, id: string): string[] {
  const because = asked.reason && ["edit", "return", "void"].includes(asked.do) ? ["--reason", REASON] : [];
  if (asked.do !== "edit") return [asked.do, id, ...because];
  return ["edit", id, `trainees=${asked.trainees}`, ...(asked.submit ? ["--submit"] : []), ...because];
}

/** The command line, wherever it works. */
const typed = (run: Run): Door => ({
  ask: async (asked, id) => {
    const ran =
      asked.do === "record"
        ? await run(asked.by, ["import", "-", ...(asked.draft ? ["--draft"] : [])], lines(courseOf(id, asked.trainees)))
        : await run(asked.by, argsOf(asked, id));
    const answer = EXITS[ran.exit];
    if (answer === undefined) throw new Error(`exit ${ran.exit}: ${ran.out}${ran.err}`);
    return answer;
  },
  look: async (id) => {
    const ran = await run("first", ["show", id, "--json"]);
    if (ran.exit === 7) return undefined;
    const { state, record, standing } = ran.json() as Pick<Seen, "state"> & {
      record: unknown;
      standing?: { record: unknown };
    };
    const counts = state === "approved" ? record : standing?.record;
    return { state, trainees: traineesIn(record), ...(counts === undefined ? {} : { counts: traineesIn(counts) }) };
  },
});

async function here(): Promise<Door> {
  const { run } = desk({ activities: standard });
  await run(["init", "--org", "451499", "--name", "××县民宗局", "--review", "four-eyes"]);
  return typed((who, args, stdin = "") => run([...args, "--user", who], { stdin }));
}

/** A service, where the two have both roles. */
async function there(): Promise<Door> {
  const { desk: app, send, tokens } = await service();
  const people = { first: "clerk", second: "reviewer" } as const;
  const grant = (role: string) => ({ grant: [{ role, org: "451499" }] });
  await send("operator", "PATCH", "/api/v1/users/clerk", grant("reviewer"));
  await send("operator", "PATCH", "/api/v1/users/reviewer", grant("clerk"));
  const ask: typeof fetch = async (where, init) =>
    app.request(where instanceof Request ? where.url : String(where), init);
  const { run } = desk({ activities: standard, fetch: ask });
  return typed((who, args, stdin = "") =>
    run([...args, "--server", BASE], { stdin, env: { TAIZHANG_TOKEN: tokens[people[who]] } }),
  );
}

it.each([
  ["the use cases", engine, 120],
  ["the command line", here, 30],
  ["the command line at a service", there, 8],
] as const)("live as the model says by %s", { timeout: 120_000 }, async (_, open, numRuns) => {
  const door = await open();
  const held = fc.asyncProperty(anyCourse, (course) => hold(course, door, freshIds()));
  await expect(fc.assert(held, { numRuns })).resolves.toBeUndefined();
});
