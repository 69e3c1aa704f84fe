/** One thing that was done, as the history tells it. */
import type { State } from "@taizhang/core";

export interface Happened {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Login name. */
  readonly by: string;
  readonly verb: string;
  /** Id of the record, or whatever else it was done to. */
  readonly subject: string;
  /** The record's, and the state it was in from there on. */
  readonly revision: number;
  readonly state: State | "";
  readonly reason?: string;
  /** Path of the field a record was returned for. */
  readonly field?: string;
}
