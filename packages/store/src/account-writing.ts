/** What is done with accounts, in one transaction with its event in the chain. */
import { canonicalJson } from "@taizhang/core";
import type { AccountDeed, AccountReader, AccountWriter, Act, Attempts, Session } from "@taizhang/engine";
import type { Kysely } from "kysely";
import type { Attempt } from "./attempt.ts";
import type { Tables } from "./tables.ts";
import type { Writing } from "./writing.ts";

type Db = Kysely<Tables>;

/** What the chain tells of a deed beside who, when and whose account: never a secret, nor what one is known by. */
function told(deed: AccountDeed): string {
  switch (deed.verb) {
    case "granted":
    case "revoked":
      return canonicalJson(deed.grant);
    case "token-issued": {
      const { id, label, grants, until } = deed.token;
      return canonicalJson({ id, label, grants, until });
    }
    case "token-revoked":
      return canonicalJson({ id: deed.id });
    case "enrolled":
    case "disabled":
    case "enabled":
    case "password-set":
      return "";
  }
}

async function kept(db: Db, deed: AccountDeed, at: string): Promise<void> {
  const { login } = deed;
  switch (deed.verb) {
    case "enrolled": {
      const { password } = deed;
      await db.insertInto("users").values({ login, disabled: 0, password, enrolled_at: at }).execute();
      return;
    }
    case "granted":
      await db
        .insertInto("grants")
        .values({ login, ...deed.grant })
        .execute();
      return;
    case "revoked": {
      const { role, org } = deed.grant;
      await db
        .deleteFrom("grants")
        .where("login", "=", login)
        .where("role", "=", role)
        .where("org", "=", org)
        .execute();
      return;
    }
    case "disabled":
    case "enabled": {
      const disabled = deed.verb === "disabled" ? 1 : 0;
      await db.updateTable("users").set({ disabled }).where("login", "=", login).execute();
      return;
    }
    case "password-set":
      await db.updateTable("users").set({ password: deed.password }).where("login", "=", login).execute();
      return;
    case "token-issued": {
      const { id, label, grants, issuedAt, until } = deed.token;
      const limited = grants === undefined ? null : canonicalJson(grants);
      await db
        .insertInto("tokens")
        .values({ digest: deed.digest, id, login, label, grants: limited, issued_at: issuedAt, until: until ?? null })
        .execute();
      return;
    }
    case "token-revoked":
      await db.deleteFrom("tokens").where("id", "=", deed.id).execute();
  }
}

/** Deeds that leave an account's sessions as they are. */
const HARMLESS: readonly AccountDeed["verb"][] = ["token-issued", "token-revoked"];

async function perform(db: Db, writing: Writing, deed: AccountDeed, { by, at }: Act): Promise<void> {
  await writing.append({
    at,
    actor: by,
    verb: deed.verb,
    subject: deed.login,
    revision: 0,
    state: "",
    reason: null,
    digest: "",
    body: told(deed),
  });
  await kept(db, deed, at);
  if (!HARMLESS.includes(deed.verb)) await db.deleteFrom("sessions").where("login", "=", deed.login).execute();
}

async function tidy(
  db: Db,
  past: { readonly since: string; readonly seen: string; readonly now: string },
): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where(({ eb, or }) => or([eb("since", "<=", past.since), eb("seen", "<=", past.seen)]))
    .execute();
  await db.deleteFrom("attempts").where("until", "<=", past.now).execute();
}

async function open(db: Db, { digest, login, since, seen }: Session): Promise<void> {
  await db.insertInto("sessions").values({ digest, login, since, seen }).execute();
}

async function noteCount(db: Db, { of, count, until }: Attempts): Promise<void> {
  await db
    .insertInto("attempts")
    .values({ of, count, until })
    .onConflict((clash) => clash.column("of").doUpdateSet({ count, until }))
    .execute();
}

const done = async (work: Promise<unknown>): Promise<void> => {
  await work;
};

/** `attempt` goes on once the transaction is ready to be written to directly. */
export function accountWriterOn(db: Db, writing: Writing, attempt: Attempt): Omit<AccountWriter, keyof AccountReader> {
  return {
    perform: (deed, act) => attempt(() => perform(db, writing, deed, act)),
    open: (session) => attempt(() => open(db, session)),
    touch: (digest, seen) =>
      attempt(() => done(db.updateTable("sessions").set({ seen }).where("digest", "=", digest).execute())),
    close: (digest) => attempt(() => done(db.deleteFrom("sessions").where("digest", "=", digest).execute())),
    tidy: (past) => attempt(() => tidy(db, past)),
    count: (attempts) => attempt(() => noteCount(db, attempts)),
    forgive: (of) => attempt(() => done(db.deleteFrom("attempts").where("of", "=", of).execute())),
  };
}
