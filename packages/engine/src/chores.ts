/** What a service does for its ledger by itself: how it is reviewed unless somebody settled that, and old replies forgotten. */
import { service } from "@taizhang/access";
import { Clock, Effect } from "effect";
import { Ledger } from "./ledger.ts";
import { Replies } from "./replies.ts";
import { settle } from "./settings.ts";

/** A ledger of many hands is reviewed by four eyes; what somebody settled stays. Tells whether anything was settled. */
export const settleForMany = Effect.fn("settleForMany")(function* () {
  const settled = yield* (yield* Ledger).settings;
  if (settled.has("review")) return false;
  yield* settle(service, "review", "four-eyes");
  return true;
});

/** Milliseconds a reply is kept: a week and a day. */
const KEPT = 8 * 24 * 3_600_000;

/** Forgets replies that nobody will ask for again. */
export const forgetReplies = Effect.fn("forgetReplies")(function* () {
  const { transact } = yield* Replies;
  const now = yield* Clock.currentTimeMillis;
  yield* transact((writer) => writer.forget(new Date(now - KEPT).toISOString()));
});
