/** What a ledger in memory holds, and the plainest way to ask it and to do something to it. */
import { orgPath, type Screened } from "@taizhang/core";
import {
  bytewise,
  counting,
  inOrder,
  type Act,
  type Census,
  type Happened,
  type MonthCount,
  type Move,
  type Outcome,
  type Putting,
  type Query,
  type Recounted,
  type Statement,
  type Stored,
  type UnapprovedQuery,
} from "@taizhang/engine";
import { lineOf } from "./paths.ts";
import { moved, outcome, put, type Why } from "./revision.ts";
import { HOUSE, MOVED } from "./tables.ts";

/** Everything the ledger holds. */
export interface Content {
  /** Each record in its newest revision, in the order in which they first came. */
  readonly records: Map<string, Stored>;
  readonly events: Happened[];
  readonly statements: Map<string, Statement>;
  readonly settings: Map<string, string>;
  readonly definitions: Map<string, string>;
}

export const nothing = (): Content => ({
  records: new Map(),
  events: [],
  statements: new Map(),
  settings: new Map(),
  definitions: new Map(),
});

export const copied = (content: Content): Content => ({
  records: new Map(content.records),
  events: [...content.events],
  statements: new Map(content.statements),
  settings: new Map(content.settings),
  definitions: new Map(content.definitions),
});

/** Of one kind and year as they came: a map keeps its first order, and a sort keeps equals as they are. */
const inPlaces = (a: Stored, b: Stored): number => bytewise(a.kind, b.kind) || a.year - b.year;

const below = (org: string, path: string): boolean => orgPath(org).startsWith(path);

function isAbout(record: Stored, { kinds, org, within, period }: Pick<Query, "kinds" | "org" | "within" | "period">) {
  return (
    (kinds === undefined || kinds.includes(record.kind)) &&
    (org === undefined || below(record.org, orgPath(org))) &&
    (within === undefined || within.some((path) => below(record.org, path))) &&
    (period === undefined || String(record.year) === period || record.month === period)
  );
}

function fits(record: Stored, query: Query): boolean {
  const { highlight, unread, after } = query;
  return (
    isAbout(record, query) &&
    (highlight === undefined || record.highlight) &&
    (unread === undefined || record.unread !== undefined) &&
    (after === undefined || inOrder(record, after) > 0)
  );
}

export const standing = ({ records }: Content): Stored[] =>
  [...records.values()].flatMap((each) => counting(each) ?? []);

export function select(content: Content, query: Query): Stored[] {
  const order = query.order === "recorded" ? inPlaces : inOrder;
  const found = standing(content)
    .filter((record) => fits(record, query))
    .toSorted(order);
  return found.slice(0, query.limit ?? found.length);
}

export function unapproved({ records }: Content, query: UnapprovedQuery): Stored[] {
  const { states, recordedBy, after, limit } = query;
  const found = [...records.values()]
    .filter((record) => record.state !== "approved" && isAbout(record, query))
    .filter(({ state }) => states === undefined || states.includes(state))
    .filter((record) => recordedBy === undefined || record.recordedBy === recordedBy)
    .filter(({ id }) => after === undefined || bytewise(id, after) > 0)
    .toSorted((a, b) => bytewise(a.id, b.id));
  return found.slice(0, limit ?? found.length);
}

export function count(content: Content, of: Pick<Query, "org" | "period">): Census[] {
  const counted = new Map<string, Census>();
  for (const { kind, year } of select(content, of)) {
    const key = `${kind} ${year}`;
    counted.set(key, { kind, year, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

export function months(content: Content, { org, year }: { readonly org: string; readonly year: number }): MonthCount[] {
  const counted = new Map<string, MonthCount>();
  for (const record of standing(content).filter((each) => each.year === year)) {
    for (const path of lineOf(orgPath(record.org)).filter((each) => each.startsWith(orgPath(org)))) {
      const { month } = record;
      if (month === undefined) continue;
      const key = `${path} ${month}`;
      counted.set(key, { path, month, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counted.values()].toSorted((a, b) => bytewise(a.path, b.path) || bytewise(a.month, b.month));
}

export function statements(
  content: Content,
  { org, and, period = "" }: { readonly org: string; readonly and: "below" | "above"; readonly period?: string },
): Statement[] {
  return [...content.statements.values()]
    .filter((each) => (and === "below" ? below(each.org, orgPath(org)) : below(org, orgPath(each.org))))
    .filter((each) => each.period.startsWith(period))
    .toSorted(
      (a, b) => bytewise(orgPath(a.org), orgPath(b.org)) || bytewise(a.period, b.period) || bytewise(a.says, b.says),
    );
}

/** Notes what was done; tells its place. */
function note({ events }: Content, { by, at }: Act, happened: Omit<Happened, "seq" | "by" | "at">): number {
  const seq = events.length + 1;
  events.push({ seq, at, by, ...happened });
  return seq;
}

/** What was done to the ledger and not to a record. */
const toLedger = (verb: string, subject: string) => ({ verb, subject, revision: 0, state: "" }) as const;

/** What can be done to the content, as a writer does it. */
export const doing = (content: Content) => ({
  put: (offered: readonly Screened[], act: Act, how: Putting): Outcome[] =>
    offered.map((record): Outcome => {
      const known = content.records.get(record.id);
      const result = outcome(known, record, how);
      if (result.as === "unchanged" || result.as === "conflict") return result;
      const { revision, state, ...after } = put(record, act, how, known);
      const reason = result.as === "recorded" ? undefined : how.correction?.reason;
      const said = {
        verb: result.as,
        subject: record.id,
        revision,
        state,
        ...(reason === undefined ? {} : { reason }),
      };
      content.records.set(record.id, { ...after, revision, state, version: note(content, act, said) });
      return result;
    }),
  move: (stored: Stored, deed: Move, act: Act, why: Why | undefined): void => {
    const after = moved(stored, deed, act, content.events.length + 1, why);
    note(content, act, {
      verb: MOVED[deed],
      subject: stored.id,
      revision: after.revision,
      state: after.state,
      ...(why === undefined ? {} : { reason: why.reason }),
      ...(after.returned?.field === undefined ? {} : { field: after.returned.field }),
    });
    content.records.set(stored.id, after);
  },
  recount: (counted: readonly Recounted[]): void => {
    for (const { stored, facts, unread } of counted) {
      const known = content.records.get(stored.id);
      const before = counting(known);
      if (known === undefined || before === undefined) continue;
      const { unread: _, ...rest } = before;
      const after = unread === undefined ? { ...rest, facts } : { ...rest, facts, unread };
      content.records.set(known.id, known.state === "approved" ? after : { ...known, standing: after });
    }
  },
  define: (kind: string, fingerprint: string, at: string): void => {
    if (content.definitions.get(kind) === fingerprint) return;
    note(content, { by: HOUSE, at }, toLedger("defined", kind));
    content.definitions.set(kind, fingerprint);
  },
  declare: (statement: Statement, how: "retracted" | undefined): void => {
    const { org, period, says, reason } = statement;
    const subject = `${org} ${period} ${says}`;
    note(content, statement, { ...toLedger(how ?? "declared", subject), reason });
    const place = `${orgPath(org)} ${period} ${says}`;
    if (how === "retracted") content.statements.delete(place);
    else content.statements.set(place, statement);
  },
  set: (name: string, value: string, act: Act): void => {
    note(content, act, toLedger("set", name));
    content.settings.set(name, value);
  },
});
