/** The port of secrets over `node:crypto`. */
import { randomBytes } from "node:crypto";
import { Secrets } from "@taizhang/engine";
import { Effect, Layer } from "effect";
import { hashed, matches } from "./password.ts";

/** What a password is compared with where there is none: a hash of what nobody knows. */
const decoy = hashed(randomBytes(32).toString("base64url"));

export const nodeSecrets: Layer.Layer<Secrets> = Layer.sync(Secrets, () => ({
  draw: Effect.sync(() => randomBytes(32).toString("base64url")),
  hash: (password) => Effect.promise(() => hashed(password)),
  verify: (password, kept) =>
    Effect.promise(async () => {
      const right = await matches(password, kept ?? (await decoy));
      return right && kept !== undefined;
    }),
}));
