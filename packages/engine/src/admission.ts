/** Who and what an import lets in: screened, in time, of a unit there is, by somebody who may. */
import { authorize, denialWords, type Principal } from "@taizhang/access";
import { discreet, error, screen, type Catalogue, type Issue, type Screened, type Screening } from "@taizhang/core";
import { closingOf, closingWords } from "./closing.ts";
import type { Ground } from "./ground.ts";
import type { Settings } from "./settings.ts";
import { note, type Tally } from "./tally.ts";

/** A record at the door: read from somewhere, or already unreadable there. */
export type Offered =
  | { readonly where: string; readonly raw: unknown }
  | { readonly where: string; readonly issues: readonly Issue[] };

/** A record that may be stored, and where it was read. */
export interface Accepted {
  readonly where: string;
  readonly record: Screened;
}

/** What the ledger says about who imports what, and when. */
export interface Terms {
  readonly principal: Principal;
  readonly today: string;
  readonly settings: Settings;
  readonly ground: Ground;
  /** What was asked and allowed before: a verb and a unit. */
  readonly permitted: Set<string>;
}

/** What screening says of a record at the door. */
export interface Seen {
  readonly where: string;
  readonly screening: Screening;
}

/** Looks at a batch; asks no ledger. */
export const look = (batch: readonly Offered[], house: Catalogue): Seen[] =>
  batch.map((offered) => ({
    where: offered.where,
    screening: "issues" in offered ? { ok: false, issues: offered.issues.map(discreet) } : screen(offered.raw, house),
  }));

const unregistered = (org: string): Issue =>
  error(
    "org-unknown",
    ["org"],
    `台账里没有单位 ${org}；请先登记：把 {"kind": "org", "code": "${org}", "name": "单位名称"} 放在这条前面`,
  );

/** Why a record may not be brought by this person; what they may not know of is not there. */
function forbidden({ org, kind }: Screened, { principal, permitted }: Terms): Issue | undefined {
  const verb = kind === "org" ? "settings" : "record";
  const asked = `${verb} ${org}`;
  if (permitted.has(asked)) return undefined;
  const decision = authorize(principal, verb, { org });
  if (decision.allowed) {
    permitted.add(asked);
    return undefined;
  }
  return decision.why === "absent" ? unregistered(org) : error("denied", ["org"], denialWords(verb, decision.why));
}

/** What screening alone cannot know: is the time come, is the unit in the ledger, did this import bring the id before. */
function misplaced(record: Screened, tally: Tally, terms: Terms): Issue | undefined {
  const { today, ground, settings } = terms;
  if (record.from !== undefined && record.from > today) {
    return error(
      "future",
      ["when"],
      `这件事的日期还没有到（今天是 ${today}）；打算做的事请记为计划：kind 写 plan-item`,
    );
  }
  const refusal = forbidden(record, terms);
  if (refusal !== undefined) return refusal;
  if (record.kind === "org") ground.register(record.org);
  else if (!ground.knows(record.org)) return unregistered(record.org);
  const said = ground.closings(record.org);
  const closing = record.kind === "org" ? undefined : closingOf(record, said, settings, today);
  if (closing !== undefined) return error(closing.what, ["when"], closingWords(record, closing));
  const before = tally.places.get(record.id);
  if (before === undefined) return undefined;
  return error("repeated", ["id"], `与 ${before} 是同一条（编号相同）；如确为两件事，请写不同的名称，或各写一个 id`);
}

/** Those of a batch that may be stored; what keeps the others out is noted. */
export function admit(seen: readonly Seen[], tally: Tally, terms: Terms): Accepted[] {
  return seen.flatMap(({ where, screening }) => {
    tally.seen += 1;
    if (!screening.ok) {
      note(tally, "refused", { where, issues: screening.issues });
      return [];
    }
    const { record, warnings } = screening;
    const issue = misplaced(record, tally, terms);
    if (issue !== undefined) {
      note(tally, "refused", { where, issues: [issue] });
      return [];
    }
    tally.places.set(record.id, where);
    if (warnings.length > 0) note(tally, "warned", { where, issues: warnings });
    return [{ where, record }];
  });
}
