/** The layouts of a house's papers. */
import { STANDARD_PROFILES, type Profiles } from "@taizhang/layout";
import { configAt } from "./sound-config.ts";

/** Those everybody has, or with those a configuration file adds. Throws `ConfigUnusable`, naming file and reasons. */
export async function houseProfiles(config?: string): Promise<Profiles> {
  return config === undefined ? STANDARD_PROFILES : configAt(config, ({ profiles }) => profiles);
}
