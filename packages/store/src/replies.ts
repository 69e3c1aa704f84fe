/** Replies kept in the same transaction as what they acknowledge. */
import type { Reply, ReplyPlace } from "@taizhang/engine";
import type { Kysely } from "kysely";
import { question } from "./question.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

const replyAt = question((db, principal: string, route: string, key: string) =>
  db
    .selectFrom("idempotency")
    .selectAll()
    .where("principal", "=", principal)
    .where("route", "=", route)
    .where("key", "=", key),
);

export async function replyTo(db: Db, { principal, route, key }: ReplyPlace): Promise<Reply | undefined> {
  const [found] = await replyAt(db, principal, route, key);
  if (found === undefined) return undefined;
  const { body_sha256: digest, status, response, at } = found;
  return { principal, route, key, digest, status, response, at };
}

export async function remember(db: Db, { digest, ...reply }: Reply): Promise<void> {
  await db
    .insertInto("idempotency")
    .values({ ...reply, body_sha256: digest })
    .execute();
}

export async function forget(db: Db, before: string): Promise<void> {
  await db.deleteFrom("idempotency").where("at", "<", before).execute();
}
