/** Other content for a record that is there: an edit of what is under way, a correction of what is approved, a link. */
import { authorize, denialWords, type Principal } from "@taizhang/access";
import { error, personalIssues, screen, type Issue, type Screened } from "@taizhang/core";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { now } from "./clock.ts";
import { Conflict, Refused } from "./failure.ts";
import { refusalOf } from "./import-report.ts";
import { Ledger, type Putting, type Writer } from "./ledger.ts";
import { bodyOf } from "./reading.ts";
import { reachable, timely } from "./review.ts";
import { settingsOf, type Settings } from "./settings.ts";
import type { Stored } from "./stored.ts";

/** What a record is to be from now on. */
export interface Revision {
  readonly principal: Principal;
  readonly id: string;
  /** The whole record; its id may be left out. */
  readonly raw: unknown;
  /** The version somebody looked at; another one is a conflict. */
  readonly version?: number;
  /** Why; needed when the record is approved. */
  readonly reason?: string;
  /** Submit it in the same act. */
  readonly submit?: boolean;
}

const refuse = (where: string, issues: readonly Issue[]) =>
  Effect.fail(new Refused({ report: refusalOf(where, issues) }));

/** The record as it was sent, under the id it has. */
const screenedAs = Effect.fnUntraced(function* (id: string, raw: unknown, principal: Principal) {
  const house = yield* Activities;
  const named = typeof raw === "object" && raw !== null && !Array.isArray(raw) ? { ...raw, id } : raw;
  const screening = screen(named, house);
  if (!screening.ok) return yield* refuse(id, screening.issues);
  const { record, warnings } = screening;
  if (record.id !== id) return yield* refuse(id, [error("id", ["id"], "编号不能改")]);
  const decision = authorize(principal, "record", { org: record.org });
  if (!decision.allowed) {
    const words = decision.why === "absent" ? `台账里没有单位 ${record.org}` : denialWords("record", decision.why);
    return yield* refuse(id, [error("denied", ["org"], words)]);
  }
  return { record, warnings };
});

/** Puts a record under review again, or approves it at once where one hand keeps the ledger. */
const put = Effect.fnUntraced(function* (
  writer: Writer,
  { review }: Settings,
  record: Screened,
  principal: Principal,
  how: Omit<Putting, "to">,
  submit: boolean,
) {
  const act = { by: principal.login, at: yield* now };
  const to = review === "one-hand" ? "approved" : submit ? "submitted" : "draft";
  const [outcome] = yield* writer.put([record], act, { ...how, to });
  if (outcome?.as === "conflict") return yield* new Conflict({ what: "state", stored: outcome.stored, possible: [] });
  return yield* writer.find(record.id);
});

/** Revises a record; tells it as it is then, and what its content warns of. */
export const revise = Effect.fn("revise")(function* (asked: Revision) {
  const { principal, id, raw, version, reason, submit = false } = asked;
  const personal = personalIssues({ reason: reason ?? "" }).filter(({ severity }) => severity === "error");
  if (personal.length > 0) return yield* refuse(id, personal);
  const ledger = yield* Ledger;
  return yield* ledger.transact(
    Effect.fnUntraced(function* (writer: Writer) {
      const settings = yield* settingsOf(writer);
      const found = yield* writer.find(id);
      const deed = found?.state === "approved" ? "correct" : "edit";
      const stored = yield* reachable(writer, settings, { principal, id, deed });
      yield* timely(writer, settings, stored, deed, version);
      if (deed === "correct" && (reason ?? "").trim() === "") {
        return yield* refuse(id, [error("reason", ["reason"], "更正已审的条目，请写明原因")]);
      }
      const { record, warnings } = yield* screenedAs(id, raw, principal);
      const after = yield* put(writer, settings, record, principal, { correction: { reason: reason ?? "" } }, submit);
      return { stored: after ?? stored, warnings };
    }),
  );
});

/** A link asked for: the record says that it is the same thing as another, and counts nothing from then on. */
export interface Link {
  readonly principal: Principal;
  readonly id: string;
  /** Id of the other record, which counts. */
  readonly sameAs: string;
  readonly version?: number;
}

/** Says that a record is the same thing as another. */
export const link = Effect.fn("link")(function* ({ principal, id, sameAs, version }: Link) {
  const ledger = yield* Ledger;
  const house = yield* Activities;
  return yield* ledger.transact(
    Effect.fnUntraced(function* (writer: Writer) {
      const settings = yield* settingsOf(writer);
      const stored: Stored = yield* reachable(writer, settings, { principal, id, deed: "link" });
      yield* reachable(writer, settings, { principal, id: sameAs, deed: "link" });
      if (version !== undefined && version !== stored.version) {
        return yield* new Conflict({ what: "stale", stored, possible: [] });
      }
      const body = bodyOf(stored);
      if ("why" in body) return yield* refuse(id, [error("unread", [], body.why)]);
      const screening = screen({ ...(body.value as object), sameAs }, house);
      if (!screening.ok) return yield* refuse(id, screening.issues);
      const how = { correction: { reason: `与 ${sameAs} 是同一件事` }, linking: true } as const;
      return (yield* put(writer, settings, screening.record, principal, how, true)) ?? stored;
    }),
  );
});
