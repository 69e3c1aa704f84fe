/** What database engines say differently about the same tables. */
import type { RawBuilder } from "kysely";

export interface Engine {
  /** Ends the definition of a table whose rows shall lie in the order of its primary key. */
  readonly clustered: RawBuilder<unknown>;
  /** Statements after which a table takes new rows and refuses any change of the old. */
  readonly appendOnly: (table: string) => readonly RawBuilder<unknown>[];
}
