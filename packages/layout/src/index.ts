/** The layout of a paper as data, for every renderer that sets pages. */
export { gbt9704, textWidth, type Profile, type Type } from "./profile.ts";
export { linesOf, widthOf } from "./title.ts";
