/** A kind that was named and is not there, with those that may have been meant. */
import { near, type Catalogue } from "@taizhang/core";
import { Unknown } from "@taizhang/engine";

/** The failure names near kinds, or all of them when none is near. */
export function unknownKind(given: string, house: Catalogue): Unknown {
  const like = near(given, house.kinds);
  return new Unknown({ what: "kind", given, near: like.length > 0 ? like : house.kinds });
}
