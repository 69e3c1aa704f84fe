/** A ledger in one SQLite file: one writes, any number read meanwhile. */
import type { DatabaseSync } from "node:sqlite";
import { Ledger, type LedgerFailure } from "@taizhang/engine";
import { Effect, Layer } from "effect";
import { type ControlledTransaction, Kysely } from "kysely";
import { type Attempt, readerOn, writerOn } from "./kysely-ledger.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { openFile } from "./sqlite-file.ts";
import { attempt } from "./trouble.ts";
import type { Tables } from "./tables.ts";
import { type Begin, oneAfterAnother } from "./transaction.ts";
import { upgrade } from "./upgrade.ts";
import { NEWEST } from "./versions.ts";

export interface SqlitePlace {
  readonly path: string;
  /** Milliseconds to wait while another process writes; then `LedgerBusy`. Default 5 000. */
  readonly wait?: number;
}

/** Between two looks whether the other process is done, in milliseconds: often, for its pauses may be short. */
const LOOK = 5;

interface Connection {
  readonly database: DatabaseSync;
  readonly db: Kysely<Tables>;
}

/** A connection of its own, its tables at the newest version. */
async function connect({ path, wait }: Required<SqlitePlace>): Promise<Connection> {
  const { database, version } = openFile(path, wait);
  try {
    if (version < NEWEST) await upgrade(database);
  } catch (cause) {
    database.close();
    throw cause;
  }
  return { database, db: new Kysely<Tables>({ dialect: sqliteDialect(database) }) };
}

/** The one connection that writes: made when first needed, and made anew after trouble with the file. */
function writingAt(place: Required<SqlitePlace>) {
  let connection: Connection | undefined;

  const drop = (): void => {
    connection?.database.close();
    connection = undefined;
  };

  const tried: Attempt = (work) => attempt(place.path, work);

  const connected = async (): Promise<Connection> => {
    if (connection === undefined) {
      connection = await connect(place);
      // a writer waits for another one without holding up the whole process
      connection.database.exec("pragma busy_timeout = 0");
    }
    return connection;
  };

  const beginning: (
    db: Kysely<Tables>,
    restore: Parameters<Begin>[0],
    left: number,
  ) => Effect.Effect<ControlledTransaction<Tables>, LedgerFailure> = (db, restore, left) =>
    tried(() => db.startTransaction().execute()).pipe(
      Effect.catchTag("LedgerBusy", (busy) =>
        left <= 0
          ? Effect.fail(busy)
          : Effect.andThen(restore(Effect.sleep(LOOK)), beginning(db, restore, left - LOOK)),
      ),
    );

  const begin: Begin = (restore) =>
    Effect.gen(function* () {
      const { db } = yield* tried(connected);
      const transaction = yield* beginning(db, restore, place.wait);
      const { writer, settle } = writerOn(transaction, tried);
      return {
        writer,
        commit: Effect.andThen(
          settle,
          tried(() => transaction.commit().execute()),
        ),
        // whatever went wrong: what the next transaction finds is what is in the file
        rollback: Effect.andThen(Effect.exit(tried(() => transaction.rollback().execute())), Effect.sync(drop)),
      };
    });

  return { begin, drop };
}

/** Opens an existing ledger for as long as the layer lives, bringing its tables up to date. */
export function sqliteLedger({ path, wait = 5_000 }: SqlitePlace): Layer.Layer<Ledger, LedgerFailure> {
  return Layer.effect(
    Ledger,
    Effect.gen(function* () {
      const reading = yield* Effect.acquireRelease(
        attempt(path, () => connect({ path, wait })),
        ({ database }) => Effect.sync(() => database.close()),
      );
      reading.database.exec("pragma query_only = on");
      const writing = writingAt({ path, wait });
      yield* Effect.addFinalizer(() => Effect.sync(writing.drop));
      return {
        ...readerOn(reading.db, (work) => attempt(path, work)),
        transact: oneAfterAnother(writing.begin),
      };
    }),
  );
}
