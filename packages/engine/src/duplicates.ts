/** Records that may tell of the same event as one that comes in, to be linked so that it counts once. */
import { scopeOf, type Principal } from "@taizhang/access";
import { alike, periodOf, type Entry, type Happening, type Screened } from "@taizhang/core";
import { Effect } from "effect";
import { Ledger } from "./ledger.ts";
import { bodyOf } from "./reading.ts";
import type { Stored } from "./stored.ts";

/** A record of one month and kind, whether it is in the ledger yet or not. */
type Compared = Pick<Screened, "id" | "kind" | "org" | "month" | "title" | "body">;

/** Records looked at: more of one kind in one month and county are left to `check`, so that nobody waits for a hint. */
const LOOKED_AT = 300;

/** Records told; a reader looks at no more. */
const TOLD = 5;

interface Read extends Happening {
  readonly id: string;
  /** Ids of the records it is said to belong to already. */
  readonly linked: readonly (string | undefined)[];
}

function read({ id, kind, org, title, body }: Compared): Read | undefined {
  const parsed = bodyOf({ body });
  if ("why" in parsed) return undefined;
  const { when, sameAs, partOf } = parsed.value as Entry;
  const dates = periodOf(when);
  return "period" in dates ? { id, kind, org, title, ...dates.period, linked: [sameAs, partOf] } : undefined;
}

const belong = (a: Read, b: Read): boolean => a.linked.includes(b.id) || b.linked.includes(a.id);

/** Records, approved or on their way, that may be of the same event as `record`, as far as `principal` may read them. */
export const duplicatesOf = Effect.fn("duplicatesOf")(function* (principal: Principal, record: Compared) {
  const { kind, org, month } = record;
  const self = month === undefined ? undefined : read(record);
  if (month === undefined || self === undefined) return [];
  const ledger = yield* Ledger;
  const within = scopeOf(principal, "read");
  const near = { kinds: [kind], org: org.slice(0, 6), period: month, within, limit: LOOKED_AT };
  const standing = yield* ledger.records(near);
  const underway = yield* ledger.unapproved({ ...near, states: ["draft", "submitted", "returned"] });
  const others = new Map([...standing, ...underway].map((each) => [each.id, each]));
  const found = [...others.values()].filter((each: Stored) => {
    const other = read(each);
    return other !== undefined && other.id !== self.id && alike(self, other) && !belong(self, other);
  });
  return found.slice(0, TOLD);
});
