/** The layout of a paper as data, for every renderer that sets pages and for whoever checks them. */
export { imprintOf, markOf, signerLines, type Imprint } from "./letterhead.ts";
export { millimetres, sizeName } from "./length.ts";
export {
  gbt9704,
  lacking,
  letter,
  PROFILES,
  report,
  textWidth,
  type Form,
  type Letterhead,
  type Profile,
  type Type,
} from "./profile.ts";
export { readProfile, writtenProfile, type ReadProfile } from "./profile-file.ts";
export { readProfiles, STANDARD_PROFILES, type Profiles, type ReadProfiles } from "./profiles.ts";
export { linesOf, shapely, widthOf } from "./title.ts";
