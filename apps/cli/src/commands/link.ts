/** `taizhang link`: says that two records are one event, which then counts once. */
import { entry, link, type Stored } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";

const named = ({ title, id }: Stored): string => `${title}（${id}）`;

export const linkRecords = Effect.fn("link")(function* (call: Call) {
  const { principal, args } = call;
  const [id = "", sameAs = ""] = args;
  const linked = yield* link({ principal, id, sameAs });
  const other = yield* entry(principal, sameAs);
  const answer: Answer = {
    text: `已关联：${named(linked)}与${named(other)}是同一件事，只计后一条。\n`,
    json: { id, sameAs, state: linked.state, revision: linked.revision, version: linked.version },
  };
  return answer;
});
