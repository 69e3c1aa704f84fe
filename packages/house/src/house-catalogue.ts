/** The catalogue of a house: what it records and checks. */
import { checks } from "@taizhang/checks";
import { catalogue, type Catalogue } from "@taizhang/core";
import { standard } from "@taizhang/plugins-standard";
import { configAt } from "./sound-config.ts";

/** The standard house, or the one a configuration file describes. Throws `ConfigUnusable`, naming file and reason. */
export async function houseCatalogue(config?: string): Promise<Catalogue> {
  if (config === undefined) return catalogue(standard, checks);
  return configAt(config, (own) => catalogue(own.activities ?? standard, [...checks, ...(own.checks ?? [])]));
}
