/** Replies kept in the same transaction as what they acknowledge. */
import type { Reply, ReplyPlace, ReplyWriter } from "@taizhang/engine";
import type { Kysely } from "kysely";
import type { Attempt } from "./attempt.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

async function find(db: Db, { principal, route, key }: ReplyPlace): Promise<Reply | undefined> {
  const found = await db
    .selectFrom("idempotency")
    .selectAll()
    .where("principal", "=", principal)
    .where("route", "=", route)
    .where("key", "=", key)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { body_sha256: digest, status, response, at } = found;
  return { principal, route, key, digest, status, response, at };
}

const done = async (work: Promise<unknown>): Promise<void> => {
  await work;
};

export function replyWriterOn(db: Db, attempt: Attempt): ReplyWriter {
  return {
    reply: (place) => attempt(() => find(db, place)),
    remember: ({ digest, ...reply }) =>
      attempt(() =>
        done(
          db
            .insertInto("idempotency")
            .values({ ...reply, body_sha256: digest })
            .execute(),
        ),
      ),
    forget: (before) => attempt(() => done(db.deleteFrom("idempotency").where("at", "<", before).execute())),
  };
}
