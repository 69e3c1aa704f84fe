/** One service for each ledger: whoever serves it holds a lock the operating system drops when the process is gone. */
import { DatabaseSync } from "node:sqlite";
import { hostname } from "node:os";

/** Who serves a ledger. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

export type Hold = { readonly release: () => void } | { readonly holder: Holder };

const BUSY = 5;

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && "errcode" in cause && typeof cause.errcode === "number" && (cause.errcode & 0xff) === BUSY;

/** Whether the lock was taken; everything but its being held is thrown. */
function taken(database: DatabaseSync): boolean {
  try {
    database.exec("begin immediate");
    return true;
  } catch (cause) {
    if (isBusy(cause)) return false;
    throw cause;
  }
}

/** Writes who holds the lock, in passing: others can read it while the lock is held. */
function sign(database: DatabaseSync, { pid, host, since }: Holder): void {
  database.exec("create table if not exists holder (pid integer, host text, since text); delete from holder");
  database.prepare("insert into holder (pid, host, since) values (?, ?, ?)").run(pid, host, since);
  database.exec("commit");
}

const nobody: Holder = { pid: 0, host: "", since: "" };

function holderIn(database: DatabaseSync): Holder {
  const found = database.prepare("select pid, host, since from holder").get();
  return found === undefined ? nobody : ({ ...found } as unknown as Holder);
}

/**
 * Becomes the only service of the ledger at `path`, or tells who is. The lock is on a file beside the ledger, so that
 * the command line may still write to the ledger itself. Throws what the file system says.
 */
export function onlyServiceOfFile(path: string, pid: number): Hold {
  const database = new DatabaseSync(`${path}.service`, { timeout: 0 });
  try {
    // the second time it is kept; whoever came in between has signed after us
    if (taken(database)) {
      sign(database, { pid, host: hostname(), since: new Date().toISOString() });
      if (taken(database)) return { release: () => database.close() };
    }
    const holder = holderIn(database);
    database.close();
    return { holder };
  } catch (cause) {
    database.close();
    if (isBusy(cause)) return { holder: nobody };
    throw cause;
  }
}
