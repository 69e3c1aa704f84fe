/** The tables of a ledger as queries see them. Texts and whole numbers only, so that every engine keeps them alike. */
import type { State } from "@taizhang/core";
import type { AccountDeed, Move, Saying } from "@taizhang/engine";
import type { AccountTables } from "./account-tables.ts";

/** In whose name the program itself acts. */
export const HOUSE = "taizhang";

/** A deed as its event tells it, by deed. */
export const MOVED = {
  submit: "submitted",
  withdraw: "withdrawn",
  return: "returned",
  approve: "approved",
  abandon: "abandoned",
  void: "voided",
} as const satisfies Readonly<Record<Move, string>>;

/** What is done to a record, and what is done to the ledger or to an account. */
type Verb =
  | ("recorded" | "edited" | "corrected" | "linked" | (typeof MOVED)[Move])
  | ("defined" | "declared" | "retracted" | "set")
  | AccountDeed["verb"];

/** One thing that was done, never changed after. */
export interface EventRow {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly verb: Verb;
  /** Id of the record; else the kind defined, the name set, the unit, period and saying of a statement, or an account's login. */
  readonly subject: string;
  readonly revision: number;
  /** The state the record is in from here on; empty for what is done to the ledger. */
  readonly state: State | "";
  readonly reason: string | null;
  readonly digest: string;
  /** See `chain.ts`. */
  readonly hash: string;
  readonly body: string;
}

/** A record that counts: its approved revision as it follows from its events, laid out for questions. */
export interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  readonly month: string | null;
  readonly org: string;
  /** What the codes of all units below share. */
  readonly org_path: string;
  readonly title: string;
  readonly highlight: number;
  readonly state: State;
  readonly revision: number;
  readonly approved_by: string;
  readonly approved_at: string;
  readonly unread: string | null;
  /** Facts by name, as JSON. */
  readonly facts: string;
  /** The event that first brought the record: its place in the order of recording. */
  readonly since: number;
  /** The event that brought this revision: who, when, digest and body are read there. */
  readonly event: number;
  /** The last event about the record. */
  readonly last: number;
}

/** A record's newest revision while it does not count. */
export interface UnapprovedRow extends Omit<RecordRow, "unread" | "approved_by" | "approved_at"> {
  /** The event that returned it; who, when and why are read there. */
  readonly returned: number | null;
}

/** What is said of a unit's month or year; who, when and why are read in its event. */
interface StatementRow {
  readonly org_path: string;
  readonly period: string;
  readonly says: Saying;
  readonly org: string;
  readonly event: number;
}

/** What the entries of a unit with all below it add up to in one month, kind and fact. */
export interface TotalRow {
  readonly org_path: string;
  readonly month: string;
  readonly kind: string;
  readonly fact: string;
  readonly sum: number;
  readonly exact: number;
  readonly about: number;
  readonly over: number;
  readonly at_least: number;
  readonly nearly: number;
  readonly none_reported: number;
  readonly unknown: number;
}

/** How many records a unit with all below it has; the whole ledger's path is empty. */
export interface CensusRow {
  readonly org_path: string;
  /** The month of entries, the year of records of the house, 0 of organisations. */
  readonly period: string;
  readonly kind: string;
  readonly count: number;
}

interface DefinitionRow {
  readonly kind: string;
  readonly fingerprint: string;
}

interface MetaRow {
  readonly name: string;
  readonly value: string;
}

export interface Tables extends AccountTables {
  readonly events: EventRow;
  readonly records: RecordRow;
  readonly totals: TotalRow;
  readonly census: CensusRow;
  readonly unapproved: UnapprovedRow;
  readonly statements: StatementRow;
  readonly definitions: DefinitionRow;
  readonly settings: MetaRow;
  readonly meta: MetaRow;
}
