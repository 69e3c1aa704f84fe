/** What is done with a record under review: submitted, withdrawn, returned, approved, abandoned, made void. */
import type { Principal } from "@taizhang/access";
import { error, personalIssues, possible, reasoned, step, type Issue } from "@taizhang/core";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { businessDay, now } from "./clock.ts";
import { closingOf, closings } from "./closing.ts";
import { Conflict, Refused, Unknown } from "./failure.ts";
import { refusalOf } from "./import-report.ts";
import { Ledger, type Move, type Writer } from "./ledger.ts";
import { permit } from "./permit.ts";
import { readStored } from "./reading.ts";
import { settingsOf, type Settings } from "./settings.ts";
import type { Stored } from "./stored.ts";

/** A deed asked for. */
export interface DeedAsked {
  readonly principal: Principal;
  readonly id: string;
  readonly deed: Move;
  /** The version somebody looked at; another one is a conflict. */
  readonly version?: number;
  readonly reason?: string;
  /** Path of the field a return is about. */
  readonly field?: string;
}

/** Everybody who had a hand in the revision under way, since one was approved last. */
const handsOf = Effect.fnUntraced(function* (writer: Writer, id: string) {
  const events = yield* writer.history(id);
  const since = events.findLastIndex(({ state }) => state === "approved");
  const brought = (from: number) => events.slice(from).flatMap(({ verb, by }) => (CONTENT.includes(verb) ? [by] : []));
  // of what is approved and not yet corrected, those who brought it
  const hands = brought(since + 1);
  return new Set(hands.length > 0 ? hands : brought(0));
});

/** Verbs of events that bring content; whoever says that two records are one thing brings none. */
const CONTENT: readonly string[] = ["recorded", "edited", "corrected"];

/** The record, when this person may do this to it. */
export const reachable = Effect.fnUntraced(function* (
  writer: Writer,
  { review }: Settings,
  {
    principal,
    id,
    deed,
  }: { readonly principal: Principal; readonly id: string; readonly deed: Move | "edit" | "correct" | "link" },
) {
  const stored = yield* writer.find(id);
  const hands = yield* handsOf(writer, id);
  const recordedBy = hands.has(principal.login) ? principal.login : ([...hands][0] ?? "");
  // making void takes the whole record, with what counts of it
  const face = deed === "void" ? (stored?.standing ?? stored) : stored;
  const resource = face === undefined ? undefined : { org: face.org, state: face.state, recordedBy, review };
  yield* permit(principal, deed, resource, new Unknown({ what: "entry", given: id, near: [] }));
  if (stored === undefined) return yield* Effect.die(new Error("what is not there was permitted"));
  return stored;
});

const placeOf = ({ state, standing }: Stored) => ({ state, standing: standing !== undefined });

/** Fails when the record is not as somebody thought, or takes no such deed now. */
export const timely = Effect.fnUntraced(function* (
  writer: Writer,
  settings: Settings,
  stored: Stored,
  deed: Move | "edit" | "correct",
  version: number | undefined,
) {
  const can = possible(placeOf(stored));
  const conflict = (what: Conflict["what"]) => new Conflict({ what, stored, possible: can });
  if (version !== undefined && version !== stored.version) return yield* conflict("stale");
  if (step(placeOf(stored), deed) === undefined) return yield* conflict("state");
  const today = businessDay(yield* now);
  const closing = closingOf(stored, yield* closings(writer, stored.org), settings, today);
  // what is in time may be approved later
  if (closing?.what === "closed" || (closing?.what === "late" && deed === "submit"))
    return yield* conflict(closing.what);
});

/** What is wrong with a reason. */
function reasonIssues({ deed, reason, field }: DeedAsked): Issue[] {
  if (reasoned(deed) && (reason ?? "").trim() === "") return [error("reason", ["reason"], "请写明原因")];
  if ((reason ?? "").length > 500) return [error("reason", ["reason"], "原因最多 500 字")];
  return personalIssues({ reason: reason ?? "", field: field ?? "" }).filter(({ severity }) => severity === "error");
}

/** The record with its facts as they are counted today; refused when it cannot be read any more. */
const countedAnew = Effect.fnUntraced(function* (stored: Stored) {
  const house = yield* Activities;
  const activity = house.get(stored.kind);
  if (stored.month === undefined) return stored;
  const told = readStored(activity, stored);
  if ("facts" in told) return { ...stored, facts: told.facts };
  return yield* new Refused({ report: refusalOf(stored.id, [error("unread", [], told.why)]) });
});

/** Does one deed, in a transaction of its own; tells the record as it is then. */
export const perform = Effect.fn("perform")(function* (asked: DeedAsked) {
  const { id, deed, principal, reason, field } = asked;
  const issues = reasonIssues(asked);
  if (issues.length > 0) return yield* new Refused({ report: refusalOf(id, issues) });
  const act = { by: principal.login, at: yield* now };
  const ledger = yield* Ledger;
  return yield* ledger.transact(
    Effect.fnUntraced(function* (writer: Writer) {
      const settings = yield* settingsOf(writer);
      const stored = yield* reachable(writer, settings, asked);
      yield* timely(writer, settings, stored, deed, asked.version);
      const counted = deed === "approve" ? yield* countedAnew(stored) : stored;
      const why = reason === undefined ? undefined : { reason, ...(field === undefined ? {} : { field }) };
      yield* writer.move(counted, deed, act, why);
      return (yield* writer.find(id)) ?? stored;
    }),
  );
});
