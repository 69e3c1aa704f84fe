/** `taizhang restore`: a new ledger made of a backup that is sound to the last byte. */
import { ledgerName } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";

export const restore = Effect.fn("restore")(function* (call: Call) {
  const [file = ""] = call.args;
  const manifest = yield* call.ports.restore(file, call.ledger);
  const name = ledgerName(call.ledger);
  const { made, records, events, head } = manifest;
  const answer: Answer = {
    text: `备份核对无误，已恢复为台账 ${name}（${made} 的备份，${records} 条记录，${events} 个事件）。\n链头：${head}\n`,
    json: { ledger: name, manifest },
  };
  return answer;
});
