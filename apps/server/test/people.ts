/** A ledger with three units and an account for every role. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localPrincipal, type Grant } from "@taizhang/access";
import { sha256Hex } from "@taizhang/core";
import { Activities, addUser, importRecords, issueToken, Secrets, settle } from "@taizhang/engine";
import { houseCatalogue } from "@taizhang/house";
import { createLedger, ledgerAt } from "@taizhang/store";
import { Effect, Layer, Stream } from "effect";

const standard = await houseCatalogue();

export const PEOPLE = {
  clerk: [{ role: "clerk", org: "451499" }],
  stranger: [{ role: "clerk", org: "451481" }],
  reviewer: [{ role: "reviewer", org: "451499" }],
  officer: [{ role: "officer", org: "451400" }],
  operator: [{ role: "operator", org: "" }],
  reader: [{ role: "reader", org: "451400" }],
} as const satisfies Record<string, readonly Grant[]>;
export type Person = keyof typeof PEOPLE;

export const PASSWORD = "一匹白马过长桥 2024";

/** Secrets that cost nothing: what hashing costs is tested where it is done. */
let drawn = 0;
export const cheap = Layer.succeed(Secrets, {
  draw: Effect.sync(() => sha256Hex(`secret ${(drawn += 1)}`).slice(0, 43)),
  hash: (password) => Effect.succeed(sha256Hex(password)),
  verify: (password, kept) => Effect.succeed(sha256Hex(password) === kept),
});

const ORGS = [
  { kind: "org", code: "451400", name: "××市" },
  { kind: "org", code: "451499", name: "××县民宗局" },
  { kind: "org", code: "451481", name: "别县民宗局" },
];

/** A ledger with three units and everybody's account; each person's token. */
const peopled = Effect.gen(function* () {
  const local = localPrincipal("local");
  yield* importRecords({ offered: Stream.make(ORGS.map((raw) => ({ where: "", raw }))), principal: local });
  yield* settle(local, "review", "four-eyes");
  const tokens = {} as Record<Person, string>;
  for (const [login, grants] of Object.entries(PEOPLE) as [Person, readonly Grant[]][]) {
    yield* addUser(local, { login, password: PASSWORD, grants });
    tokens[login] = (yield* issueToken(local, { login, label: "test" })).secret;
  }
  return tokens;
});

/** Makes such a ledger where it is told, or in a folder of its own. */
export async function peopledLedger(
  path = join(mkdtempSync(join(tmpdir(), "taizhang-desk-")), "ledger.tz"),
): Promise<{ readonly path: string; readonly tokens: Readonly<Record<Person, string>> }> {
  await Effect.runPromise(createLedger(path));
  const services = Layer.mergeAll(Layer.succeed(Activities, standard), ledgerAt(path), cheap);
  return { path, tokens: await Effect.runPromise(Effect.provide(peopled, services)) };
}
