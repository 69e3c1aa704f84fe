/** Accounts come back with a backup, wherever it is restored; whoever was signed in signs in again. */
import { dirname, join } from "node:path";
import { anonymous } from "@taizhang/access";
import { issueToken, sessionOf, setDisabled } from "@taizhang/engine";
import { present } from "@taizhang/postgres";
import { Effect } from "effect";
import { expect, it } from "vitest";
import { scratchAddress, scratchPath } from "../test/houses.ts";
import { at, enrol, enter, keepingAt, owner } from "../test/keeping.ts";
import { backUp, createLedger, restore } from "./place.ts";

const people = Effect.gen(function* () {
  yield* enrol("wang", at("clerk"), at("reviewer", "451499001"));
  yield* enrol("li", at("reader"));
  yield* setDisabled(owner, "li", true);
  const grants = [at("clerk", "451499001")];
  const { secret: token } = yield* issueToken(owner, { login: "wang", label: "daoshu", grants });
  return { token, session: yield* enter("wang") };
});

/** Who comes with these secrets, and whether people can still sign in. */
const known = (secrets: Effect.Success<typeof people>) =>
  Effect.all({
    token: sessionOf(secrets.token),
    session: sessionOf(secrets.session),
    wang: Effect.flatMap(enter("wang"), sessionOf),
    li: Effect.flip(enter("li")),
  });

const expected = {
  token: { login: "wang", door: "token", grants: [at("clerk", "451499001")] },
  session: anonymous,
  wang: { login: "wang", door: "session", grants: [at("clerk"), at("reviewer", "451499001")] },
  li: expect.objectContaining({ _tag: "Denied", why: "credentials" }) as unknown,
};

const homes = [["SQLite", "file"], ...((await present()) ? [["PostgreSQL", "database"] as const] : [])] as const;

it.each(homes)("in %s", (_name, kind) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        const beside = (name: string): string => join(dirname(path), name);
        yield* createLedger(path);
        const secrets = yield* keepingAt(path, people);
        yield* backUp(path, beside("backup"));
        const address = kind === "file" ? beside("new") : yield* scratchAddress;
        yield* restore(beside("backup"), address);
        expect(yield* keepingAt(address, known(secrets))).toEqual(expected);
        yield* backUp(address, beside("again"));
        yield* restore(beside("again"), beside("home"));
        expect(yield* keepingAt(beside("home"), known(secrets))).toEqual(expected);
      }),
    ),
  ),
);
