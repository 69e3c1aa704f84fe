/** Sets up what the service stands on: the house's activities and layouts, the ledger opened, traces when they are asked for. */
import type { Catalogue } from "@taizhang/core";
import { Activities, ledgerName } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { ConfigUnusable, houseCatalogue, houseProfiles } from "@taizhang/house";
import type { Profiles } from "@taizhang/layout";
import { nodeSecrets } from "@taizhang/secrets";
import { ledgerAt } from "@taizhang/store";
import { Layer, ManagedRuntime, References } from "effect";
import { attempt, type House } from "./house.ts";
import { problemOf } from "./problem.ts";
import type { Settings } from "./settings.ts";
import { stop } from "./stop.ts";

export interface Standing {
  readonly house: House;
  readonly catalogue: Catalogue;
  readonly profiles: Profiles;
}

/** The house with its ledger open. Stops the program, saying why, when that cannot be. */
export async function standing(settings: Settings): Promise<Standing> {
  const { ledger, config, traces, migrate, readOnly } = settings;
  const outdated = migrate === "start" && !readOnly ? "upgrade" : "refuse";
  const [catalogue, profiles] = await Promise.all([houseCatalogue(config), houseProfiles(config)]).catch(
    (cause: unknown) => stop([cause instanceof ConfigUnusable ? cause.message : String(cause)]),
  );
  const untraced = Layer.succeed(References.TracerEnabled, false);
  const traced = traces === undefined ? untraced : (await import("./traces.ts")).tracesTo(traces);
  const house: House = ManagedRuntime.make(
    Layer.mergeAll(Layer.succeed(Activities, catalogue), formats, nodeSecrets, ledgerAt(ledger, outdated), traced),
  );
  // the ledger is opened now, not by the first request
  const opened = await attempt(house, Activities);
  if ("failure" in opened) stop([problemOf(opened.failure).detail, `台账：${ledgerName(ledger)}`]);
  return { house, catalogue, profiles };
}
