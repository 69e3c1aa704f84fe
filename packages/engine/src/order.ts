/** The order in which records are told: by kind, year, unit and id; texts byte by byte. */
import { orgPath } from "@taizhang/core";
import type { Query } from "./query.ts";

/** Texts by their bytes in UTF-8, which is by code points: as databases order them, and not as JavaScript does. */
export function bytewise(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

type Place = NonNullable<Query["after"]>;

export const inOrder = (a: Place, b: Place): number =>
  bytewise(a.kind, b.kind) || a.year - b.year || bytewise(orgPath(a.org), orgPath(b.org)) || bytewise(a.id, b.id);
