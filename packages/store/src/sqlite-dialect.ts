/** SQLite as kysely and the versions see it: Node's own, one connection, transactions that lock at once. */
import type { DatabaseSync } from "node:sqlite";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Engine } from "./engine.ts";
import { insertsOver } from "./inserts.ts";
import { Statements } from "./statements.ts";

export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createDriver: () => driverOf(database),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function driverOf(database: DatabaseSync): Driver {
  const statements = new Statements(database);
  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql: text, parameters }: CompiledQuery) => statements.run<Row>(text, parameters),
    streamQuery: () => {
      throw new Error("the ledger reads in pages");
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // a transaction that only finds out later that it may not write would have to start again
    beginTransaction: async () => database.exec("begin immediate"),
    commitTransaction: async () => database.exec("commit"),
    // a full disk has ended the transaction already
    rollbackTransaction: async () => (database.isTransaction ? database.exec("rollback") : undefined),
    releaseConnection: async () => {},
    destroy: async () => database.close(),
  };
}

const recordKey = ["id"] as const;

/** Few sizes, for each statement is prepared once and kept. */
const SIZES = [64, 8, 1];

export const sqliteEngine: Engine = {
  text: "text",
  seq: "integer",
  recordKey,
  laid: { records: sql``, totals: sql`without rowid`, census: sql`without rowid` },
  appendOnly: (table) =>
    ["update", "delete"].map(
      (change) =>
        sql`create trigger ${sql.ref(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
          begin select raise(abort, 'only new rows'); end`,
    ),
  roomFor: async () => {},
  inserts: insertsOver(SIZES, recordKey),
};
