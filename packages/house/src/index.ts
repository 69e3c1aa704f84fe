/** What a house is made of: its activities, checks and layouts, standard or by its own configuration. */
export { CONFIG_NAMES, findConfig } from "./find-config.ts";
export { houseCatalogue } from "./house-catalogue.ts";
export { houseProfiles } from "./house-profiles.ts";
export { ConfigUnusable } from "./sound-config.ts";
