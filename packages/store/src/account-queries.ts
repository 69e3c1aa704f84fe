/** Questions about accounts in SQL. */
import { type Grant, isRole } from "@taizhang/access";
import type { Account, AccountReader, Attempts, Known, Session, Token } from "@taizhang/engine";
import type { Kysely } from "kysely";
import type { TokenRow } from "./account-tables.ts";
import type { Attempt } from "./attempt.ts";
import { question } from "./question.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** A role this program does not know grants nothing. */
const asGrants = (rows: readonly { readonly role: string; readonly org: string }[]): Grant[] =>
  rows.flatMap(({ role, org }) => (isRole(role) ? [{ role, org }] : []));

const userOf = question((db, login: string) => db.selectFrom("users").selectAll().where("login", "=", login));

const grantsOf = question((db, login: string) =>
  db.selectFrom("grants").select(["role", "org"]).where("login", "=", login).orderBy("role").orderBy("org"),
);

async function account(db: Db, login: string): Promise<Known | undefined> {
  const [user] = await userOf(db, login);
  if (user === undefined) return undefined;
  const grants = await grantsOf(db, login);
  const { disabled, password, enrolled_at: enrolledAt } = user;
  return { login, disabled: disabled === 1, password, enrolledAt, grants: asGrants(grants) };
}

async function accounts(db: Db): Promise<Account[]> {
  const users = await db.selectFrom("users").select(["login", "disabled", "enrolled_at"]).orderBy("login").execute();
  const grants = await db.selectFrom("grants").selectAll().orderBy("role").orderBy("org").execute();
  return users.map(({ login, disabled, enrolled_at: enrolledAt }) => ({
    login,
    disabled: disabled === 1,
    enrolledAt,
    grants: asGrants(grants.filter((grant) => grant.login === login)),
  }));
}

const asToken = ({ id, login, label, grants, issued_at: issuedAt, until }: Omit<TokenRow, "digest">): Token => ({
  id,
  login,
  label,
  issuedAt,
  ...(grants === null ? {} : { grants: asGrants(JSON.parse(grants) as readonly Grant[]) }),
  ...(until === null ? {} : { until }),
});

/** Tokens as they are shown: without what their secrets are known by. */
const shown = (db: Db) => db.selectFrom("tokens").select(["id", "login", "label", "grants", "issued_at", "until"]);

const tokenOf = question((db, digest: string) => shown(db).where("digest", "=", digest));

async function token(db: Db, digest: string): Promise<Token | undefined> {
  const [row] = await tokenOf(db, digest);
  return row && asToken(row);
}

async function tokens(db: Db): Promise<Token[]> {
  const rows = await shown(db).orderBy("login").orderBy("issued_at").orderBy("id").execute();
  return rows.map(asToken);
}

const sessionOf = question((db, digest: string) => db.selectFrom("sessions").selectAll().where("digest", "=", digest));

const session = async (db: Db, digest: string): Promise<Session | undefined> => (await sessionOf(db, digest))[0];

const attempts = (db: Db, of: string): Promise<Attempts | undefined> =>
  db.selectFrom("attempts").selectAll().where("of", "=", of).executeTakeFirst();

export function accountReaderOn(db: Db, attempt: Attempt): AccountReader {
  return {
    account: (login) => attempt(() => account(db, login)),
    accounts: attempt(() => accounts(db)),
    tokens: attempt(() => tokens(db)),
    session: (digest) => attempt(() => session(db, digest)),
    token: (digest) => attempt(() => token(db, digest)),
    attempts: (of) => attempt(() => attempts(db, of)),
  };
}
