/** Records coming in: screened, all or nothing, the same record twice a no-op. */
import {
  discreet,
  error,
  orgPath,
  personalIssues,
  screen,
  type Catalogue,
  type Issue,
  type Screened,
} from "@taizhang/core";
import { Data, Effect, Stream } from "effect";
import { Activities } from "./activities.ts";
import { now } from "./clock.ts";
import { fingerprint } from "./definition.ts";
import { Refused } from "./failure.ts";
import type { ConflictingRecord, ImportReport, RefusedRecord } from "./import-report.ts";
import { Ledger, type Act, type Writer } from "./ledger.ts";

/** A record at the door: read from somewhere, or already unreadable there. */
export type Offered =
  | { readonly where: string; readonly raw: unknown }
  | { readonly where: string; readonly issues: readonly Issue[] };

export interface ImportOptions {
  /** Batches in order; a few hundred records each. */
  readonly offered: Stream.Stream<readonly Offered[]>;
  /** Login name of who imports. */
  readonly by: string;
  /** Keep the sound records when others are refused. Default: all or nothing. */
  readonly skipInvalid?: boolean;
  /** Take other content under a known id as a correction, for this reason. */
  readonly correct?: string;
  /** Only screen; keep nothing. */
  readonly dryRun?: boolean;
  /** Called with the number of records seen so far. */
  readonly onProgress?: (seen: number) => void;
}

/** Refused and warned records listed by name; more are counted. */
const LISTED = 200;

/** The running account of one import. */
interface Tally {
  seen: number;
  recorded: number;
  unchanged: number;
  corrected: number;
  readonly refused: RefusedRecord[];
  readonly warned: RefusedRecord[];
  readonly conflicts: ConflictingRecord[];
  readonly unlisted: { refused: number; warned: number; conflicts: number };
  /** Paths of the organisations known so far. */
  readonly orgs: Set<string>;
  readonly kinds: Set<string>;
  /** Ids of this import, with their places. */
  readonly places: Map<string, string>;
}

const fresh = (): Tally => ({
  seen: 0,
  recorded: 0,
  unchanged: 0,
  corrected: 0,
  refused: [],
  warned: [],
  conflicts: [],
  unlisted: { refused: 0, warned: 0, conflicts: 0 },
  orgs: new Set(),
  kinds: new Set(),
  places: new Map(),
});

function note<K extends "refused" | "warned" | "conflicts">(tally: Tally, list: K, item: Tally[K][number]): void {
  const noted: unknown[] = tally[list];
  if (noted.length < LISTED) noted.push(item);
  else tally.unlisted[list] += 1;
}

interface Accepted {
  readonly where: string;
  readonly record: Screened;
}

/** The business date of a moment: the day in Asia/Shanghai. */
const businessDay = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** What screening alone cannot know: is the time come, is the unit in the ledger, did this import bring the id before. */
function misplaced(record: Screened, tally: Tally, today: string): Issue | undefined {
  if (record.from !== undefined && record.from > today) {
    return error(
      "future",
      ["when"],
      `这件事的日期还没有到（今天是 ${today}）；打算做的事请记为计划：kind 写 plan-item`,
    );
  }
  if (record.kind === "org") {
    tally.orgs.add(orgPath(record.org));
  } else if (!tally.orgs.has(orgPath(record.org))) {
    return error(
      "org-unknown",
      ["org"],
      `台账里没有单位 ${record.org}；请先登记：把 {"kind": "org", "code": "${record.org}", "name": "单位名称"} 放在这条前面`,
    );
  }
  const before = tally.places.get(record.id);
  if (before === undefined) return undefined;
  return error("repeated", ["id"], `与 ${before} 是同一条（编号相同）；如确为两件事，请写不同的名称，或各写一个 id`);
}

function admit(batch: readonly Offered[], house: Catalogue, tally: Tally, today: string): Accepted[] {
  return batch.flatMap((offered) => {
    tally.seen += 1;
    const screening =
      "issues" in offered ? { ok: false as const, issues: offered.issues.map(discreet) } : screen(offered.raw, house);
    if (!screening.ok) {
      note(tally, "refused", { where: offered.where, issues: screening.issues });
      return [];
    }
    const { record, warnings } = screening;
    const issue = misplaced(record, tally, today);
    if (issue !== undefined) {
      note(tally, "refused", { where: offered.where, issues: [issue] });
      return [];
    }
    tally.places.set(record.id, offered.where);
    if (warnings.length > 0) note(tally, "warned", { where: offered.where, issues: warnings });
    return [{ where: offered.where, record }];
  });
}

const store = Effect.fnUntraced(function* (
  writer: Writer,
  accepted: readonly Accepted[],
  act: Act,
  options: ImportOptions,
  tally: Tally,
) {
  const correction = options.correct === undefined ? undefined : { reason: options.correct };
  const outcomes = yield* writer.put(
    accepted.map(({ record }) => record),
    act,
    correction,
  );
  outcomes.forEach((outcome, at) => {
    const offered = accepted[at];
    if (outcome.as !== "conflict") tally[outcome.as] += 1;
    else if (offered !== undefined) {
      const { where, record } = offered;
      note(tally, "conflicts", { where, stored: outcome.stored, offered: record.body });
    }
    if (offered !== undefined) tally.kinds.add(offered.record.kind);
  });
});

const reportOf = (tally: Tally): ImportReport => {
  const { recorded, unchanged, corrected, refused, conflicts, warned, unlisted } = tally;
  return { recorded, unchanged, corrected, refused, conflicts, warned, unlisted };
};

/** Notes the definitions of kinds that had no entry before. */
const defineKinds = Effect.fnUntraced(function* (writer: Writer, house: Catalogue, tally: Tally) {
  const known = yield* writer.definitions;
  for (const kind of tally.kinds) {
    const activity = house.get(kind);
    if (activity !== undefined && !known.has(kind)) yield* writer.define(kind, fingerprint(activity));
  }
});

/** Leaves the transaction without keeping anything; never leaves this file. */
class NothingKept extends Data.TaggedError("NothingKept")<{ readonly report: ImportReport }> {}

/** Imports records. Fails with `Refused` and keeps nothing when one is wrong, unless told to skip those. */
export const importRecords = Effect.fn("importRecords")(function* (options: ImportOptions) {
  const ledger = yield* Ledger;
  const house = yield* Activities;
  // what is kept beside the records passes the same gate as they do
  const issues = personalIssues({ by: options.by, correct: options.correct ?? "" });
  if (issues.some(({ severity }) => severity === "error")) {
    return yield* new Refused({ report: { ...reportOf(fresh()), refused: [{ where: "命令", issues }] } });
  }
  const act: Act = { by: options.by, at: yield* now };
  const work = Effect.fnUntraced(function* (writer: Writer) {
    const tally = fresh();
    for (const { org } of yield* writer.records({ kinds: ["org"] })) tally.orgs.add(orgPath(org));
    yield* Stream.runForEach(options.offered, (batch) => {
      const accepted = admit(batch, house, tally, businessDay(act.at));
      options.onProgress?.(tally.seen);
      return store(writer, accepted, act, options, tally);
    });
    yield* defineKinds(writer, house, tally);
    const report = reportOf(tally);
    const wrong = report.refused.length + report.conflicts.length > 0;
    if (wrong && options.skipInvalid !== true) return yield* new Refused({ report });
    if (options.dryRun === true) return yield* new NothingKept({ report });
    return report;
  });
  return yield* ledger.transact(work).pipe(Effect.catchTag("NothingKept", ({ report }) => Effect.succeed(report)));
});
