/** Records coming in: screened, all or nothing, the same record twice a no-op. */
import { authorize, denialWords, may, type Principal } from "@taizhang/access";
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
import { businessDay, now } from "./clock.ts";
import { closingOf, closings, closingWords } from "./closing.ts";
import { fingerprint } from "./definition.ts";
import { Refused } from "./failure.ts";
import { refusalOf, type ConflictingRecord, type ImportReport, type RefusedRecord } from "./import-report.ts";
import { Ledger, type Act, type Putting, type Writer } from "./ledger.ts";
import { reach } from "./permit.ts";
import { settingsFrom, type Settings } from "./settings.ts";
import type { Statement } from "./statement.ts";

/** A record at the door: read from somewhere, or already unreadable there. */
export type Offered =
  | { readonly where: string; readonly raw: unknown }
  | { readonly where: string; readonly issues: readonly Issue[] };

export interface ImportOptions {
  /** Batches in order; a few hundred records each. */
  readonly offered: Stream.Stream<readonly Offered[]>;
  /** Who imports. */
  readonly principal: Principal;
  /** Leave them as drafts, where another is to approve them. */
  readonly draft?: boolean;
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
  edited: number;
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
  edited: 0,
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

/** What the ledger says about who imports what, and when. */
interface Terms {
  readonly principal: Principal;
  readonly today: string;
  readonly settings: Settings;
  /** What closes and opens its years and months. */
  readonly closings: readonly Statement[];
}

const unregistered = (org: string): Issue =>
  error(
    "org-unknown",
    ["org"],
    `台账里没有单位 ${org}；请先登记：把 {"kind": "org", "code": "${org}", "name": "单位名称"} 放在这条前面`,
  );

/** Why a record may not be brought by this person; what they may not know of is not there. */
function forbidden({ org, kind }: Screened, { principal }: Terms): Issue | undefined {
  const verb = kind === "org" ? "settings" : "record";
  const decision = authorize(principal, verb, { org });
  if (decision.allowed) return undefined;
  return decision.why === "absent" ? unregistered(org) : error("denied", ["org"], denialWords(verb, decision.why));
}

/** What screening alone cannot know: is the time come, is the unit in the ledger, did this import bring the id before. */
function misplaced(record: Screened, tally: Tally, terms: Terms): Issue | undefined {
  const { today, closings: said, settings } = terms;
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
    return unregistered(record.org);
  }
  const refusal = forbidden(record, terms);
  if (refusal !== undefined) return refusal;
  const closing = record.kind === "org" ? undefined : closingOf(record, said, settings, today);
  if (closing !== undefined) return error(closing.what, ["when"], closingWords(record, closing));
  const before = tally.places.get(record.id);
  if (before === undefined) return undefined;
  return error("repeated", ["id"], `与 ${before} 是同一条（编号相同）；如确为两件事，请写不同的名称，或各写一个 id`);
}

function admit(batch: readonly Offered[], house: Catalogue, tally: Tally, terms: Terms): Accepted[] {
  return batch.flatMap((offered) => {
    tally.seen += 1;
    const screening =
      "issues" in offered ? { ok: false as const, issues: offered.issues.map(discreet) } : screen(offered.raw, house);
    if (!screening.ok) {
      note(tally, "refused", { where: offered.where, issues: screening.issues });
      return [];
    }
    const { record, warnings } = screening;
    const issue = misplaced(record, tally, terms);
    if (issue !== undefined) {
      note(tally, "refused", { where: offered.where, issues: [issue] });
      return [];
    }
    tally.places.set(record.id, offered.where);
    if (warnings.length > 0) note(tally, "warned", { where: offered.where, issues: warnings });
    return [{ where: offered.where, record }];
  });
}

/** What somebody elsewhere uses is not told. */
const TAKEN = error("id-taken", ["id"], "这个编号已经用过，请写另一个 id，或不写 id");

/** Those whose ids are not those of records out of this person's reach; the others are refused. */
const correctable = Effect.fnUntraced(function* (
  writer: Writer,
  offered: readonly Accepted[],
  principal: Principal,
  tally: Tally,
) {
  return yield* Effect.filter(offered, ({ where, record }) =>
    Effect.map(writer.find(record.id), (known) => {
      if (known === undefined || authorize(principal, "correct", known).allowed) return true;
      note(tally, "refused", { where, issues: [TAKEN] });
      return false;
    }),
  );
});

const store = Effect.fnUntraced(function* (
  writer: Writer,
  admitted: readonly Accepted[],
  principal: Principal,
  act: Act,
  how: Putting,
  tally: Tally,
) {
  const accepted = how.correction === undefined ? admitted : yield* correctable(writer, admitted, principal, tally);
  if (accepted.length === 0) return;
  const outcomes = yield* writer.put(
    accepted.map(({ record }) => record),
    act,
    how,
  );
  outcomes.forEach((outcome, at) => {
    const offered = accepted[at];
    if (offered === undefined) return;
    const { where, record } = offered;
    tally.kinds.add(record.kind);
    if (outcome.as !== "conflict") tally[outcome.as === "linked" ? "edited" : outcome.as] += 1;
    else if (authorize(principal, "read", { org: outcome.stored.org }).allowed) {
      note(tally, "conflicts", { where, stored: outcome.stored, offered: record.body });
    } else note(tally, "refused", { where, issues: [TAKEN] });
  });
});

const isOrg = ({ record }: Accepted): boolean => record.kind === "org";

/** What is brought is approved at once where one hand keeps the ledger, else left to a reviewer, or to its clerk. */
function howOf({ correct, draft }: ImportOptions, { review }: Settings): Putting {
  const to = review === "one-hand" ? "approved" : draft === true ? "draft" : "submitted";
  return { to, ...(correct === undefined ? {} : { correction: { reason: correct } }) };
}

const reportOf = (tally: Tally): ImportReport => {
  const { recorded, unchanged, edited, corrected, refused, conflicts, warned, unlisted } = tally;
  return { recorded, unchanged, edited, corrected, refused, conflicts, warned, unlisted };
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
  const { principal } = options;
  const issues = personalIssues({ by: principal.login, correct: options.correct ?? "" });
  if (issues.some(({ severity }) => severity === "error")) {
    return yield* new Refused({ report: refusalOf("命令", issues) });
  }
  if (!may(principal, "settings").allowed) yield* reach(principal, "record");
  const act: Act = { by: principal.login, at: yield* now };
  const work = Effect.fnUntraced(function* (writer: Writer) {
    const tally = fresh();
    const orgs = yield* writer.records({ kinds: ["org"] });
    for (const { org } of orgs) tally.orgs.add(orgPath(org));
    const settings = settingsFrom(yield* writer.settings);
    const how = howOf(options, settings);
    const terms: Terms = { principal, today: businessDay(act.at), settings, closings: yield* closings(writer) };
    yield* Stream.runForEach(options.offered, (batch) => {
      const accepted = admit(batch, house, tally, terms);
      options.onProgress?.(tally.seen);
      // units are registered, not reviewed
      return Effect.andThen(
        store(writer, accepted.filter(isOrg), principal, act, { ...how, to: "approved" }, tally),
        store(
          writer,
          accepted.filter((each) => !isOrg(each)),
          principal,
          act,
          how,
          tally,
        ),
      );
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
