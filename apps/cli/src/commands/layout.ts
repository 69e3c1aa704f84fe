/** `taizhang layout`: every value of a profile, as a file that an office may change. */
import { PROFILES, writtenProfile } from "@taizhang/layout";
import { Effect } from "effect";
import { stringify } from "yaml";
import type { Answer, Call } from "../command.ts";
import { profileAt } from "../profile.ts";

export const showLayout = Effect.fn("layout")(function* (call: Call) {
  const profile = yield* profileAt(call, call.args[0] ?? "gbt9704");
  const written = writtenProfile(profile);
  const answer: Answer = {
    text: `# 版式 ${profile.name}：只留要改的几行，其余随 extends 所写的版式（${Object.keys(PROFILES).join("、")}）\n${stringify(written)}`,
    json: written,
  };
  return answer;
});
