/** `taizhang completion`: a script for the shell, written from the table of commands and the activities. */
import { Activities } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { bash } from "../completion/bash.ts";
import { fish } from "../completion/fish.ts";
import { offer, SHELLS, type Offer, type Shell } from "../completion/offer.ts";
import { zsh } from "../completion/zsh.ts";
import { Misuse } from "../misuse.ts";

const SCRIPTS: Readonly<Record<Shell, (of: Offer) => string>> = { bash, zsh, fish };

const isShell = (name: string): name is Shell => Object.hasOwn(SCRIPTS, name);

export const completion = Effect.fn("completion")(function* (call: Call) {
  const { kinds } = yield* Activities;
  const [shell = ""] = call.args;
  if (!isShell(shell)) {
    const words = {
      zh: `没有 ${shell} 的补全；可写 ${SHELLS.join("、")}`,
      en: `no completion for ${shell}; there are ${SHELLS.join(", ")}`,
    };
    return yield* new Misuse({ words });
  }
  const script = SCRIPTS[shell](offer(kinds, call.lang));
  const answer: Answer = { text: script, json: { shell, script } };
  return answer;
});
