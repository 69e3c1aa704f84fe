/** What database engines say differently about the same tables. */
import type { ColumnDataType, Kysely, RawBuilder } from "kysely";
import type { Inserts } from "./inserts.ts";
import type { Tables } from "./tables.ts";

export interface Engine {
  /** Type of a text, which is compared byte by byte. */
  readonly text: ColumnDataType | RawBuilder<unknown>;
  /** Type of an event's place in their order. */
  readonly seq: ColumnDataType | RawBuilder<unknown>;
  /** Primary key of the records. */
  readonly recordKey: readonly ["id"] | readonly ["id", "year"];
  /** How the rows of a table lie; ends its definition. */
  readonly laid: Readonly<Record<"records" | "totals" | "census", RawBuilder<unknown>>>;
  /** Statements after which a table takes new rows and refuses any change of the old. */
  readonly appendOnly: (table: string) => readonly RawBuilder<unknown>[];
  /** Makes room for the records and totals of some years; part of the transaction that writes them. */
  readonly roomFor: (db: Kysely<Tables>, years: ReadonlySet<number>) => Promise<void>;
  readonly inserts: Inserts;
}
