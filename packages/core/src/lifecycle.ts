/** The life of a record: what may be done with it in each state, and what it is then. */

/** draft 草稿, submitted 待审, returned 退回, approved 已审, void 作废. Only what is approved counts. */
export type State = "draft" | "submitted" | "returned" | "approved" | "void";

/** What can be done with a record. */
export type Deed = "record" | "edit" | "submit" | "withdraw" | "return" | "approve" | "correct" | "abandon" | "void";

/** What the states are called. */
export const STATE_TITLES: Readonly<Record<State, string>> = {
  draft: "草稿",
  submitted: "待审",
  returned: "退回",
  approved: "已审",
  void: "作废",
};

/** What the deeds are called. */
export const DEED_TITLES: Readonly<Record<Deed, string>> = {
  record: "登记",
  edit: "修改",
  submit: "提交",
  withdraw: "撤回",
  return: "退回",
  approve: "通过",
  correct: "更正",
  abandon: "放弃更正",
  void: "作废",
};

/** Where a record is: the state of its newest revision, and whether an approved one counts meanwhile. */
export interface Place {
  readonly state: State;
  /** An approved revision counts while a correction of it is under way. */
  readonly standing: boolean;
}

interface Move {
  readonly from: readonly State[];
  /** The state then; `same` leaves it as it is. */
  readonly to: State | "same";
  /** Whether the one who does it must say why. */
  readonly reasoned?: true;
  /** Only of a correction, whose earlier revision counts meanwhile. */
  readonly corrections?: true;
}

/** One row for each deed with a record that is there; a new one begins as a draft. */
const MOVES: Readonly<Record<Exclude<Deed, "record">, Move>> = {
  edit: { from: ["draft", "returned"], to: "same" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  withdraw: { from: ["submitted"], to: "draft" },
  return: { from: ["submitted"], to: "returned", reasoned: true },
  approve: { from: ["submitted"], to: "approved" },
  correct: { from: ["approved"], to: "draft", reasoned: true },
  abandon: { from: ["draft", "returned"], to: "approved", corrections: true },
  void: { from: ["draft", "submitted", "returned", "approved"], to: "void", reasoned: true },
};

/** Deeds with a record that is there already. */
export const DEEDS = Object.keys(MOVES) as readonly (keyof typeof MOVES)[];

/** Whether a deed needs a reason. */
export const reasoned = (deed: Deed): boolean => deed !== "record" && MOVES[deed].reasoned === true;

/** Where a record is after a deed; undefined when that cannot be done with it (of `undefined`: all but recording it). */
export function step(place: Place | undefined, deed: Deed): Place | undefined {
  if (deed === "record") return place === undefined ? { state: "draft", standing: false } : undefined;
  if (place === undefined) return undefined;
  const { from, to, corrections } = MOVES[deed];
  if (!from.includes(place.state) || (corrections === true && !place.standing)) return undefined;
  const state = to === "same" ? place.state : to;
  const standing = deed === "correct" || (place.standing && state !== "approved" && state !== "void");
  return { state, standing };
}

/** What can be done with a record where it is, in the order of its life. */
export function possible(place: Place | undefined): Deed[] {
  if (place === undefined) return ["record"];
  return DEEDS.filter((deed) => step(place, deed) !== undefined);
}
