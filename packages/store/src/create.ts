/** Makes a new ledger: the whole file appears at once, or none. */
import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { now } from "@taizhang/engine";
import { Effect } from "effect";
import { discard, draftFor, publish } from "./draft.ts";
import { secure } from "./sqlite-file.ts";
import { attempt } from "./trouble.ts";
import { upgrade } from "./upgrade.ts";

/** Fails with `LedgerUnfit` when there is anything at the path. */
export const createSqliteLedger = Effect.fn("createSqliteLedger")(function* (path: string) {
  const draft = yield* attempt(path, async () => draftFor(path));
  yield* write(draft, path).pipe(
    Effect.andThen(attempt(path, async () => publish(draft, path))),
    Effect.ensuring(Effect.sync(() => discard(draft))),
  );
}, Effect.uninterruptible);

const write = Effect.fnUntraced(function* (draft: string, path: string) {
  const created = yield* now;
  const database = yield* attempt(path, async () => new DatabaseSync(draft));
  yield* Effect.ensuring(
    Effect.gen(function* () {
      yield* attempt(path, async () => secure(path, database));
      yield* upgrade(database, { path, wait: 0 });
      yield* attempt(path, async () => {
        const meta = database.prepare("insert into meta (name, value) values (?, ?)");
        meta.run("ledger", randomUUID());
        meta.run("created", created);
      });
    }),
    Effect.sync(() => database.close()),
  );
});
