/** The layers of the program, composed: loaded when a command runs, so that `--help` need not wait for them. */
import { catalogue } from "@taizhang/core";
import { Activities } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { standard } from "@taizhang/plugins-standard";
import { Effect, Layer } from "effect";
import type { House } from "./house.ts";

const store = Effect.promise(() => import("@taizhang/store"));

export const house: House = {
  activities: Layer.sync(Activities, () => catalogue(standard)),
  renderers: formats,
  ledger: (path) => Layer.unwrap(Effect.map(store, ({ sqliteLedger }) => sqliteLedger({ path }))),
  create: (path) => Effect.flatMap(store, ({ createSqliteLedger }) => createSqliteLedger(path)),
};
