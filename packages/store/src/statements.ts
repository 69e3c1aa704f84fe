/** Prepared statements of one SQLite connection, each prepared once while it is in use. */
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { QueryResult } from "kysely";

interface Prepared {
  readonly statement: StatementSync;
  /** Whether it answers with rows. */
  readonly reads: boolean;
}

/** Statements kept; a ledger has some thirty. */
const KEPT = 128;

export class Statements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  run<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const { statement, reads } = this.#prepare(sql);
    const values = parameters as readonly SQLInputValue[];
    if (reads) return { rows: statement.all(...values) as Row[] };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    // used last, forgotten last
    if (known !== undefined) this.#prepared.delete(sql);
    const prepared = known ?? this.#fresh(sql);
    this.#prepared.set(sql, prepared);
    if (this.#prepared.size > KEPT) this.#prepared.delete(this.#prepared.keys().next().value ?? sql);
    return prepared;
  }

  #fresh(sql: string): Prepared {
    const statement = this.#database.prepare(sql);
    return { statement, reads: statement.columns().length > 0 };
  }
}
