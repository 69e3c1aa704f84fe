/** The layers of the program, composed: loaded when a command runs, so that `--help` need not wait for them. */
import { Activities } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { ConfigUnusable, findConfig, houseCatalogue, houseProfiles } from "@taizhang/house";
import { Effect, Layer } from "effect";
import { credentialsIn } from "./credentials.ts";
import { Misuse } from "./misuse.ts";
import type { Ports } from "./ports.ts";

const store = Effect.promise(() => import("@taizhang/store"));
const secrets = Effect.promise(() => import("@taizhang/secrets"));

/** A configuration that cannot be used is its author's affair, told in its words; anything else is our fault. */
function unusable(cause: unknown): Effect.Effect<never, Misuse> {
  if (!(cause instanceof ConfigUnusable)) return Effect.die(cause);
  return Effect.fail(new Misuse({ words: { zh: cause.message, en: cause.message } }));
}

/** Part of what the configuration says that was named, or the one of this folder. */
const ofHouse = <A>(part: (config?: string) => Promise<A>, config: string | undefined): Effect.Effect<A, Misuse> =>
  Effect.tryPromise({
    try: () => part(config ?? findConfig(process.cwd())),
    catch: (cause) => cause,
  }).pipe(Effect.catch(unusable));

export const ports: Ports = {
  activities: (config) => Layer.effect(Activities, ofHouse(houseCatalogue, config)),
  profiles: (config) => ofHouse(houseProfiles, config),
  renderers: formats,
  ledger: (address) => Layer.unwrap(Effect.map(store, ({ ledgerAt }) => ledgerAt(address))),
  accounts: (address) =>
    Layer.unwrap(
      Effect.map(Effect.all([store, secrets]), ([{ ledgerAt }, { nodeSecrets }]) =>
        Layer.merge(ledgerAt(address), nodeSecrets),
      ),
    ),
  credentials: credentialsIn(process.env),
  fetch,
  create: (address) => Effect.flatMap(store, ({ createLedger }) => createLedger(address)),
  backUp: (address, file) => Effect.flatMap(store, ({ backUp }) => backUp(address, file)),
  restore: (file, address) => Effect.flatMap(store, ({ restore }) => restore(file, address)),
};
