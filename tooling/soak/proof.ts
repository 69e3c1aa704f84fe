/** What a proof is, and what it shows. */

/** One line of the table that `pnpm soak` ends with. */
export interface Shown {
  /** What was done to the service, and how often. */
  readonly says: string;
  /** What came of it, with its counts. */
  readonly found: string;
  /** Whether it is as promised; undefined when it was not run, and `found` says why. */
  readonly held: boolean | undefined;
}

/** Does its work in `folder`, which is its own; `quick` asks for a small part of it. */
export type Proof = (how: { readonly folder: string; readonly quick: boolean }) => Promise<readonly Shown[]>;
