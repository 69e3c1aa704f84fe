/** What becomes of a record: the one place that says what follows from an event, and when a record counts. */
import { cellsOf, type Cell, type Screened, step } from "@taizhang/core";
import { counting, type Act, type Move, type Outcome, type Putting, type Stored } from "@taizhang/engine";

/** One hand: whoever brings a record approves it in the same act. */
export const AT_ONCE: Putting = { to: "approved" };

/** What an offered record is to a ledger that holds `known` under its id. */
export function outcome(known: Stored | undefined, offered: Screened, how: Putting): Outcome {
  const { to, correction, linking } = how;
  if (known === undefined) return { as: "recorded" };
  const conflict: Outcome = { as: "conflict", stored: known };
  if (known.state === "void") return conflict;
  if (known.digest === offered.digest) return { as: "unchanged" };
  if (correction === undefined) return conflict;
  if (linking === true) return { as: "linked" };
  if (known.state === "approved") return { as: "corrected" };
  // what a reviewer is looking at stays as it is
  return known.state === "submitted" && to !== "approved" ? conflict : { as: "edited" };
}

/** A record as it stands once it is put. */
export function put(
  { from: _, ...offered }: Screened,
  { by, at }: Act,
  { to, linking }: Putting,
  known: Stored | undefined,
): Omit<Stored, "version"> {
  const standing = counting(known);
  const revision = (standing ?? { revision: 0 }).revision + 1;
  const recorded = { ...offered, revision, recordedBy: by, recordedAt: at };
  const underWay = known !== undefined && known.state !== "approved" ? known : undefined;
  const state = linking === true ? (underWay?.state ?? to) : to;
  if (state === "approved") return { ...recorded, state, approvedBy: by, approvedAt: at };
  // a returned one stays with its reason until it is submitted again
  const returned = state === "submitted" ? undefined : underWay?.returned;
  return {
    ...recorded,
    state: returned === undefined ? state : "returned",
    approvedBy: "",
    approvedAt: "",
    ...(returned === undefined ? {} : { returned }),
    ...(standing === undefined ? {} : { standing }),
  };
}

/** A record as it stands after a deed, by the deed's event. Throws when its state does not allow the deed. */
export function moved(stored: Stored, deed: Move, { by, at }: Act, version: number, why: Why | undefined): Stored {
  const place = step({ state: stored.state, standing: stored.standing !== undefined }, deed);
  if (place === undefined) throw new Error(`${deed} of what is ${stored.state}`);
  if (deed === "abandon" && stored.standing !== undefined) return { ...stored.standing, version };
  const { standing, returned: _, unread: _unread, ...rest } = stored;
  const { state } = place;
  const approved = state === "approved" ? { approvedBy: by, approvedAt: at } : { approvedBy: "", approvedAt: "" };
  return {
    ...rest,
    ...approved,
    state,
    version,
    ...(state === "returned" ? { returned: { by, at, reason: why?.reason ?? "", ...fieldOf(why) } } : {}),
    ...(place.standing && standing !== undefined ? { standing } : {}),
  };
}

/** Why a deed is done, and about which field. */
export interface Why {
  readonly reason: string;
  readonly field?: string;
}

const fieldOf = (why: Why | undefined): { readonly field?: string } =>
  why?.field === undefined ? {} : { field: why.field };

/** Whether a record brings anything to the totals: only what is approved and can be read counts. */
export const isCounted = ({ state, unread }: Stored): boolean => state === "approved" && unread === undefined;

/** What a record brings to the totals. */
export const countedCells = (record: Stored): Cell[] => (isCounted(record) ? cellsOf(record) : []);
