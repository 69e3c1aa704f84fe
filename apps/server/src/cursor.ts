/** Cursors: where a page of a list ended, in a word that nobody need read. */
import type { Stored } from "@taizhang/engine";

/** What the next page begins behind. */
export type Place = Pick<Stored, "kind" | "year" | "org" | "id">;

export const cursorOf = ({ kind, year, org, id }: Place): string =>
  Buffer.from(JSON.stringify([kind, year, org, id])).toString("base64url");

/** The place a cursor names; undefined when it is none of ours. */
export function placeIn(cursor: string): Place | undefined {
  try {
    const [kind, year, org, id, ...more] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const words = [kind, org, id].every((each) => typeof each === "string");
    if (!words || !Number.isSafeInteger(year) || more.length > 0) return undefined;
    return { kind, year, org, id } as Place;
  } catch {
    return undefined;
  }
}
