/** What a backup says of itself, in the manifest beside it. */
import type { Head } from "./upkeep.ts";

export interface Manifest extends Head {
  readonly format: "taizhang-backup/1";
  /** ISO 8601, UTC. */
  readonly made: string;
  /** The ledger's own id. */
  readonly ledger: string;
  /** Version of the tables. */
  readonly version: number;
  readonly records: number;
  readonly bytes: number;
  /** SHA-256 of the file. */
  readonly sha256: string;
}
