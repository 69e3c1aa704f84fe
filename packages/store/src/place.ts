/** A ledger by its address: a database's is PostgreSQL's, whose driver is loaded only then; anything else is a SQLite file. */
import {
  type Accounts,
  isDatabase,
  type Ledger,
  type LedgerFailure,
  type Manifest,
  type Replies,
} from "@taizhang/engine";
import { Effect, Layer } from "effect";
import { backUpSqlite, restoreSqlite } from "./backup.ts";
import { attempt } from "./trouble.ts";
import { createSqliteLedger } from "./create.ts";
import { onlyServiceOfFile, type Hold, type Holder } from "./only-service.ts";
import { sqliteLedger } from "./sqlite.ts";
import type { Outdated } from "./versions.ts";

const postgres = Effect.promise(() => import("./postgres.ts"));
const postgresBackup = Effect.promise(() => import("./postgres-backup.ts"));

/** Opens an existing ledger for as long as the layer lives, bringing its tables up to date unless told not to. */
export const ledgerAt = (
  address: string,
  outdated?: Outdated,
): Layer.Layer<Ledger | Accounts | Replies, LedgerFailure> =>
  isDatabase(address)
    ? Layer.unwrap(Effect.map(postgres, ({ postgresLedger }) => postgresLedger({ address }, outdated)))
    : sqliteLedger({ path: address }, outdated);

/** Makes a new ledger. Fails with `LedgerUnfit` when there is anything at its place. */
export const createLedger = (address: string): Effect.Effect<void, LedgerFailure> =>
  isDatabase(address)
    ? Effect.flatMap(postgres, ({ createPostgresLedger }) => createPostgresLedger(address))
    : createSqliteLedger(address);

/** Backs a ledger up to a new file with its manifest beside it. */
export const backUp = (address: string, file: string): Effect.Effect<Manifest, LedgerFailure> =>
  isDatabase(address)
    ? Effect.flatMap(postgresBackup, ({ backUpPostgres }) => backUpPostgres(address, file))
    : backUpSqlite(address, file);

/** Makes a new ledger of a backup, wherever the one backed up was kept. */
export const restore = (file: string, address: string): Effect.Effect<Manifest, LedgerFailure> =>
  isDatabase(address)
    ? Effect.flatMap(postgresBackup, ({ restorePostgres }) => restorePostgres(file, address))
    : restoreSqlite(file, address);

/**
 * Becomes the only service of a ledger, or tells who is; the command line may still write to it. `lost` is called when
 * another service took over while a database was away.
 */
export const onlyService = (
  address: string,
  lost: (to: Holder) => void,
  pid = process.pid,
): Effect.Effect<Hold, LedgerFailure> =>
  isDatabase(address)
    ? Effect.flatMap(
        Effect.promise(() => Promise.all([import("./postgres-only-service.ts"), import("./postgres-trouble.ts")])),
        ([{ onlyServiceInPostgres }, { failureOf }]) =>
          attempt(address, () => onlyServiceInPostgres(address, lost, pid), failureOf),
      )
    : attempt(address, async () => onlyServiceOfFile(address, pid));
