/** One service for each ledger in PostgreSQL: its lock lives as long as a connection, and is taken anew when that was lost. */
import { hostname } from "node:os";
import pg from "pg";
import type { Hold, Holder } from "./only-service.ts";
import { type Database, readAddress } from "./postgres-address.ts";
import { lockOf } from "./postgres-schema.ts";

/** Milliseconds between two looks whether the database is back. */
const LOOK = 1_000;

/** The name of a connection is how others learn who holds the lock; the server cuts it at 63 bytes. */
const NAME = "taizhang-server";
const named = (pid: number): string => `${NAME} ${pid} ${hostname()}`.slice(0, 63);

/** A lock beside the writers'. */
export const keyOf = (database: Database): string => (BigInt(lockOf(database)) ^ 1n).toString();

const nobody: Holder = { pid: 0, host: "", since: "" };

const HOLDERS = `select application_name as name, backend_start as since from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and (classid::bigint << 32) | objid::bigint = $1::bigint`;

async function holderOf(client: pg.Client, key: string): Promise<Holder> {
  const { rows } = await client.query<{ name: string; since: Date }>(HOLDERS, [key]);
  const [found] = rows;
  if (found === undefined) return nobody;
  const [, pid = "0", host = ""] = found.name.split(" ");
  return { pid: Number(pid), host, since: found.since.toISOString() };
}

/** A connection with the lock, or who has it. */
async function tried(
  database: Database,
  pid: number,
): Promise<{ readonly client: pg.Client } | { readonly holder: Holder }> {
  const client = new pg.Client({
    connectionString: database.connectionString,
    application_name: named(pid),
    connectionTimeoutMillis: 2 * LOOK,
    keepAlive: true,
  });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1::bigint) as held", [
    keyOf(database),
  ]);
  if (rows[0]?.held === true) return { client };
  const holder = await holderOf(client, keyOf(database));
  await client.end();
  return { holder };
}

/** As `onlyService` of a file. `lost` is called when another service took the lock while the database was away. */
export async function onlyServiceInPostgres(address: string, lost: (to: Holder) => void, pid: number): Promise<Hold> {
  const database = readAddress(address);
  const first = await tried(database, pid);
  if ("holder" in first) return first;
  let [client, over] = [first.client, false];

  /** The server may still take our lost connection for the holder. */
  const ours = (holder: Holder): boolean => holder.pid === pid && hostname().startsWith(holder.host);

  const again = async (): Promise<void> => {
    if (over) return;
    const next = await tried(database, pid).catch(() => undefined);
    if (next !== undefined && "client" in next) {
      client = next.client;
      watch();
    } else if (next === undefined || ours(next.holder)) setTimeout(() => void again(), LOOK).unref();
    else lost(next.holder);
  };
  const watch = (): void => void client.once("end", () => void again());

  watch();
  return {
    release: () => {
      over = true;
      void client.end();
    },
  };
}
