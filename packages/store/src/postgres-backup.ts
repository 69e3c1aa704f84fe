/** A ledger in PostgreSQL backed up to a file, and made anew of one: the file is that of any other ledger. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BackupUnsound, type Manifest } from "@taizhang/engine";
import { Effect } from "effect";
import { Kysely } from "kysely";
import { audit } from "./audit.ts";
import { backUpBy, soundCopy } from "./backup.ts";
import { copyLedger } from "./copy.ts";
import { readAddress } from "./postgres-address.ts";
import { postgresEngine } from "./postgres-engine.ts";
import { withDatabase } from "./postgres-pool.ts";
import { lookAt, makeSchema } from "./postgres-schema.ts";
import { failureOf, failureOfOpening } from "./postgres-trouble.ts";
import { sqliteDialect, sqliteEngine } from "./sqlite-dialect.ts";
import { openFile, secure } from "./sqlite-file.ts";
import type { Tables } from "./tables.ts";
import { attempt } from "./trouble.ts";
import { upgrade } from "./upgrade.ts";

/** Opens a file for the length of a use. */
const withFile = <A, E>(open: () => DatabaseSync, path: string, use: (file: DatabaseSync) => Effect.Effect<A, E>) =>
  Effect.acquireUseRelease(
    attempt(path, async () => open()),
    use,
    (file) => Effect.sync(() => file.close()),
  );

function freshFile(path: string): DatabaseSync {
  const fresh = new DatabaseSync(path);
  secure(path, fresh);
  return fresh;
}

const rowsOf = (file: DatabaseSync): Kysely<Tables> => new Kysely<Tables>({ dialect: sqliteDialect(file) });

/** Backs up what is committed now, as one moment; writers are not held up. See `backUpBy`. */
export const backUpPostgres = Effect.fn("backUpPostgres")(function* (address: string, file: string) {
  const database = yield* attempt("", async () => readAddress(address));
  return yield* backUpBy(database.name, file, (draft) =>
    withDatabase(database, (db) =>
      Effect.gen(function* () {
        const version = yield* attempt(database.name, () => lookAt(db, database), failureOfOpening);
        yield* withFile(
          () => freshFile(draft),
          file,
          (into) =>
            Effect.andThen(
              upgrade(into, { path: file, wait: 0 }, version),
              attempt(database.name, () => snapshot(db, into), failureOf),
            ),
        );
      }),
    ),
  );
});

/** Everything as it is at one moment. */
const snapshot = (db: Kysely<Tables>, into: DatabaseSync): Promise<void> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((from) =>
      rowsOf(into)
        .transaction()
        .execute((to) => copyLedger(from, to, sqliteEngine)),
    );

/** Copies a sound file into new tables and looks whether it arrived: the tables appear when it did. */
async function arrive(file: string, from: DatabaseSync, to: Kysely<Tables>, manifest: Manifest): Promise<void> {
  await copyLedger(rowsOf(from), to, postgresEngine());
  const { events, head, broken } = await audit(to);
  if (broken === undefined && events === manifest.events && head === manifest.head) return;
  throw new BackupUnsound({ path: file, why: "写进数据库后与清单不符" });
}

/** Makes a new ledger of a backup: all is looked at before the database is, and it is filled in one transaction. */
export const restorePostgres = Effect.fn("restorePostgres")(function* (file: string, address: string) {
  const database = yield* attempt("", async () => readAddress(address));
  const folder = yield* Effect.acquireRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "taizhang-restore-"))),
    (made) => Effect.sync(() => rmSync(made, { recursive: true })),
  );
  const draft = join(folder, "ledger");
  const manifest = yield* attempt(file, () => soundCopy(file, draft));
  yield* withFile(
    () => openFile(draft, 0).database,
    file,
    (from) =>
      Effect.andThen(
        upgrade(from, { path: file, wait: 0 }),
        withDatabase(database, (db) =>
          attempt(
            database.name,
            () => makeSchema(db, database, postgresEngine(), (to) => arrive(file, from, to, manifest)),
            failureOf,
          ),
        ),
      ),
  );
  return manifest;
}, Effect.scoped);
