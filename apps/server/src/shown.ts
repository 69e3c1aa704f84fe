/** Records as the service shows them. */
import { possible } from "@taizhang/core";
import { printQuantity } from "@taizhang/document";
import { bodyOf, type Stored } from "@taizhang/engine";
import type { Activity } from "@taizhang/core";

const contentOf = (stored: Stored): unknown => {
  const body = bodyOf(stored);
  return "value" in body ? body.value : null;
};

/** The dates of an entry as it was written. */
export const whenOf = (stored: Stored): unknown => (contentOf(stored) as { readonly when?: unknown } | null)?.when;

const standingOf = ({ id, state, revision, version, digest, recordedBy, recordedAt }: Stored) => ({
  id,
  state,
  revision,
  version,
  digest,
  recordedBy,
  recordedAt,
});

export const briefOf = (stored: Stored) => {
  const { kind, org, title, year, month, highlight } = stored;
  const of = { kind, org, title, year, ...(month === undefined ? {} : { month }) };
  return { ...standingOf(stored), ...of, when: whenOf(stored), highlight };
};

export const receiptOf = (stored: Stored) => standingOf(stored);

/** Facts in the words of the report; of an activity nobody knows any more, none. */
function factsOf({ facts }: Stored, activity: Activity | undefined): Record<string, string> {
  const unitOf = new Map(activity?.facts.map(({ name, unit }) => [name, unit]));
  return Object.fromEntries(
    [...facts].flatMap(([name, quantity]) => {
      const unit = unitOf.get(name);
      return unit === undefined ? [] : [[name, printQuantity(quantity, unit)]];
    }),
  );
}

export function entryOf(stored: Stored, activity: Activity | undefined) {
  const { approvedBy, approvedAt, returned, standing, state, unread } = stored;
  return {
    ...briefOf(stored),
    record: contentOf(stored),
    facts: factsOf(stored, activity),
    ...(approvedBy === "" ? {} : { approvedBy, approvedAt }),
    ...(returned === undefined ? {} : { returned }),
    ...(standing === undefined ? {} : { standing: { revision: standing.revision, record: contentOf(standing) } }),
    ...(unread === undefined ? {} : { unread }),
    possible: possible({ state, standing: standing !== undefined }),
  };
}
