/** What may be the same event as a record that is handed in, for whoever hands it in to link. */
import type { Principal } from "@taizhang/access";
import { duplicatesOf, type Stored } from "@taizhang/engine";
import { Effect } from "effect";

/** For a receipt; nothing of a draft, or when nothing is alike. */
export const alikeOf = Effect.fnUntraced(function* (principal: Principal, stored: Stored) {
  if (stored.state === "draft") return {};
  const found = yield* duplicatesOf(principal, stored);
  return found.length === 0 ? {} : { alike: found.map(({ id, title, state }) => ({ id, title, state })) };
});
