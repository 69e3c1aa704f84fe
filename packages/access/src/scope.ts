/** Scopes: where somebody may do something, in the form queries ask for. */
import { orgPath } from "@taizhang/core";
import { entitlements, type Verb } from "./policy.ts";
import type { Principal } from "./principal.ts";

/**
 * Paths of the units where somebody may do something, none of them below another: an entry is in scope when its own
 * path begins with one of them. Empty: nowhere; one empty path: everywhere.
 */
export function scopeOf(principal: Principal, verb: Verb): readonly string[] {
  if (principal.door === "none") return [];
  const paths = [...new Set(entitlements(principal, verb).map(({ org }) => orgPath(org)))].toSorted();
  return paths.filter((path) => !paths.some((above) => above !== path && path.startsWith(above)));
}

/** Lengths of the paths of the five levels. */
const LENGTHS = [12, 9, 6, 4, 2];

/**
 * The place a ledger as a whole belongs to: the lowest unit with all its units in it, registered or not, as an
 * administrative code; `EVERYWHERE` when there is none.
 */
export function wholeOf(codes: readonly string[]): string {
  const [first = "", ...others] = codes.map(orgPath);
  const length = LENGTHS.find(
    (each) => each <= first.length && others.every((path) => path.slice(0, each) === first.slice(0, each)),
  );
  return length === undefined ? "" : first.slice(0, length).padEnd(6, "0");
}
