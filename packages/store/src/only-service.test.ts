/** Two services never share a ledger, and one that died stands in nobody's way. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { present } from "@taizhang/postgres";
import { Effect, type Scope } from "effect";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { outside, scratchAddress, scratchPath } from "../test/houses.ts";
import type { Holder } from "./only-service.ts";
import { onlyService } from "./place.ts";
import { keyOf } from "./postgres-only-service.ts";

const serving = fileURLToPath(new URL("../test/serving.ts", import.meta.url));

async function start(address: string) {
  const child = spawn(process.execPath, ["--conditions=@taizhang/source", serving, address], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  const kill = async (): Promise<void> => {
    const gone = once(child, "close");
    child.kill("SIGKILL");
    await gone;
  };
  return { pid: child.pid, said: said.toString().trim(), kill };
}

const ignore = (): void => {};
const hold = (address: string, pid?: number, lost: (to: Holder) => void = ignore) =>
  Effect.runPromise(onlyService(address, lost, pid));

/** Tries again what becomes true soon. */
async function soon<A>(look: () => Promise<A | undefined>): Promise<A> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(50);
  }
}

const places: readonly (readonly [string, Effect.Effect<string, never, Scope.Scope>])[] = [
  ["a file", scratchPath],
  ...((await present()) ? [["PostgreSQL", scratchAddress] as const] : []),
];

describe.each(places)("the only service of a ledger in %s", (_says, place) => {
  const at = (work: (address: string) => Promise<void>) =>
    Effect.runPromise(Effect.scoped(Effect.flatMap(place, (address) => Effect.promise(() => work(address)))));

  it("is named to whoever comes second", () =>
    at(async (address) => {
      const first = await hold(address);
      expect(await hold(address, 1)).toMatchObject({ holder: { pid: process.pid, host: hostname() } });
      if ("release" in first) first.release();
      const third = await soon(async () => {
        const next = await hold(address, 1);
        return "release" in next ? next : undefined;
      });
      third.release();
    }));

  it("is another's when it was killed", () =>
    at(async (address) => {
      const first = await start(address);
      expect(first.said).toBe("held");
      const second = await start(address);
      expect(second.said).toBe(`refused ${first.pid}`);
      await Promise.all([first.kill(), second.kill()]);
      const third = await soon(async () => {
        const next = await start(address);
        if (next.said === "held") return next;
        await next.kill();
        return undefined;
      });
      await third.kill();
    }));
});

const NAMES = sql.lit(`taizhang-server ${process.pid} %`);

/** The connections by which this process holds a lock. */
const connections = (address: string) =>
  Effect.runPromise(
    outside(address, async (db) => {
      const { rows } = await sql<{
        pid: number;
      }>`select pid from pg_stat_activity where application_name like ${NAMES}`.execute(db);
      return rows.map(({ pid }) => pid);
    }),
  );

describe.skipIf(!(await present()))("the only service of a ledger in PostgreSQL, when its connection is lost,", () => {
  const at = (work: (address: string) => Promise<void>) =>
    Effect.runPromise(Effect.scoped(Effect.flatMap(scratchAddress, (address) => Effect.promise(() => work(address)))));

  it("takes its lock anew", () =>
    at(async (address) => {
      const first = await hold(address);
      const before = await connections(address);
      await Effect.runPromise(
        outside(address, (db) =>
          sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like ${NAMES}`.execute(db),
        ),
      );
      await soon(async () => {
        const now = await connections(address);
        return now.length > 0 && !now.some((pid) => before.includes(pid)) ? now : undefined;
      });
      expect(await hold(address, 1)).toMatchObject({ holder: { pid: process.pid, host: hostname() } });
      if ("release" in first) first.release();
    }));

  it("hears of whoever was faster", () =>
    at(async (address) => {
      const told = Promise.withResolvers<Holder>();
      await hold(address, process.pid, told.resolve);
      await Effect.runPromise(
        outside(address, (db, database) =>
          db.connection().execute(async (one) => {
            const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like ${NAMES}`;
            const take = sql`select pg_advisory_lock(${keyOf(database)}::bigint)`;
            await Promise.all([take.execute(one), Effect.runPromise(outside(address, (other) => cut.execute(other)))]);
            expect((await told.promise).pid).not.toBe(process.pid);
          }),
        ),
      );
    }));
});
