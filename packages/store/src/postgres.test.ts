import { Ledger, type LedgerFailure } from "@taizhang/engine";
import { addressOf, present, sharedServer } from "@taizhang/postgres";
import { Effect, Fiber, type Scope } from "effect";
import { sql, type Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import { firstVersion } from "../test/first-version.ts";
import { outside, scratchAddress } from "../test/houses.ts";
import { act, exactly, record, type Sketch } from "../test/records.ts";
import { createLedger } from "./place.ts";
import { type Database, readAddress } from "./postgres-address.ts";
import { postgresEngine } from "./postgres-engine.ts";
import { lockOf } from "./postgres-schema.ts";
import { postgresLedger } from "./postgres.ts";
import type { Tables } from "./tables.ts";
import { version1 } from "./version-1.ts";
import { NEWEST } from "./versions.ts";

const run = <A, E>(use: Effect.Effect<A, E, Scope.Scope>): Promise<A> => Effect.runPromise(Effect.scoped(use));

const failing = <A>(use: Effect.Effect<A, LedgerFailure>): Effect.Effect<LedgerFailure> =>
  Effect.flip(use) as Effect.Effect<LedgerFailure>;

const newLedger = Effect.tap(scratchAddress, createLedger);

const at = (address: string, wait?: number) => postgresLedger({ address, ...(wait === undefined ? {} : { wait }) });

const open = (address: string) =>
  Effect.provide(
    Ledger.use((ledger) => ledger.census({})),
    at(address),
  );

const putting = (sketches: readonly Sketch[], reason?: string) =>
  Ledger.use(({ transact }) =>
    transact((writer) =>
      writer.put(
        sketches.map(record),
        act,
        reason === undefined ? undefined : { to: "approved", correction: { reason } },
      ),
    ),
  );

const put = (address: string, id: string, wait?: number) => Effect.provide(putting([{ id }]), at(address, wait));

const upkeep = <A>(address: string, ask: (upkeep: Ledger["Service"]["upkeep"]) => Effect.Effect<A, LedgerFailure>) =>
  Effect.provide(
    Ledger.use((ledger) => ask(ledger.upkeep)),
    at(address),
  );

/** Does something to the tables that no ledger would: the guard is taken away first. */
const tamper = (address: string, change: string) =>
  outside(address, (db) =>
    db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql.raw(change).execute(transaction);
    }),
  );

/** Somebody else writes until told to stop. */
const holding = (address: string) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      let stop = (): void => {};
      const held = new Promise<void>((resolve) => {
        stop = resolve;
      });
      let begun = (): void => {};
      const taken = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const done = Effect.runPromise(
        outside(address, (db, database) =>
          db.transaction().execute(async (transaction) => {
            await sql`select pg_advisory_xact_lock(${lockOf(database)}::bigint)`.execute(transaction);
            begun();
            await held;
          }),
        ),
      );
      await taken;
      return {
        stop: () => {
          stop();
          return done;
        },
      };
    }),
    ({ stop }) => Effect.promise(stop),
  );

const waiters = (address: string) =>
  outside(address, async (db) => {
    const { rows } = await sql<{ waiting: number }>`
      select count(*) as waiting from pg_locks where locktype = 'advisory' and not granted
        and (classid::bigint << 32) | objid::bigint = ${lockOf(readAddress(address))}::bigint`.execute(db);
    return rows[0]?.waiting;
  });

describe.skipIf(!(await present()))("a ledger in PostgreSQL", () => {
  describe("is told", () => {
    it("missing where there is none, and is not made by looking", () =>
      run(
        Effect.gen(function* () {
          const address = yield* scratchAddress;
          expect(yield* failing(open(address))).toMatchObject({ _tag: "LedgerUnfit", how: { is: "missing" } });
          expect(yield* failing(open(address))).toMatchObject({ _tag: "LedgerUnfit", how: { is: "missing" } });
        }),
      ));

    it("to be there, when one is to be made, even at the same moment", () =>
      run(
        Effect.gen(function* () {
          const address = yield* scratchAddress;
          const made = yield* Effect.all(
            Array.from({ length: 5 }, () => Effect.exit(createLedger(address))),
            { concurrency: "unbounded" },
          );
          expect(made.filter(({ _tag }) => _tag === "Success")).toHaveLength(1);
          expect(yield* failing(createLedger(address))).toMatchObject({ _tag: "LedgerUnfit", how: { is: "exists" } });
          expect(yield* open(address)).toEqual([]);
        }),
      ));

    it("newer when a newer version wrote it", () =>
      run(
        Effect.gen(function* () {
          const address = yield* newLedger;
          yield* tamper(address, `update meta set value = '${NEWEST + 1}' where name = 'version'`);
          const failure = yield* failing(open(address));
          expect(failure).toMatchObject({
            _tag: "LedgerUnfit",
            how: { is: "newer", found: NEWEST + 1, known: NEWEST },
          });
        }),
      ));

    it("none when the tables are somebody else's, which stay as they are", () =>
      run(
        Effect.gen(function* () {
          const address = yield* scratchAddress;
          yield* outside(address, async (db, { schema }) => {
            await sql`create schema ${sql.id(schema)}`.execute(db);
            await sql`create table meta (name text, value text)`.execute(db);
          });
          expect(yield* failing(open(address))).toMatchObject({
            _tag: "LedgerBroken",
            why: expect.stringContaining("不是台账"),
          });
          expect(yield* failing(createLedger(address))).toMatchObject({ _tag: "LedgerUnfit", how: { is: "exists" } });
        }),
      ));

    it.each([
      ["a wrong password", { user: "guarded", password: "wrong" }, "用户名或口令"],
      ["no password", { user: "guarded" }, "口令"],
      ["no such database", { database: "nowhere" }, "没有这个数据库"],
    ] as const)("by host and database with %s, and never by the password", (_says, named, why) =>
      run(
        Effect.gen(function* () {
          const place = yield* Effect.promise(sharedServer);
          const failure = yield* failing(open(addressOf(place, named)));
          expect(failure).toMatchObject({ _tag: "LedgerBroken", why: expect.stringContaining(why) });
          expect(JSON.stringify(failure)).toContain(`127.0.0.1:${place.port}/`);
          expect(JSON.stringify(failure)).not.toContain("wrong");
        }),
      ),
    );

    it.each([
      ["postgres://127.0.0.1:1/x", "连不上"],
      ["postgres://no.invalid/x", "连不上"],
      ["postgres://u:a@b@127.0.0.1:1/x", "口令里的"],
      ["postgres://127.0.0.1:1/x?schema=A%20b", "schema"],
      ["postgres://127.0.0.1:1/x?durability=maybe", "durability"],
      ["postgres://127.0.0.1:port/x", "地址写法"],
    ])("what is wrong with %s", (address, why) =>
      run(
        Effect.gen(function* () {
          expect(yield* failing(open(address))).toMatchObject({
            _tag: "LedgerBroken",
            why: expect.stringContaining(why),
          });
          expect(yield* failing(createLedger(address))).toMatchObject({ _tag: "LedgerBroken" });
        }),
      ),
    );
  });

  it("is refused when the server could lose a commit, unless its keeper accepts that", () =>
    run(
      Effect.gen(function* () {
        const address = yield* newLedger;
        const url = new URL(address);
        url.searchParams.set("options", "-c synchronous_commit=off");
        const why = expect.stringContaining("断电不丢");
        expect(yield* failing(open(url.href))).toMatchObject({ _tag: "LedgerBroken", why });
        expect(yield* failing(createLedger(`${url.href}&schema=new`))).toMatchObject({ _tag: "LedgerBroken", why });
        url.searchParams.set("durability", "off");
        expect(yield* open(url.href)).toEqual([]);
      }),
    ));

  it("is asked at every transaction whether the server still keeps what it commits", () =>
    run(
      Effect.gen(function* () {
        const address = yield* newLedger;
        const schema = readAddress(address).schema;
        yield* Effect.provide(
          Effect.gen(function* () {
            yield* putting([{ id: "a" }]);
            // as if the server had been set anew: what this role's next connections get
            yield* outside(address, async (db) => {
              await sql`create role ${sql.id(`r_${schema}`)} login superuser`.execute(db);
            });
          }),
          at(address),
        );
        const url = new URL(address);
        url.username = `r_${schema}`;
        yield* Effect.provide(
          Effect.gen(function* () {
            yield* outside(address, async (db) => {
              await sql`alter role ${sql.id(`r_${schema}`)} set synchronous_commit = off`.execute(db);
              await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${`r_${schema}`}`.execute(
                db,
              );
            });
            yield* Effect.sleep(50);
            expect(
              yield* failing(Effect.asVoid(putting([{ id: "b" }])) as Effect.Effect<void, LedgerFailure>),
            ).toMatchObject({
              why: expect.stringContaining("synchronous_commit"),
            });
          }),
          at(url.href),
        );
        yield* outside(address, (db) => sql`drop role ${sql.id(`r_${schema}`)}`.execute(db));
      }),
    ));

  describe("while somebody else writes", () => {
    it("is busy for whoever has waited long enough, and nothing is kept", () =>
      run(
        Effect.gen(function* () {
          const address = yield* newLedger;
          const other = yield* holding(address);
          expect(yield* failing(put(address, "a", 0))).toMatchObject({ _tag: "LedgerBusy" });
          const begun = performance.now();
          expect(yield* failing(put(address, "a", 100))).toMatchObject({ _tag: "LedgerBusy" });
          expect(performance.now() - begun).toBeGreaterThanOrEqual(100);
          yield* Effect.promise(other.stop);
          expect(yield* open(address)).toEqual([]);
        }),
      ));

    it("lets a writer wait for its turn, and readers read", () =>
      run(
        Effect.gen(function* () {
          const address = yield* newLedger;
          const other = yield* holding(address);
          const waiting = yield* Effect.forkChild(put(address, "a"));
          while ((yield* waiters(address)) !== 1) yield* Effect.sleep(5);
          expect(yield* open(address)).toEqual([]);
          yield* Effect.promise(other.stop);
          expect(yield* Fiber.join(waiting)).toEqual([{ as: "recorded" }]);
        }),
      ));

    it("lets a waiting writer be interrupted, and leaves nobody in the queue", () =>
      run(
        Effect.gen(function* () {
          const address = yield* newLedger;
          yield* holding(address);
          const waiting = yield* Effect.forkChild(put(address, "a", 60_000));
          while ((yield* waiters(address)) !== 1) yield* Effect.sleep(5);
          yield* Fiber.interrupt(waiting);
          while ((yield* waiters(address)) !== 0) yield* Effect.sleep(5);
          expect(yield* open(address)).toEqual([]);
        }),
      ));

    it("keeps one chain, however many processes write", () =>
      run(
        Effect.gen(function* () {
          const address = yield* newLedger;
          const writer = (name: string) =>
            Effect.provide(
              Effect.forEach(Array.from({ length: 10 }), (_, n) =>
                putting(
                  [
                    { id: `${name}-${n}`, facts: { x: exactly(1) } },
                    { id: "shared", title: `${name}-${n}` },
                  ],
                  "更正",
                ),
              ),
              at(address, 60_000),
            );
          yield* Effect.all(["a", "b", "c", "d"].map(writer), { concurrency: "unbounded" });
          expect(yield* upkeep(address, ({ audit }) => audit())).toMatchObject({ events: 80 });
          expect(yield* upkeep(address, ({ rebuild }) => rebuild(false))).toMatchObject({ records: 41, count: 0 });
        }),
      ));
  });

  describe("room for a year", () => {
    const partitions = (address: string) =>
      outside(address, async (db, { schema }) => {
        const { rows } = await sql<{ name: string }>`
          select inhrelid::regclass::text as name from pg_inherits join pg_class on pg_class.oid = inhrelid
            where relkind = 'r' and relnamespace = to_regnamespace(${schema}) order by 1`.execute(db);
        return rows.map(({ name }) => name);
      });

    it("is made when it is first needed", () =>
      run(
        Effect.gen(function* () {
          const address = yield* newLedger;
          expect(yield* partitions(address)).toEqual([]);
          const years = ["2023-01", "2022", "0"].map((period, n) => ({ id: `${n}`, period }));
          yield* Effect.provide(putting(years), at(address));
          const made = ["0", "2022", "2023"].flatMap((year) => [`records_${year}`, `totals_${year}`]);
          expect(yield* partitions(address)).toEqual(made.toSorted());
        }),
      ));

    it("is made again when the transaction that made it, or a part of it, was undone", () =>
      run(
        Effect.gen(function* () {
          const address = yield* newLedger;
          const [late, early] = [
            { id: "a", period: "2031-01" },
            { id: "b", period: "2030-01" },
          ];
          yield* Effect.provide(
            Effect.gen(function* () {
              const { transact } = yield* Ledger;
              const twice = transact((writer) =>
                Effect.gen(function* () {
                  yield* Effect.flip(
                    Effect.andThen(putting([late]), Effect.fail("undone" as const)).pipe((part) =>
                      transact(() => part),
                    ),
                  );
                  yield* writer.put([record(early)], act);
                  // asked again within the same transaction
                  yield* writer.put([record({ ...early, id: "c" })], act);
                  return yield* Effect.fail("undone" as const);
                }),
              );
              expect(yield* Effect.flip(twice)).toBe("undone");
              expect(yield* putting([late, early])).toEqual([{ as: "recorded" }, { as: "recorded" }]);
            }),
            at(address),
          );
        }),
      ));
  });

  describe("upkeep", () => {
    const ledger = Effect.gen(function* () {
      const address = yield* newLedger;
      const many = Array.from({ length: 5 }, (_, n) => ({ id: `${n}`, facts: { x: exactly(n) } }));
      yield* Effect.provide(putting(many), at(address));
      return address;
    });

    it("refuses any change of an event, even to the database's own user", () =>
      run(
        Effect.gen(function* () {
          const address = yield* ledger;
          for (const change of ["update events set actor = 'x'", "delete from events", "truncate events cascade"]) {
            const tried = yield* Effect.exit(outside(address, (db) => sql.raw(change).execute(db)));
            expect(tried._tag).toBe("Failure");
          }
        }),
      ));

    it.each([
      ["a changed byte", "update events set body = body || ' ' where seq = 3", { seq: 3, how: "changed" }],
      ["a missing row", "delete from events where seq = 2", { seq: 2, how: "missing" }],
      [
        "an inserted row",
        "insert into events select 0, at, actor, verb, subject, revision, state, reason, digest, hash, body from events where seq = 1",
        { seq: 0, how: "stray" },
      ],
    ])("finds %s in the chain", (_says, change, broken) =>
      run(
        Effect.gen(function* () {
          const address = yield* ledger;
          yield* tamper(address, change);
          expect(yield* upkeep(address, ({ audit }) => audit())).toMatchObject({ broken });
        }),
      ),
    );

    it("finds a cut tail by a head noted earlier", () =>
      run(
        Effect.gen(function* () {
          const address = yield* ledger;
          const head = yield* upkeep(address, (each) => each.head);
          expect(yield* upkeep(address, ({ audit }) => audit(head?.head))).toMatchObject({ anchor: "held" });
          yield* tamper(address, "delete from events where seq = 5");
          expect(yield* upkeep(address, ({ audit }) => audit(head?.head))).toMatchObject({
            events: 4,
            anchor: "absent",
          });
        }),
      ));

    it("finds and mends a wrong sum and a wrong count", () =>
      run(
        Effect.gen(function* () {
          const address = yield* ledger;
          yield* tamper(
            address,
            "update totals set sum = sum + 1 where org_path = '4514'; update census set count = 0 where org_path = ''",
          );
          const seen = yield* upkeep(address, ({ rebuild }) => rebuild(false));
          expect(seen).toMatchObject({ records: 5, count: 2, repaired: false });
          expect(yield* upkeep(address, ({ rebuild }) => rebuild(true))).toEqual({ ...seen, repaired: true });
          expect(yield* upkeep(address, ({ rebuild }) => rebuild(false))).toMatchObject({ count: 0 });
        }),
      ));
  });

  const old = Effect.tap(scratchAddress, (address) => outside(address, makeFirstVersion));

  it("is brought from version 1 to the newest when it is opened, once, with every sum", () =>
    run(
      Effect.gen(function* () {
        const address = yield* old;
        const all = yield* Effect.all([open(address), open(address), open(address)], { concurrency: "unbounded" });
        expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
        expect(all[0]).toEqual([
          { kind: "training-course", year: 2022, count: 1 },
          { kind: "training-course", year: 2023, count: 1 },
        ]);
        expect(yield* upkeep(address, ({ rebuild }) => rebuild(false))).toMatchObject({ records: 2, count: 0 });
        expect(yield* upkeep(address, ({ audit }) => audit())).toMatchObject({ events: 2 });
        expect(yield* versionOf(address)).toBe(String(NEWEST));
      }),
    ));

  it("stays as it was when a step to a newer version fails", () =>
    run(
      Effect.gen(function* () {
        const address = yield* old;
        // in the way of the table that version 2 makes after it has spread the totals
        yield* tamper(address, "create table census (taken text)");
        expect(yield* Effect.exit(open(address))).toMatchObject({ _tag: "Failure" });
        const totals = yield* outside(address, (db) => db.selectFrom("totals").select("org_path").execute());
        expect(totals).toEqual([{ org_path: "451499001" }]);
        expect(yield* versionOf(address)).toBe("1");
      }),
    ));
});

const versionOf = (address: string) =>
  outside(address, async (db) => {
    const found = await db.selectFrom("meta").select("value").where("name", "=", "version").executeTakeFirst();
    return found?.value;
  });

/** A ledger as version 1 left it. */
async function makeFirstVersion(db: Kysely<Tables>, { schema }: Database): Promise<void> {
  const engine = postgresEngine();
  await sql`create schema ${sql.id(schema)}`.execute(db);
  await version1(db as object as Kysely<unknown>, engine);
  await engine.roomFor(db, new Set([2022, 2023]));
  const counted = record({ id: "a", facts: { x: exactly(7) } });
  const rows = firstVersion([counted, record({ id: "b", org: "451421", period: "2022-02" })]);
  for (const [table, row] of [...rows, ["meta", { name: "version", value: "1" }] as const]) {
    const [names, values] = [Object.keys(row).map((name) => sql.ref(name)), Object.values(row)];
    await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(db);
  }
}
