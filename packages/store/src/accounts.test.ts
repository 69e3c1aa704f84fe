/** What every store of accounts owes, through the use cases that keep them. */
import { anonymous, type Principal } from "@taizhang/access";
import {
  Accounts,
  addUser,
  Denied,
  grantRoles,
  issueToken,
  Ledger,
  listTokens,
  listUsers,
  revokeRoles,
  revokeToken,
  sessionOf,
  setDisabled,
  setPassword,
  signIn,
  signOut,
} from "@taizhang/engine";
import { Effect } from "effect";
import { TestClock } from "effect/testing";
import { describe, expect, it } from "vitest";
import { keepers } from "../test/houses.ts";
import { as, at, enrol, enter, keeping, MINUTE, owner, passwordOf, type Kept, type Work } from "../test/keeping.ts";

const HOUR = 60 * MINUTE;

describe.each(keepers)("accounts in %s", (_name, fresh) => {
  const run = <A, E>(use: Effect.Effect<A, E, Kept>, work?: Work) => keeping(fresh, use, work);

  describe("signing in", () => {
    it("opens a session with what the account was granted, until it is left", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("reviewer"), at("clerk", "451499001"));
          const { secret, principal, until } = yield* signIn({ login: "wang", password: passwordOf("wang") });
          const grants = [at("clerk", "451499001"), at("reviewer")];
          expect(principal).toEqual({ login: "wang", grants, door: "session" });
          expect(until).toBe("2024-03-01T16:00:00.000Z");
          expect(yield* sessionOf(secret)).toEqual(principal);
          yield* signOut(secret);
          expect(yield* sessionOf(secret)).toEqual(anonymous);
          yield* signOut(secret);
        }),
      ));

    it("says the same, after the same work, of an unknown login, a disabled one and a wrong password", () => {
      const work = { verified: 0 };
      return run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          yield* enrol("li", at("clerk"));
          yield* setDisabled(owner, "li", true);
          const tries = [
            { login: "wang", password: "not the right words" },
            { login: "nobody", password: passwordOf("nobody") },
            { login: "王某", password: passwordOf("nobody") },
            { login: "li", password: passwordOf("li") },
            { login: "li", password: "not the right words" },
            { login: "wang", password: "" },
          ];
          for (const [n, each] of tries.entries()) {
            expect(yield* Effect.flip(signIn(each))).toEqual(new Denied({ why: "credentials" }));
            expect(work.verified).toBe(n + 1);
          }
        }),
        work,
      );
    });

    it("takes nothing for a session that is none", () =>
      run(
        Effect.gen(function* () {
          for (const secret of ["", "x", "tzt_", "tzt_x", "'; drop table users; --", "\0"])
            expect(yield* sessionOf(secret)).toBe(anonymous);
        }),
      ));

    it("ends a session that is idle for two hours, and any after twelve", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const [idle, busy] = [yield* enter("wang"), yield* enter("wang")];
          const hours: string[] = [];
          for (let hour = 0; hour <= 12; hour += 1) {
            const untouched = hour === 1 || hour === 3 ? yield* sessionOf(idle) : anonymous;
            hours.push(`${hour} ${(yield* sessionOf(busy)).login} ${untouched.login}`);
            yield* TestClock.adjust(HOUR);
          }
          expect(hours).toEqual([
            "0 wang anonymous",
            "1 wang wang",
            "2 wang anonymous",
            "3 wang anonymous",
            ...[4, 5, 6, 7, 8, 9, 10, 11].map((hour) => `${hour} wang anonymous`),
            "12 anonymous anonymous",
          ]);
        }),
      ));

    it("does not believe a clock that was set back", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const secret = yield* enter("wang");
          yield* TestClock.setTime(Date.parse("2024-03-01T03:56:00Z"));
          expect((yield* sessionOf(secret)).login).toBe("wang");
          yield* TestClock.setTime(Date.parse("2023-03-01T04:00:00Z"));
          expect(yield* sessionOf(secret)).toEqual(anonymous);
        }),
      ));

    it("forgets sessions that ended when somebody signs in", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          for (let n = 0; n < 3; n += 1) yield* enter("wang");
          yield* TestClock.adjust(3 * HOUR);
          const secret = yield* enter("wang");
          expect((yield* sessionOf(secret)).login).toBe("wang");
        }),
      ));
  });

  describe("a session from before", () => {
    const changes: readonly [string, Effect.Effect<unknown, unknown, Kept>][] = [
      ["disabled", setDisabled(owner, "wang", true)],
      ["given another role", grantRoles(owner, "wang", [at("reviewer")])],
      ["relieved of a role", revokeRoles(owner, "wang", [at("clerk")])],
      [
        "moved to another unit",
        Effect.andThen(grantRoles(owner, "wang", [at("clerk", "451402")]), revokeRoles(owner, "wang", [at("clerk")])),
      ],
      ["given a new password", setPassword(owner, { login: "wang", password: "other words entirely" })],
    ];

    it.each(changes)("is refused at the next request once its account is %s", (_says, change) =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"), at("reader", "451400"));
          yield* enrol("li", at("clerk"));
          const [mine, others] = [yield* enter("wang"), yield* enter("li")];
          yield* change;
          expect(yield* sessionOf(mine)).toEqual(anonymous);
          expect((yield* sessionOf(others)).login).toBe("li");
        }),
      ),
    );

    it("is left alone by what changes nothing", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const secret = yield* enter("wang");
          expect(yield* grantRoles(owner, "wang", [at("clerk")])).toBe(false);
          expect(yield* revokeRoles(owner, "wang", [at("reviewer")])).toBe(false);
          expect(yield* setDisabled(owner, "wang", false)).toBe(false);
          expect((yield* sessionOf(secret)).login).toBe("wang");
        }),
      ));

    it("cannot be opened with a password that was changed while it was looked at", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const accounts = yield* Accounts;
          const changed = { verb: "password-set", login: "wang", password: "another hash" } as const;
          const late: Accounts["Service"] = {
            ...accounts,
            account: (login) =>
              Effect.tap(accounts.account(login), () =>
                accounts.transact((writer) => writer.perform(changed, { by: "op", at: "2024-03-01T04:00:00.000Z" })),
              ),
          };
          const failed = yield* Effect.flip(Effect.provideService(enter("wang"), Accounts, late));
          expect(failed).toEqual(new Denied({ why: "credentials" }));
        }),
      ));
  });

  describe("too many attempts", () => {
    const wrong = (login: string, from?: string) =>
      Effect.flip(signIn({ login, password: "not the right words", ...(from === undefined ? {} : { from }) }));

    it.each(["wang", "nobody"])("lock %s out for a quarter of an hour, right password or not", (login) => {
      const work = { verified: 0 };
      return run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          for (let n = 0; n < 10; n += 1) expect(yield* wrong(login)).toEqual(new Denied({ why: "credentials" }));
          yield* TestClock.adjust(14 * MINUTE);
          const locked = new Denied({ why: "locked", until: "2024-03-01T04:15:00.000Z" });
          for (let n = 0; n < 5; n += 1) expect(yield* wrong(login)).toEqual(locked);
          expect(yield* Effect.flip(signIn({ login, password: passwordOf(login) }))).toEqual(locked);
          expect(work.verified).toBe(10);
          yield* TestClock.adjust(MINUTE);
          expect(yield* wrong(login)).toEqual(new Denied({ why: "credentials" }));
        }),
        work,
      );
    });

    it("are forgiven whoever knows the password, and count for nobody else", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          yield* enrol("li", at("clerk"));
          for (let round = 0; round < 3; round += 1) {
            for (let n = 0; n < 9; n += 1) yield* wrong("wang");
            yield* enter("wang");
          }
          for (let n = 0; n < 10; n += 1) yield* wrong("wang");
          expect(yield* Effect.flip(enter("wang"))).toMatchObject({ why: "locked" });
          yield* enter("li");
        }),
      ));

    it("are as many when they come at once", () => {
      const work = { verified: 0 };
      return run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const many = Array.from({ length: 50 }, () => wrong("wang"));
          const failures = yield* Effect.all(many, { concurrency: "unbounded" });
          expect(failures.filter(({ _tag, ...failure }) => "why" in failure && failure.why === "locked")).toHaveLength(
            40,
          );
          expect(work.verified).toBe(10);
        }),
        work,
      );
    });

    it("from one address are a hundred, whatever is tried", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          for (let n = 0; n < 100; n += 1)
            expect(yield* wrong(`guess-${n}`, "2001:db8::/64")).toEqual(new Denied({ why: "credentials" }));
          const right = { login: "wang", password: passwordOf("wang") };
          expect(yield* Effect.flip(signIn({ ...right, from: "2001:db8::/64" }))).toMatchObject({ why: "locked" });
          expect((yield* signIn({ ...right, from: "2001:db8:0:1::/64" })).principal.login).toBe("wang");
        }),
      ));

    it("do not lock for ever when the clock was set back", () =>
      run(
        Effect.gen(function* () {
          for (let n = 0; n < 10; n += 1) yield* wrong("nobody");
          yield* TestClock.setTime(Date.parse("2023-03-01T04:00:00Z"));
          expect(yield* wrong("nobody")).toMatchObject({ why: "credentials" });
        }),
      ));

    it("at the password one changes are attempts as well", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const wang = yield* as("wang");
          const change = (current: string) =>
            Effect.flip(setPassword(wang, { login: "wang", password: "other words entirely", current }));
          for (let n = 0; n < 10; n += 1) expect(yield* change(`guess ${n}`)).toMatchObject({ why: "credentials" });
          expect(yield* change(passwordOf("wang"))).toMatchObject({ why: "locked" });
        }),
      ));
  });

  describe("keeping accounts", () => {
    it("refuses a bad login, a weak password and no role, all at once, and keeps nothing", () =>
      run(
        Effect.gen(function* () {
          const failed = yield* Effect.flip(addUser(owner, { login: "王某", password: "short", grants: [] }));
          const codes =
            failed._tag === "Refused"
              ? failed.report.refused.flatMap(({ issues }) => issues.map(({ code }) => code))
              : [];
          expect(codes).toEqual(["login/shape", "password/short", "grants/none"]);
          expect(yield* listUsers(owner)).toEqual([]);
        }),
      ));

    it("never gives one login to two", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const failed = yield* Effect.flip(
            addUser(owner, { login: "wang", password: "other words entirely", grants: [at("officer")] }),
          );
          expect(failed).toMatchObject({ _tag: "Conflict", what: "taken" });
          expect((yield* as("wang")).grants).toEqual([at("clerk")]);
        }),
      ));

    /** An operator of the county, beside people in it, above it and elsewhere. */
    const county = Effect.gen(function* () {
      yield* enrol("op", at("operator"));
      yield* enrol("cun", at("clerk", "451499001002"));
      yield* enrol("shi", at("operator", "451400"));
      yield* enrol("shuang", at("clerk"), at("reader", "451402"));
      return yield* as("op");
    });

    const deedsOn = (who: Principal, login: string) => [
      grantRoles(who, login, [at("clerk")]),
      revokeRoles(who, login, [at("clerk")]),
      setDisabled(who, login, true),
      setPassword(who, { login, password: "other words entirely" }),
      listTokens(who, login),
    ];

    it("gives and takes a role once, however often it is named", () =>
      run(
        Effect.gen(function* () {
          const twice = [at("clerk"), at("clerk")];
          yield* addUser(owner, { login: "wang", password: passwordOf("wang"), grants: twice });
          expect(yield* revokeRoles(owner, "wang", twice)).toBe(true);
          expect(yield* grantRoles(owner, "wang", twice)).toBe(true);
          expect(yield* grantRoles(owner, "wang", twice)).toBe(false);
          // enrolled, granted, revoked, granted
          expect(yield* (yield* Ledger).upkeep.audit()).toMatchObject({ events: 4 });
        }),
      ));

    it("is done by an operator below, and nowhere else: whom they do not keep is not there", () =>
      run(
        Effect.gen(function* () {
          const op = yield* county;
          for (const login of ["shi", "shuang", "nobody"])
            for (const deed of deedsOn(op, login))
              expect(yield* Effect.flip(deed)).toMatchObject({ _tag: "Unknown", what: "login", given: login });
          for (const org of ["451402", "451400", ""])
            for (const deed of [
              grantRoles(op, "cun", [at("clerk", org)]),
              addUser(op, { login: "new", password: "other words entirely", grants: [at("reader", org)] }),
            ])
              expect(yield* Effect.flip(deed)).toMatchObject({ _tag: "Unknown", what: "org", given: org });
          for (const deed of deedsOn(op, "cun")) yield* deed;
          expect((yield* listUsers(op)).map(({ login }) => login)).toEqual(["cun", "op"]);
        }),
      ));

    it("is nothing an operator does to their own account", () =>
      run(
        Effect.gen(function* () {
          const op = yield* county;
          for (const deed of deedsOn(op, "op").slice(0, 3))
            expect(yield* Effect.flip(deed)).toMatchObject({ _tag: "Denied", why: "own" });
        }),
      ));

    it("is nothing for a clerk, and nobody who did not sign in", () =>
      run(
        Effect.gen(function* () {
          yield* county;
          const clerk = yield* as("cun");
          for (const [who, why] of [
            [clerk, "role"],
            [anonymous, "anonymous"],
          ] as const) {
            for (const deed of deedsOn(who, "shi"))
              expect(yield* Effect.flip(deed)).toMatchObject({ _tag: "Denied", why });
            for (const deed of deedsOn(who, "nobody"))
              expect(yield* Effect.flip(deed)).toMatchObject({ _tag: "Denied", why });
            expect(yield* Effect.flip(listUsers(who))).toMatchObject({ _tag: "Denied", why });
          }
        }),
      ));

    it("takes back a role-less account by whoever keeps any", () =>
      run(
        Effect.gen(function* () {
          const op = yield* county;
          yield* revokeRoles(op, "cun", [at("clerk", "451499001002")]);
          expect((yield* as("cun")).grants).toEqual([]);
          yield* grantRoles(op, "cun", [at("clerk", "451499001003")]);
          expect((yield* as("cun")).grants).toEqual([at("clerk", "451499001003")]);
        }),
      ));

    it("lets everybody change their own password, who knows it", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("reader"));
          const wang = yield* as("wang");
          const change = (current?: string) =>
            setPassword(wang, {
              login: "wang",
              password: "other words entirely",
              ...(current === undefined ? {} : { current }),
            });
          expect(yield* Effect.flip(change())).toMatchObject({ why: "credentials" });
          yield* change(passwordOf("wang"));
          expect(yield* Effect.flip(enter("wang"))).toMatchObject({ why: "credentials" });
          yield* enter("wang", "other words entirely");
        }),
      ));
  });

  describe("tokens", () => {
    it("are worth what their owner is, whatever becomes of that", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"), at("reviewer"));
          const wang = yield* as("wang");
          const { secret, token } = yield* issueToken(wang, { login: "wang", label: "daoshu" });
          expect(token).toEqual({
            id: expect.stringMatching(/^[0-9a-f]{12}$/),
            login: "wang",
            label: "daoshu",
            issuedAt: "2024-03-01T04:00:00.000Z",
          });
          const granted = { login: "wang", door: "token" };
          expect(yield* sessionOf(secret)).toEqual({ ...granted, grants: [at("clerk"), at("reviewer")] });
          yield* revokeRoles(owner, "wang", [at("reviewer")]);
          expect(yield* sessionOf(secret)).toEqual({ ...granted, grants: [at("clerk")] });
          yield* setDisabled(owner, "wang", true);
          expect(yield* sessionOf(secret)).toEqual(anonymous);
          yield* setDisabled(owner, "wang", false);
          yield* revokeToken(owner, token.id);
          expect(yield* sessionOf(secret)).toEqual(anonymous);
        }),
      ));

    it("may be worth less, never more", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const wang = yield* as("wang");
          const grants = [at("clerk", "451499001")];
          const { secret } = yield* issueToken(wang, { login: "wang", label: "xiangzhen", grants });
          expect((yield* sessionOf(secret)).grants).toEqual(grants);
          for (const wider of [at("reviewer"), at("clerk", "451400"), at("clerk", "")])
            expect(yield* Effect.flip(issueToken(wang, { login: "wang", label: "da", grants: [wider] }))).toMatchObject(
              { _tag: "Refused" },
            );
          yield* revokeRoles(owner, "wang", [at("clerk")]);
          yield* grantRoles(owner, "wang", [at("clerk", "451499001002")]);
          expect((yield* sessionOf(secret)).grants).toEqual([at("clerk", "451499001002")]);
        }),
      ));

    it("end when they were to", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          const wang = yield* as("wang");
          const until = "2024-03-01T05:00:00.000Z";
          const { secret } = yield* issueToken(wang, { login: "wang", label: "yixiaoshi", until });
          yield* TestClock.adjust(HOUR - 1);
          expect((yield* sessionOf(secret)).login).toBe("wang");
          yield* TestClock.adjust(1);
          expect(yield* sessionOf(secret)).toEqual(anonymous);
          expect(yield* Effect.flip(issueToken(wang, { login: "wang", label: "guoqu", until }))).toMatchObject({
            _tag: "Refused",
          });
        }),
      ));

    it("are issued in person, for oneself", () =>
      run(
        Effect.gen(function* () {
          yield* enrol("wang", at("clerk"));
          yield* enrol("op", at("operator"));
          const wang = yield* as("wang");
          const { secret, token } = yield* issueToken(wang, { login: "wang", label: "daoshu" });
          const held = yield* sessionOf(secret);
          expect(yield* Effect.flip(issueToken(held, { login: "wang", label: "zai" }))).toMatchObject({ why: "door" });
          const op = yield* as("op");
          expect(yield* Effect.flip(issueToken(op, { login: "wang", label: "mao" }))).toMatchObject({ why: "foreign" });
          expect(yield* listTokens(wang, "wang")).toEqual([token]);
          expect(yield* listTokens(op, "wang")).toEqual([token]);
          yield* enrol("li", at("clerk"));
          const li = yield* as("li");
          for (const id of [token.id, "none"])
            expect(yield* Effect.flip(revokeToken(li, id))).toMatchObject({
              _tag: "Unknown",
              what: "token",
              given: id,
            });
          expect(yield* Effect.flip(revokeToken(op, "none"))).toMatchObject({ _tag: "Unknown", what: "token" });
          yield* revokeToken(op, token.id);
          expect(yield* sessionOf(secret)).toEqual(anonymous);
        }),
      ));
  });

  it("are told by the chain: each act with who and whose, no secret, and all or nothing", () =>
    run(
      Effect.gen(function* () {
        const { upkeep } = yield* Ledger;
        const { transact } = yield* Accounts;
        yield* enrol("wang", at("clerk"));
        yield* grantRoles(owner, "wang", [at("reviewer")]);
        yield* revokeRoles(owner, "wang", [at("reviewer")]);
        yield* setPassword(owner, { login: "wang", password: "other words entirely" });
        const { token } = yield* issueToken(owner, { login: "wang", label: "daoshu" });
        yield* revokeToken(owner, token.id);
        yield* setDisabled(owner, "wang", true);
        yield* setDisabled(owner, "wang", false);
        expect(yield* upkeep.audit()).toMatchObject({ events: 9 });
        expect(yield* upkeep.rebuild(false)).toMatchObject({ count: 0 });
        const failed = yield* Effect.flip(
          transact((writer) =>
            Effect.andThen(
              writer.perform({ verb: "disabled", login: "wang" }, { by: "x", at: "2024-03-01T04:00:00.000Z" }),
              Effect.fail("no" as const),
            ),
          ),
        );
        expect(failed).toBe("no");
        expect(yield* upkeep.audit()).toMatchObject({ events: 9 });
        yield* enter("wang", "other words entirely");
      }),
    ));
});
