/** Brings a ledger's tables from one version to the next, each step kept whole or not at all. */
import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { sqliteDialect, sqliteEngine } from "./sqlite-dialect.ts";
import { mark, pragma } from "./sqlite-file.ts";
import { NEWEST, VERSIONS } from "./versions.ts";

/** Upgrades to `to`; another process may be doing the same. */
export async function upgrade(database: DatabaseSync, to = NEWEST): Promise<void> {
  const db = new Kysely<unknown>({ dialect: sqliteDialect(database) });
  let version: number;
  do {
    const step = await db.startTransaction().execute();
    try {
      // asked inside the transaction: nobody else is upgrading now
      version = Number(pragma(database, "user_version"));
      const next = version < to ? VERSIONS[version] : undefined;
      if (next !== undefined) {
        await next(step, sqliteEngine);
        version += 1;
        mark(database, version);
      }
      await step.commit().execute();
    } catch (cause) {
      await step.rollback().execute();
      throw cause;
    }
  } while (version < to);
}
