import { Secrets } from "@taizhang/engine";
import { Effect } from "effect";
import { expect, it } from "vitest";
import { nodeSecrets } from "./index.ts";

const ask = <A>(use: (secrets: Secrets["Service"]) => Effect.Effect<A>): Promise<A> =>
  Effect.runPromise(Effect.provide(Secrets.use(use), nodeSecrets));

it("knows the password again, and no other", async () => {
  const kept = await ask(({ hash }) => hash("马电池订书钉 correct"));
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await ask(({ verify }) => verify("马电池订书钉 correct", kept))).toBe(true);
  // typed with an input method that writes wide letters
  expect(await ask(({ verify }) => verify("马电池订书钉　ｃｏｒｒｅｃｔ", kept))).toBe(true);
  for (const other of ["马电池订书钉 Correct", "马电池订书钉 correct ", ""])
    expect(await ask(({ verify }) => verify(other, kept))).toBe(false);
});

it("salts every hash", async () => {
  const kept = await Promise.all(Array.from({ length: 3 }, () => ask(({ hash }) => hash("the same words"))));
  expect(new Set(kept).size).toBe(3);
});

it("finds a hash made elsewhere, with other costs", async () => {
  // argon2 of the reference implementation: -id -t 3 -k 4096 -p 1 -l 24, salt "somesaltsomesalt"
  const { argon2Sync } = await import("node:crypto");
  const key = argon2Sync("argon2id", {
    message: "another program's",
    nonce: Buffer.from("somesaltsomesalt"),
    memory: 4096,
    passes: 3,
    parallelism: 1,
    tagLength: 24,
  });
  const kept = `$argon2id$v=19$m=4096,t=3,p=1$${Buffer.from("somesaltsomesalt").toString("base64").replace(/=+$/, "")}$${key.toString("base64")}`;
  expect(await ask(({ verify }) => verify("another program's", kept))).toBe(true);
  expect(await ask(({ verify }) => verify("another programs", kept))).toBe(false);
});

it.each([undefined, "", "plain", "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"])(
  "lets nothing match %j",
  async (kept) => {
    for (const password of ["", "plain", "the same words"])
      expect(await ask(({ verify }) => verify(password, kept))).toBe(false);
  },
);

it("draws what nobody can guess: 256 bits, none twice", async () => {
  const drawn = await Promise.all(Array.from({ length: 1000 }, () => ask(({ draw }) => draw)));
  expect(new Set(drawn).size).toBe(1000);
  for (const each of drawn) expect(each).toMatch(/^[\w-]{43}$/);
});
