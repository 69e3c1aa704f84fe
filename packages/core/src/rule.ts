/** A sentence that holds, and the places where an entry breaks it. */
import type { Entry } from "./entry.ts";

/** A field of the envelope, or of the activity's own business below `entry`. */
export type FieldPath<E> =
  | readonly [Exclude<keyof Entry, "entry">, ...(string | number)[]]
  | readonly ["entry", Extract<keyof E, string>, ...(string | number)[]];

/** A rule over entries whose own business is `E`. */
export interface Rule<E> {
  /** The rule as a positive sentence in Chinese: 学时不少于期数. It is message, help and README at once. */
  readonly says: string;
  /** An error (default) keeps the entry out; a warning is shown. */
  readonly severity?: "error" | "warning";
  /** The fields that break it; none when it holds. Pure, total. */
  readonly broken: (entry: Entry<E>) => readonly FieldPath<E>[];
}
