/** Commands whose first argument says what to do: `user add`, `token revoke`. */
import { Effect } from "effect";
import type { Call } from "./command.ts";
import { Misuse } from "./misuse.ts";

const one = (word: string | undefined, zh: string, en: string): Effect.Effect<string, Misuse> =>
  word === undefined || word === "" ? Effect.fail(new Misuse({ words: { zh, en } })) : Effect.succeed(word);

/** The action that was named, of those there are. */
export function actionOf<A>(call: Call, name: string, actions: Readonly<Record<string, A>>): Effect.Effect<A, Misuse> {
  const [word = ""] = call.args;
  const found = Object.hasOwn(actions, word) ? actions[word] : undefined;
  const known = Object.keys(actions);
  return found === undefined
    ? Effect.fail(
        new Misuse({
          words: {
            zh: `${name} 后面写 ${known.join("、")}，没有 ${word}`,
            en: `no ${name} ${word}; write ${known.join(", ")}`,
          },
        }),
      )
    : Effect.succeed(found);
}

/** What the action is done to. */
export const objectOf = (call: Call, zh: string, en: string): Effect.Effect<string, Misuse> =>
  one(call.args[1], `还要写${zh}：taizhang … ${call.args[0]} ${zh}`, `${en} is missing`);
