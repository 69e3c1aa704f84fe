/** Stored records read back: an entry with its facts, or why it cannot be read. */
import type { Activity, Entry, Issue, Told, Unread } from "@taizhang/core";
import type { Stored } from "./stored.ts";

/** The JSON of a stored body. */
export function bodyOf(stored: Pick<Stored, "body">): { readonly value: unknown } | { readonly why: string } {
  try {
    return { value: JSON.parse(stored.body) as unknown };
  } catch {
    return { why: "存储内容损坏，不是完整的 JSON" };
  }
}

/** A stored entry with its facts, and what today's rules warn of. */
export interface ReadBack extends Told {
  readonly warnings: readonly Issue[];
}

/** A stored entry with its facts, counted by the activity as it is now. */
export function readStored(activity: Activity | undefined, stored: Stored): ReadBack | { readonly why: string } {
  if (activity === undefined) return { why: `没有“${stored.kind}”这个类别的插件` };
  if (stored.unread !== undefined) return { why: stored.unread };
  const body = bodyOf(stored);
  if ("why" in body) return body;
  const entry = body.value as Entry;
  const { issues, facts } = activity.read(entry);
  const refused = issues.find(({ severity }) => severity === "error");
  return refused === undefined ? { entry, facts, warnings: issues } : { why: `按现行规则读不出：${refused.message}` };
}

/** A record nobody can read, as the annex names it. */
export const unreadable = ({ id, kind, title }: Stored, why: string): Unread => ({ id, kind, title, why });

/** Records of the house read back; those that cannot be read are added to `unread`. */
export function houseRecords<T>(stored: readonly Stored[], unread: Unread[]): T[] {
  return stored.flatMap((record) => {
    const body = bodyOf(record);
    if ("value" in body) return [body.value as T];
    unread.push(unreadable(record, body.why));
    return [];
  });
}
