/** Many rows in few statements, each size of statement compiled once. */
import type { CompiledQuery, Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Compiles the statement that writes the rows, its values row by row in the order of `columns`. */
type Compile<Row> = (db: Kysely<Tables>, rows: readonly Row[]) => CompiledQuery;

export class Bulk<Row extends object> {
  readonly #sizes: readonly number[];
  readonly #columns: readonly (keyof Row)[];
  readonly #compile: Compile<Row>;
  readonly #compiled = new Map<number, CompiledQuery>();

  /** `sizes` are the rows a statement may have, falling to 1. */
  constructor(sizes: readonly number[], columns: readonly (keyof Row)[], compile: Compile<Row>) {
    this.#sizes = sizes;
    this.#columns = columns;
    this.#compile = compile;
  }

  async write(db: Kysely<Tables>, rows: readonly Row[]): Promise<void> {
    let done = 0;
    for (const size of this.#sizes) {
      for (; rows.length - done >= size; done += size) {
        const some = rows.slice(done, done + size);
        const parameters: unknown[] = [];
        for (const row of some) for (const column of this.#columns) parameters.push(row[column]);
        await db.executeQuery({ ...this.#statement(db, some), parameters });
      }
    }
  }

  #statement(db: Kysely<Tables>, rows: readonly Row[]): CompiledQuery {
    const known = this.#compiled.get(rows.length);
    if (known !== undefined) return known;
    const ordered = rows.map((row) => Object.fromEntries(this.#columns.map((column) => [column, row[column]])) as Row);
    const compiled = this.#compile(db, ordered);
    if (compiled.parameters.length !== rows.length * this.#columns.length)
      throw new Error("a value of a row is no parameter");
    this.#compiled.set(rows.length, compiled);
    return compiled;
  }
}
