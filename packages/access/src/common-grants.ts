/** Grants held by both: what is left of a token's grants when its owner holds fewer by now. */
import { within } from "@taizhang/core";
import { type Grant } from "./role.ts";

/** Whether somebody with `held` holds all of `asked`. */
export const holdsAll = (held: readonly Grant[], asked: readonly Grant[]): boolean =>
  asked.every(({ role, org }) => held.some((each) => each.role === role && within(org, each.org)));

/** What both hold: of two places for one role the lower, when one is in the other. */
export function commonGrants(some: readonly Grant[], others: readonly Grant[]): Grant[] {
  const common = some.flatMap((one) =>
    others
      .filter(({ role }) => role === one.role)
      .flatMap((other) => (within(one.org, other.org) ? [one] : within(other.org, one.org) ? [other] : [])),
  );
  return common.filter(
    (each, at) => common.findIndex(({ role, org }) => role === each.role && org === each.org) === at,
  );
}
