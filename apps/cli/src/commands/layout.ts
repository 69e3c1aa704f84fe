/** `taizhang layout`: every value of a profile, as a file that an office may change. */
import { writtenProfile } from "@taizhang/layout";
import { Effect } from "effect";
import { stringify } from "yaml";
import type { Answer, Call } from "../command.ts";
import { profileAt } from "../profile.ts";

export const showLayout = Effect.fn("layout")(function* (call: Call) {
  const { byName, usual } = yield* call.ports.profiles(call.config);
  const profile = yield* profileAt(call, call.args[0] ?? usual.name);
  const written = writtenProfile(profile, byName);
  const answer: Answer = {
    text: `# 版式 ${profile.name}：只留要改的几行，其余随 extends 所写的版式（${Object.keys(byName).join("、")}）\n${stringify(written)}`,
    json: written,
  };
  return answer;
});
