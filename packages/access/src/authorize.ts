/** The one question about access: may this principal do this to that? */
import { within } from "@taizhang/core";
import { articleOf, entitlements, type Limit, type Verb } from "./policy.ts";
import type { Principal } from "./principal.ts";

/** What something is done to, as far as access asks. */
export interface Resource {
  /**
   * Administrative code of the unit it belongs to or is done for; for what concerns the ledger as a whole, see `wholeOf`.
   */
  readonly org: string;
  /** State of the face it is done to; to the whole record, of the standing face where there is one. */
  readonly state?: string;
  /** Login of whoever recorded this revision. */
  readonly recordedBy?: string;
  /** Login of the account it is done to. */
  readonly account?: string;
  /** How the ledger is reviewed; four eyes when nobody says otherwise. */
  readonly review?: "four-eyes" | "one-hand";
}

/**
 * Why not: nobody signed in; none of their roles does this anywhere; their role does it, but not there; it is their own;
 * it is another's; it is in another state; not by this door.
 */
export type Reason = "anonymous" | "role" | "place" | "own" | "foreign" | "state" | "door";

export type Decision =
  | { readonly allowed: true }
  /** To be answered in every byte as if it were not there. */
  | { readonly allowed: false; readonly hidden: true; readonly why: "absent" }
  | { readonly allowed: false; readonly hidden: false; readonly why: Reason };

const ALLOWED = { allowed: true } as const;
const HIDDEN = { allowed: false, hidden: true, why: "absent" } as const;
const denied = <R extends Reason>(why: R) => ({ allowed: false, hidden: false, why }) as const;

/** What stands in the way of a limited role; undefined when nothing does. */
function obstacle(limit: Limit, principal: Principal, resource: Resource): Reason | undefined {
  const { states, recordedBy, account, doors } = limit;
  if (doors !== undefined && !doors.includes(principal.door)) return "door";
  if (states !== undefined && (resource.state === undefined || !states.includes(resource.state))) return "state";
  if (recordedBy !== undefined && resource.review !== "one-hand") {
    if (resource.recordedBy === undefined || resource.recordedBy === principal.login) return "own";
  }
  if (account === undefined || principal.door === "local") return undefined;
  const own = resource.account === principal.login;
  if (account === "own") return own ? undefined : "foreign";
  return own || resource.account === undefined ? "own" : undefined;
}

/**
 * Whether somebody has a role that does this somewhere. What is denied here is denied whatever it is done to, and may be
 * answered before looking.
 */
export function may(principal: Principal, verb: Verb): Exclude<Decision, { readonly hidden: true }> {
  if (principal.door === "none") return denied("anonymous");
  return entitlements(principal, verb).length > 0 ? ALLOWED : denied("role");
}

/** Whether `principal` may do `verb` to `resource`; undefined is what is not there, and is never allowed. */
export function authorize(principal: Principal, verb: Verb, resource: Resource | undefined): Decision {
  const anywhere = may(principal, verb);
  if (!anywhere.allowed) return anywhere;
  if (resource === undefined) return HIDDEN;
  const covering = (asked: Verb) => entitlements(principal, asked).filter(({ org }) => within(resource.org, org));
  const obstacles = covering(verb).map(({ limit }) => obstacle(limit, principal, resource));
  if (obstacles.includes(undefined)) return ALLOWED;
  const seen = articleOf(verb).to === "record" ? covering("read").length > 0 : obstacles.length > 0;
  return seen ? denied(obstacles[0] ?? "place") : HIDDEN;
}
