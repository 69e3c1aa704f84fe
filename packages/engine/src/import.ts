/** Records coming in: screened, all or nothing, the same record twice a no-op. */
import { authorize, may, type Principal } from "@taizhang/access";
import { error, personalIssues, type Catalogue, type Screened } from "@taizhang/core";
import { Data, Effect, Stream } from "effect";
import { Activities } from "./activities.ts";
import { businessDay, now } from "./clock.ts";
import { admit, look, type Accepted, type Offered, type Seen, type Terms } from "./admission.ts";
import { fingerprint } from "./definition.ts";
import { Refused } from "./failure.ts";
import { Ground, survey } from "./ground.ts";
import { refusalOf, type ImportReport } from "./import-report.ts";
import { Ledger, type Act, type Putting, type Writer } from "./ledger.ts";
import { reach } from "./permit.ts";
import { settingsOf, type Settings } from "./settings.ts";
import type { Stored } from "./stored.ts";
import { fresh, note, reportOf, type Tally } from "./tally.ts";

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
  /** Called with each record let in as the ledger then holds it. */
  readonly onKept?: (stored: Stored) => void;
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

const recordsOf = (seen: readonly Seen[]): Screened[] =>
  seen.flatMap(({ screening }) => (screening.ok ? [screening.record] : []));

const tellKept = Effect.fnUntraced(function* (
  writer: Writer,
  accepted: readonly Accepted[],
  tell: (stored: Stored) => void,
) {
  for (const { record } of accepted) {
    const stored = yield* writer.find(record.id);
    if (stored !== undefined) tell(stored);
  }
});

const isOrg = ({ record }: Accepted): boolean => record.kind === "org";

/** What is brought is approved at once where one hand keeps the ledger, else left to a reviewer, or to its clerk. */
function howOf({ correct, draft }: ImportOptions, { review }: Settings): Putting {
  const to = review === "one-hand" ? "approved" : draft === true ? "draft" : "submitted";
  return { to, ...(correct === undefined ? {} : { correction: { reason: correct } }) };
}

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
    const ground = new Ground();
    const settings = yield* settingsOf(writer);
    const how = howOf(options, settings);
    const terms: Terms = { principal, today: businessDay(act.at), settings, ground, permitted: new Set() };
    yield* Stream.runForEach(
      options.offered,
      Effect.fnUntraced(function* (batch) {
        const seen = look(batch, house);
        yield* survey(ground, writer, recordsOf(seen));
        const accepted = admit(seen, tally, terms);
        options.onProgress?.(tally.seen);
        // units are registered, not reviewed
        const [units, others] = [accepted.filter(isOrg), accepted.filter((each) => !isOrg(each))];
        yield* store(writer, units, principal, act, { ...how, to: "approved" }, tally);
        yield* store(writer, others, principal, act, how, tally);
        if (options.onKept !== undefined) yield* tellKept(writer, accepted, options.onKept);
      }),
    );
    yield* defineKinds(writer, house, tally);
    const report = reportOf(tally);
    const wrong = report.refused.length + report.conflicts.length > 0;
    if (wrong && options.skipInvalid !== true) return yield* new Refused({ report });
    if (options.dryRun === true) return yield* new NothingKept({ report });
    return report;
  });
  return yield* ledger.transact(work).pipe(Effect.catchTag("NothingKept", ({ report }) => Effect.succeed(report)));
});
