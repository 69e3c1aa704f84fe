/** What the service does for its ledger by itself: once before it listens, and every day. */
import { forgetReplies, settleForMany } from "@taizhang/engine";
import { Effect } from "effect";
import { attempt, type House } from "./house.ts";
import { placeOf, type Journal } from "./journal.ts";

/** Milliseconds between two rounds. */
const ROUND = 24 * 3_600_000;

/** Does the first round and sees to the others until it is told to rest. What fails is told, and tried in the next round. */
export async function chores(house: House, { error, info }: Journal): Promise<() => void> {
  const round = async (): Promise<void> => {
    const met = await attempt(house, Effect.andThen(forgetReplies(), settleForMany())).catch(placeOf);
    if ("value" in met && met.value === true) info("settled", { review: "four-eyes" });
    if ("failure" in met) error("chores", { name: typeof met.failure === "object" ? met.failure._tag : "" });
    if ("name" in met) error("chores", met);
  };
  await round();
  const timer = setInterval(() => void round(), ROUND).unref();
  return () => clearInterval(timer);
}
