/** What a house is made of: the standard activities and checks, or those of its own configuration. */
export { CONFIG_NAMES, findConfig } from "./find-config.ts";
export { houseCatalogue, ConfigUnusable } from "./house-catalogue.ts";
