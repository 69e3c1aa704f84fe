/** `taizhang link`: says that two records are one event, which then counts once. */
import type { Stored } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { Office } from "../office.ts";

const named = ({ title, id }: Stored): string => `${title}（${id}）`;

export const linkRecords = Effect.fn("link")(function* (call: Call) {
  const office = yield* Office;
  const [id = "", sameAs = ""] = call.args;
  const linked = yield* office.link({ id, sameAs });
  const other = yield* office.entry(sameAs);
  const answer: Answer = {
    text: `已关联：${named(linked)}与${named(other)}是同一件事，只计后一条。\n`,
    json: { id, sameAs, state: linked.state, revision: linked.revision, version: linked.version },
  };
  return answer;
});
