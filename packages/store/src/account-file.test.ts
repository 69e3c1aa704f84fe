/** What a look into the ledger's file gives away of accounts: no secret, and nothing in the chain to try one with. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { addUser, issueToken, revokeToken, setDisabled, setPassword, signIn } from "@taizhang/engine";
import { Effect } from "effect";
import { expect, it } from "vitest";
import { examine } from "../test/examine.ts";
import { scratchPath } from "../test/houses.ts";
import { at, keepingAt, owner, passwordOf } from "../test/keeping.ts";
import { createSqliteLedger } from "./create.ts";

const filesBeside = (path: string): Buffer[] =>
  readdirSync(dirname(path)).map((name) => readFileSync(join(dirname(path), name)));

it("keeps no secret in the file, its journal or the chain", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        yield* createSqliteLedger(path);
        const secrets = yield* keepingAt(
          path,
          Effect.gen(function* () {
            yield* addUser(owner, { login: "wang", password: passwordOf("wang"), grants: [at("clerk")] });
            const { secret: session } = yield* signIn({ login: "wang", password: passwordOf("wang") });
            const kept = yield* issueToken(owner, {
              login: "wang",
              label: "daoshu",
              grants: [at("clerk", "451499001")],
            });
            const gone = yield* issueToken(owner, { login: "wang", label: "yong-wan" });
            yield* revokeToken(owner, gone.token.id);
            yield* Effect.ignore(signIn({ login: "王某某110105194912310028", password: "typed into the wrong field" }));
            yield* setDisabled(owner, "wang", true);
            yield* setPassword(owner, { login: "wang", password: "other words entirely" });
            // while the journal is there, and again when it is not
            const secrets = [session, kept.secret, gone.secret, passwordOf("wang"), "other words entirely"];
            const typed = ["王某某", "110105194912310028", "typed into the wrong field"];
            const all = [...secrets, ...secrets.map((each) => each.replace("tzt_", "")), ...typed];
            expect(all.filter((each) => filesBeside(path).some((file) => file.includes(each)))).toEqual([]);
            return all;
          }),
        );
        expect(secrets.filter((each) => filesBeside(path).some((file) => file.includes(each)))).toEqual([]);
        expect(examine(path)).toEqual([]);
        const database = new DatabaseSync(path);
        const events = database.prepare("select verb, subject, actor, body from events order by seq").all();
        const hashes = [
          ...database.prepare("select password as kept from users").all(),
          ...database.prepare("select digest as kept from tokens").all(),
        ].map(({ kept }) => String(kept));
        database.close();
        expect(events.map(({ verb, body }) => `${String(verb)} ${String(body)}`)).toEqual([
          "enrolled ",
          'granted {"org":"451499","role":"clerk"}',
          expect.stringMatching(
            /^token-issued \{"grants":\[\{"org":"451499001","role":"clerk"\}\],"id":"\w{12}","label":"daoshu"\}$/,
          ),
          expect.stringMatching(/^token-issued \{"id":"\w{12}","label":"yong-wan"\}$/),
          expect.stringMatching(/^token-revoked \{"id":"\w{12}"\}$/),
          "disabled ",
          "password-set ",
        ]);
        expect(new Set(events.map(({ subject, actor }) => `${String(actor)} ${String(subject)}`))).toEqual(
          new Set(["zhuji wang"]),
        );
        expect(hashes).toHaveLength(2);
        expect(hashes.filter((hash) => JSON.stringify(events).includes(hash))).toEqual([]);
      }),
    ),
  ));
